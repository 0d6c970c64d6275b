// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the command once for a run of tests: two that build it at the same time take each other's parts away. */
export function setup(): void {
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../../../../scripts/build-cli.js', import.meta.url)),
  ]);
}
