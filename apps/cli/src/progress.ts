// SPDX-License-Identifier: Apache-2.0

/** One changing line on a terminal; silent where stderr is no terminal. null clears it. */
export function progress(words: string | null): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${words ?? ''}`);
}
