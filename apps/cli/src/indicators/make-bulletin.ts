// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type BulletinBlock,
  composeBulletin,
  figuresOf,
  type FrozenSnapshot,
  makePacket,
  type SealedPacket,
  writePacket,
} from '@sanyi/bulletins';
import type { PlainDate } from '@sanyi/kernel';
import {
  bulletinPaper,
  bulletinPdf,
  type BulletinPlan,
  calculate,
  describeIndicatorFault,
  locatedSentences,
  packetFaultWords,
  periodInWords,
  scoresAlike,
  planSnapshot,
  publicPage,
  readBulletinPlan,
  signWith,
  SM_TOOLS,
  type SmKeyPair,
  treeJson,
  yamlTree,
} from '@sanyi/office';
import { registryFrom } from '@sanyi/registry';
import { EXIT, Failure } from '../failure.js';
import { loadSound } from '../parameters/project-parameters.js';
import { fileText, type GroundOptions, groundFor } from './ground.js';
import { paperFonts } from './paper-fonts.js';
import { readBlocks } from './read-blocks.js';

/** What a bulletin is made with. */
export interface BulletinOptions extends GroundOptions {
  readonly on: PlainDate;
  readonly key: string;
  readonly text?: string;
}

/** Freezes, calculates, drafts and seals. @throws Failure where a file is missing or faulty */
export async function sealedBulletin(
  planFile: string,
  options: BulletinOptions,
): Promise<SealedPacket> {
  const keys = await keysFrom(options.key);
  const { plan, snapshot } = await plannedSnapshot(planFile, options, options.on);
  const blocks = await blocksFor(snapshot, options.text);
  const made = makePacket(
    {
      head: {
        ...{ title: plan.title, issuer: plan.issuer, receiver: plan.receiver },
        ...{ issuedOn: options.on, chainHead: '', publicKey: keys.publicKey },
      },
      ...{ snapshot, blocks },
    },
    { calculate, sign: signWith(keys), sm3: SM_TOOLS.sm3 },
  );
  if (made.ok) return made.value;
  throw new Failure(EXIT.badInput, packetFaultWords(made.error));
}

/** The frozen snapshot of a plan, from these facts, as of a day. */
export async function plannedSnapshot(
  planFile: string,
  options: GroundOptions,
  takenOn: PlainDate,
): Promise<{ readonly plan: BulletinPlan; readonly snapshot: FrozenSnapshot }> {
  const plan = await planFrom(planFile);
  const { library, ground } = await groundFor(options);
  const unknown = plan.indicators.find((id) => !library.indicators.some((one) => one.id === id));
  if (unknown !== undefined) {
    throw new Failure(
      EXIT.badInput,
      `${planFile}:没有指标 ${unknown}。用 sanyi indicators check 看定义。`,
    );
  }
  if (!ground.tree.indexOf.has(plan.region)) {
    throw new Failure(EXIT.badInput, `${planFile}:没有地区 ${plan.region}。`);
  }
  const names = regionNames(options.data);
  const snapshot = planSnapshot(plan, {
    ...{ library, ground, takenOn, sentences: sentencesOf(plan, planFile) },
    parameters: await loadSound(options.data),
    scheme:
      plan.scheme === null ? null : schemeData(path.join(path.dirname(planFile), plan.scheme)),
    nameOf: (id) => names.get(id) ?? id,
  });
  return { plan, snapshot };
}

async function planFrom(file: string): Promise<BulletinPlan> {
  const tree = yamlTree(await fileText(file));
  if (!tree.ok) throw new Failure(EXIT.badInput, `${file} 不是合法的 YAML。`);
  const plan = readBulletinPlan(path.basename(file), tree.value);
  if (plan.ok) return plan.value;
  const words = plan.error.map((fault) => describeIndicatorFault({ kind: 'definition', fault }));
  throw new Failure(EXIT.badInput, words.join(' '));
}

function sentencesOf(plan: BulletinPlan, planFile: string): FrozenSnapshot['sentences'] {
  const found = locatedSentences(plan, (file) => textBeside(planFile, file));
  if (found.ok) return found.value;
  const { id, file, quote } = found.error;
  throw new Failure(
    EXIT.badInput,
    `${planFile}:${file} 里没有 ${id} 引用的原句“${quote}”。请照原文抄写。`,
  );
}

function textBeside(planFile: string, file: string): string {
  try {
    return readFileSync(path.join(path.dirname(planFile), file), 'utf8');
  } catch {
    throw new Failure(EXIT.noInput, `${planFile} 引用的文件不在:${file}。`);
  }
}

function schemeData(file: string): {
  readonly id: string;
  readonly data: ReturnType<typeof treeJson>;
} {
  const tree = yamlTree(textBeside(file, path.basename(file)));
  if (!tree.ok) throw new Failure(EXIT.badInput, `${file} 不是合法的 YAML。`);
  return { id: path.basename(file, '.yaml'), data: treeJson(tree.value) };
}

function regionNames(data: string): ReadonlyMap<string, string> {
  const registry = registryFrom((file) => readFileSync(path.join(data, 'registry', file), 'utf8'));
  if (!registry.ok) throw new Failure(EXIT.badInput, `${data} 里的行政区划表有误。`);
  return new Map([...registry.value.regions.byCode.values()].map(({ code, name }) => [code, name]));
}

async function keysFrom(file: string): Promise<SmKeyPair> {
  const keys = parsedKeys(await fileText(file));
  if (keys !== undefined) return keys;
  throw new Failure(EXIT.badInput, `${file} 不是签名密钥。请用 sanyi indicators sign-key 生成。`);
}

function parsedKeys(text: string): SmKeyPair | undefined {
  try {
    const { privateKey, publicKey } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return typeof privateKey === 'string' && typeof publicKey === 'string'
      ? { privateKey, publicKey }
      : undefined;
  } catch {
    return undefined;
  }
}

async function blocksFor(
  snapshot: FrozenSnapshot,
  text: string | undefined,
): Promise<readonly BulletinBlock[]> {
  if (text !== undefined) return readBlocks(text, await fileText(text));
  const figures = figuresOf(snapshot, calculate);
  if (!figures.ok) throw new Failure(EXIT.badInput, packetFaultWords(figures.error));
  return composeBulletin(snapshot, figures.value, {
    periodWords: periodInWords(snapshot.period),
    alike: scoresAlike(snapshot),
  });
}

/** The files of a bulletin, by name. */
export async function bulletinFiles(
  packet: SealedPacket,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  return [
    { name: '复算包.sanyi-packet.json', bytes: text(writePacket(packet)) },
    { name: '通报.docx', bytes: await bulletinPaper(packet) },
    { name: '通报.pdf', bytes: await bulletinPdf(packet, paperFonts()) },
    { name: '公开页面.html', bytes: text(publicPage(packet)) },
    { name: '正文.json', bytes: text(`${JSON.stringify(packet.blocks, undefined, 2)}\n`) },
  ];
}
