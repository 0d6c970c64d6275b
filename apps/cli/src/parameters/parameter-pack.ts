// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  packOf,
  type Parameter,
  type ParameterLibrary,
  pathOf,
  readPack,
  writeParameter,
  writeSourceDocument,
} from '@sanyi/parameters';
import { stringify } from 'yaml';
import { EXIT, Failure } from '../failure.js';
import { type WrittenFile, writeWhole } from '../write-whole.js';
import { faultInWords } from './fault-words.js';
import { regionCodes } from './project-parameters.js';
import { yamlTree } from './yaml-tree.js';

/** Writes a pack; what was written reads back the same. */
export async function exportPack(
  library: ParameterLibrary,
  keep: (one: Parameter) => boolean,
  file: string,
): Promise<number> {
  const pack = packOf(library, keep);
  const bytes = Buffer.from(`${JSON.stringify(pack, undefined, 2)}\n`);
  await writeWhole([{ path: file, bytes }]);
  return pack.parameters.length;
}

/** What an import did with each file. */
export interface Imported {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly same: readonly string[];
}

/**
 * Lays a pack's parameters and documents down as files; all or none.
 *
 * @throws Failure where the pack is faulty, or a file that is there says something else and `replace` was not asked for
 */
export async function importPack(file: string, data: string, replace: boolean): Promise<Imported> {
  const library = await readPackFile(file);
  const files = await Promise.all(filesOf(library).map((one) => compared(one, data)));
  const named = (state: FileState): readonly string[] =>
    files.filter((one) => one.state === state).map(({ name }) => name);
  const changed = named('changed');
  if (changed.length > 0 && !replace) {
    throw new Failure(
      EXIT.cannotWrite,
      `${changed.length} 个文件已经在那里,内容不同,什么也没有写:${changed.slice(0, 5).join('、')}。要换成包里的内容,加 --replace。`,
    );
  }
  await writeWhole(files.filter(({ state }) => state !== 'same').map(({ written }) => written));
  return { added: named('added'), changed, same: named('same') };
}

async function readPackFile(file: string): Promise<ParameterLibrary> {
  if (!existsSync(file)) throw new Failure(EXIT.noInput, `没有这个文件:${file}`);
  const tree = yamlTree(await readFile(file, 'utf8'));
  const pack = tree.ok ? readPack(file, tree.value, regionCodes()) : undefined;
  if (pack?.ok === true) return pack.value;
  const words = tree.ok
    ? (pack?.error ?? []).map((fault) => faultInWords({ kind: 'parameter', fault }))
    : tree.error.map((fault) => faultInWords({ kind: 'syntax', file, fault }));
  const more = words.length > 3 ? `(还有 ${words.length - 3} 处)` : '';
  throw new Failure(
    EXIT.badInput,
    `参数包没有导入,什么也没有写。${words.slice(0, 3).join(' ')}${more}`,
  );
}

interface PackedFile {
  readonly name: string;
  readonly text: string;
}

const filesOf = ({ documents, parameters }: ParameterLibrary): readonly PackedFile[] => [
  ...documents.map((one) => ({
    name: `documents/${one.key}.yaml`,
    text: yamlText(writeSourceDocument(one)),
  })),
  ...parameters.map((one) => ({
    name: `parameters/${pathOf(one)}`,
    text: yamlText(writeParameter(one)),
  })),
];

const yamlText = (content: unknown): string =>
  stringify(content, { singleQuote: true, lineWidth: 0 });

type FileState = 'added' | 'changed' | 'same';

interface ComparedFile {
  readonly name: string;
  readonly state: FileState;
  readonly written: WrittenFile;
}

/** A file is the same when it says the same: layout and comments of people stay. */
async function compared({ name, text }: PackedFile, data: string): Promise<ComparedFile> {
  const place = path.join(data, name);
  const written = { path: place, bytes: Buffer.from(text) };
  if (!existsSync(place)) return { name, state: 'added', written };
  const same = meaning(await readFile(place, 'utf8')) === meaning(text);
  return { name, state: same ? 'same' : 'changed', written };
}

/** What a file says, without where it says it. */
function meaning(text: string): string {
  const tree = yamlTree(text);
  if (!tree.ok) return text;
  return JSON.stringify(tree.value, (key, value: unknown) =>
    key === 'at' || key === 'keyAt' || key === 'quoted' ? placeOnly(value) : value,
  );
}

/** A field that is called `at` is kept; the position of a node is dropped. */
const placeOnly = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'line' in value ? undefined : value;
