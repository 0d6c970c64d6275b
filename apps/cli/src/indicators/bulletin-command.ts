// SPDX-License-Identifier: Apache-2.0
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { editFindings } from '@sanyi/bulletins';
import { keyFingerprint, newSmKeys } from '@sanyi/office';
import { plainDate, type PlainDate } from '@sanyi/kernel';
import type { Command } from 'commander';
import { dataFolder } from '../data-folder.js';
import { EXIT, Failure } from '../failure.js';
import { writeWhole } from '../write-whole.js';
import { type BulletinOptions, bulletinFiles, sealedBulletin } from './make-bulletin.js';
import { movedLines } from './moved-lines.js';

interface Shell {
  readonly stdout: Writable;
}

interface Options extends Omit<BulletinOptions, 'on'> {
  readonly on: string;
  readonly out: string;
}

/** Adds `bulletin`, `moved` and `sign-key` to `sanyi indicators`. */
export function registerBulletin(indicators: Command, { stdout }: Shell): void {
  planned(indicators.command('bulletin <计划>'))
    .description('按计划冻结底稿,起草通报,并封成可以复算的包')
    .requiredOption('--on <日期>', '印发日期,也是取数日期,如 2026-02-12')
    .requiredOption('--key <文件>', '签名密钥;没有就先运行 sanyi indicators sign-key')
    .requiredOption('--out <文件夹>', '写到哪里')
    .option('--text <文件>', '改过的正文(上次写出的 正文.json)')
    .action(async (plan: string, options: Options) => {
      const made = await sealedBulletin(plan, { ...options, on: dayOf(options.on) });
      const files = await bulletinFiles(made);
      await writeWhole(
        files.map(({ name, bytes }) => ({ path: path.join(options.out, name), bytes })),
      );
      const findings = editFindings(made.blocks, made.figures, made.snapshot);
      stdout.write(
        [
          ...files.map(({ name }) => path.join(options.out, name)),
          `${made.figures.length} 个数字,校验码 ${made.seal.root}`,
          `公钥指纹 ${keyFingerprint(made.head.publicKey)}(请随通报公布,收件人据此核对)`,
          ...findings.map(
            ({ block, found }) => `提示:${block} 段里的“${found}”没有对应的数字编号,收件人无法复算`,
          ),
          '',
        ].join('\n'),
      );
    });
  planned(indicators.command('moved <复算包> <计划>'))
    .description('通报印发以后,按现在的数据有哪些数字会变;已印发的不变')
    .action(async (packet: string, plan: string, options: BulletinOptions) => {
      stdout.write(await movedLines(packet, plan, options));
    });
  indicators
    .command('sign-key')
    .description('生成一对 SM2 签名密钥,写入文件,请妥善保管')
    .requiredOption('--out <文件>', '写到哪里;已有的不会覆盖')
    .action(async ({ out }: { readonly out: string }) => {
      const keys = newSmKeys();
      await writeFile(out, `${JSON.stringify(keys, undefined, 2)}\n`, {
        flag: 'wx',
        mode: 0o600,
      }).catch(() => {
        throw new Failure(EXIT.cannotWrite, `写不了 ${out}:可能已有这个文件。密钥不会被覆盖。`);
      });
      stdout.write(`${out}\n公钥 ${keys.publicKey}\n指纹 ${keyFingerprint(keys.publicKey)}\n`);
    });
}

const planned = (command: Command): Command =>
  command
    .option('--data <文件夹>', '数据文件夹,默认为项目的 data', dataFolder())
    .requiredOption('--facts <文件>', '事实:CSV,或 DHIS2 的 dataValueSets(.json)')
    .requiredOption('--period <报告期>', '如 2025、2025-Q3、2025-12');

function dayOf(text: string): PlainDate {
  const read = plainDate(text);
  if (read.ok) return read.value;
  throw new Failure(EXIT.usage, `${text} 不是日期。请写成 2026-02-12 这样。`);
}
