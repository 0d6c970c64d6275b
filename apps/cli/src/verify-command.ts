// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { type PacketCheck, readObjection, verifyPacket } from '@sanyi/bulletins';
import {
  calculateIn,
  entryWords,
  figureCheckWords,
  figureWords,
  keyFingerprint,
  packetFaultWords,
  packetRefusalWords,
  sealFaultWords,
  SM_TOOLS,
} from '@sanyi/office';
import type { Command } from 'commander';
import { EXIT, Failure } from './failure.js';

interface Shell {
  readonly stdout: Writable;
  readonly exit: (code: number) => void;
}

interface Options {
  readonly publicKey?: string;
  readonly objection?: string;
  readonly json: boolean;
}

/** Ends with this where the file can be read and does not hold. */
const DIFFERS = 1;

/** Adds `sanyi verify`: checks the seal of a packet and makes every figure again. */
export function registerVerify(program: Command, { stdout, exit }: Shell): void {
  program
    .command('verify <复算包>')
    .description('核验复算包:封条、签名,并逐个重算发布的数字;有任何不同就指出来')
    .option('--public-key <公钥>', '发布单位公布的公钥(04 开头的 130 位十六进制数)')
    .option('--objection <文件>', '核对针对这个包的异议(*.sanyi-objection.json)')
    .option('--json', '以 JSON 输出', false)
    .action(async (file: string, options: Options) => {
      const text = await utf8(file);
      const checked = verifyPacket(text, {
        ...{ ...SM_TOOLS, calculateIn },
        expectedKey: options.publicKey ?? null,
      });
      if (!checked.ok)
        throw new Failure(EXIT.badInput, `${file}:${packetRefusalWords(checked.error)}`);
      const { seal, figures, calculation, touched, expectedKey, sound } = checked.value;
      stdout.write(
        options.json
          ? `${JSON.stringify({ sound, seal, figures, calculation, touched, expectedKey }, undefined, 2)}\n`
          : `${checkLines(checked.value).join('\n')}\n`,
      );
      const objects =
        options.objection === undefined ||
        (await objectionHolds(options.objection, checked.value, stdout));
      if (!checked.value.sound || !objects) exit(DIFFERS);
    });
}

async function utf8(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new Failure(EXIT.noInput, `没有这个文件:${file}。`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(EXIT.badInput, `${file}:${packetRefusalWords({ code: 'not-json' })}`);
  }
}

function checkLines(check: PacketCheck): readonly string[] {
  const { head, snapshot, seal } = check.packet;
  const differing = check.figures.filter(({ state }) => state === 'differs');
  return [
    `${head.title}  ${head.issuer}  ${head.issuedOn}`,
    `校验码 ${seal.root}`,
    `公钥指纹 ${keyFingerprint(head.publicKey)}  ${keyWords(check)}`,
    ...check.seal.map((fault) => `✗ ${sealFaultWords(fault, check.packet)}`),
    ...(check.calculation === null ? [] : [`✗ 无法重算:${packetFaultWords(check.calculation)}`]),
    ...differing.map((one) => `✗ ${figureCheckWords(one, snapshot)}`),
    ...touchedLines(check),
    check.sound
      ? `✓ 封条完好,签名相符,${check.figures.length} 个数字逐个重算,全部相同。`
      : `✗ 核验不通过:${check.figures.length} 个数字里 ${differing.length} 个不同,封条有 ${check.seal.length} 处问题。`,
  ];
}

const keyWords = ({ expectedKey }: PacketCheck): string => {
  if (expectedKey === null) return '(请与发布单位公布的指纹核对)';
  return expectedKey ? '(与给出的公钥相符)' : '✗ 与给出的公钥不符';
};

function touchedLines({ touched, packet: { figures, snapshot } }: PacketCheck): readonly string[] {
  return touched.flatMap(({ figure, entry }) => {
    const one = figures.find(({ id }) => id === figure);
    return one === undefined
      ? []
      : [
          `  ${figureWords(one, snapshot)}(${one.shown})用到被改动的${entryWords(entry, snapshot, figures)}`,
        ];
  });
}

async function objectionHolds(
  file: string,
  { packet }: PacketCheck,
  stdout: Writable,
): Promise<boolean> {
  const read = readObjection(await utf8(file), packet, calculateIn);
  if (!read.ok) {
    const words = OBJECTION_WORDS[read.error.code] ?? '所改的数在这个包里改不了';
    stdout.write(`✗ 异议对不上:${words}。\n`);
    return false;
  }
  const { by, on, why, moved } = read.value;
  stdout.write(`✓ 异议算得出:${by} ${on} ${why};照改则 ${moved.length} 个数字变动:\n`);
  for (const { id, issued, would } of moved) {
    const one = packet.figures.find((figure) => figure.id === id);
    const name = one === undefined ? id : figureWords(one, packet.snapshot);
    stdout.write(`  ${name}  ${issued ?? '没有'} → ${would ?? '没有'}\n`);
  }
  return true;
}

const OBJECTION_WORDS: Readonly<Record<string, string>> = {
  'not-an-objection': '这不是异议文件',
  'other-packet': '它针对的是另一个复算包',
  'other-difference': '照它改数,算出的变动与它所说的不同',
};
