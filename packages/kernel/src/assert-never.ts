// SPDX-License-Identifier: Apache-2.0

/** Makes a `switch` exhaustive: adding a case to the union turns every forgotten switch into a type error. */
export function assertNever(value: never): never {
  throw new Error(`Unreachable: ${String(value)}`);
}
