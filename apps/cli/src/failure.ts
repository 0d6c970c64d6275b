// SPDX-License-Identifier: Apache-2.0
import { CommanderError } from 'commander';

/** Exit codes, after sysexits.h: 64 wrong use, 65 bad input, 66 no input, 70 our bug, 73 cannot write. */
export const EXIT = { usage: 64, badInput: 65, noInput: 66, bug: 70, cannotWrite: 73 } as const;

/** Something the person at the terminal can mend: one line that says what, where and what to do. */
export class Failure extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** Prints a failure as one line on stderr; answers the exit code. */
export function printFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
  if (error instanceof Failure) {
    process.stderr.write(`sanyi: ${error.message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
    return error.exitCode;
  }
  process.stderr.write(
    `sanyi: 程序内部错误,请带上下面的信息报告:${String(error instanceof Error ? error.stack : error)}\n`,
  );
  return EXIT.bug;
}
