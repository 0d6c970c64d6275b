// SPDX-License-Identifier: Apache-2.0
import { program } from './program.js';
import { printFailure } from './failure.js';

// A reader that stops early (| head) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = printFailure(error);
}
