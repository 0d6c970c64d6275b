// SPDX-License-Identifier: Apache-2.0

/** Why a command does not do what it was asked: shown as it is, without a stack. */
export class Refusal extends Error {
  constructor(what: string, details: readonly string[] = []) {
    super([what, ...details.map((line) => `  ${line}`)].join('\n'));
  }
}
