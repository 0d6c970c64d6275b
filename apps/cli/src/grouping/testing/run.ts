// SPDX-License-Identifier: Apache-2.0
import { PassThrough, Readable } from 'node:stream';
import { Command } from 'commander';
import { registerGroupingCommands } from '../register.js';

/** What a command wrote, and the exit code it asked for. */
export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly exit: number;
}

/** Runs a command of `sanyi` as the terminal does. */
export async function run(args: readonly string[], input: Uint8Array | string = ''): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const collected = [stdout, stderr].map(async (stream) => {
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    return Buffer.concat(pieces).toString('utf8');
  });
  let exit = 0;
  const program = new Command().exitOverride();
  const streams = { stdin: Readable.from([Buffer.from(input)]), stdout, stderr };
  registerGroupingCommands(program, streams, (code) => {
    exit = code;
  });
  await program.parseAsync(args, { from: 'user' });
  stdout.end();
  stderr.end();
  const [out = '', err = ''] = await Promise.all(collected);
  return { out, err, exit };
}
