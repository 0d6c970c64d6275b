// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describeParameterFault, type FileFault, parameterFileText, yamlTree } from '@sanyi/office';
import {
  packOf,
  type Parameter,
  type ParameterLibrary,
  pathOf,
  readPack,
  readParameter,
  readSourceDocument,
  type Tree,
  writeParameter,
  type WrittenDocument,
  type WrittenParameter,
  writeSourceDocument,
} from '@sanyi/parameters';
import { EXIT, Failure } from '../failure.js';
import { type WrittenFile, writeWhole } from '../write-whole.js';
import { regionCodes } from './project-parameters.js';

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
  if (!tree.ok) throw refusal(tree.error.map((fault) => ({ kind: 'syntax', file, fault })));
  const pack = readPack(file, tree.value, regionCodes());
  if (!pack.ok) throw refusal(pack.error.map((fault) => ({ kind: 'parameter', fault })));
  return pack.value;
}

/** Faults told at once: the first ones are what people mend first. */
const SHOWN = 3;

function refusal(faults: readonly FileFault[]): Failure {
  const words = faults.slice(0, SHOWN).map(describeParameterFault).join(' ');
  const more = faults.length > SHOWN ? `(还有 ${faults.length - SHOWN} 处)` : '';
  return new Failure(EXIT.badInput, `参数包没有导入,什么也没有写。${words}${more}`);
}

interface PackedFile {
  readonly name: string;
  readonly content: WrittenDocument | WrittenParameter;
  /** What a file that is already there says, in the same form; undefined where it cannot be read. */
  readonly said: (tree: Tree) => WrittenDocument | WrittenParameter | undefined;
}

const filesOf = ({ documents, parameters }: ParameterLibrary): readonly PackedFile[] => [
  ...documents.map((one) => ({
    name: `documents/${one.key}.yaml`,
    content: writeSourceDocument(one),
    said: (tree: Tree) => {
      const read = readSourceDocument('', tree);
      return read.ok ? writeSourceDocument(read.value) : undefined;
    },
  })),
  ...parameters.map((one) => ({
    name: `parameters/${pathOf(one)}`,
    content: writeParameter(one),
    said: (tree: Tree) => {
      const read = readParameter('', tree);
      return read.ok ? writeParameter(read.value) : undefined;
    },
  })),
];

type FileState = 'added' | 'changed' | 'same';

interface ComparedFile {
  readonly name: string;
  readonly state: FileState;
  readonly written: WrittenFile;
}

/** A file is the same when it says the same: layout and comments of people stay. */
async function compared({ name, content, said }: PackedFile, data: string): Promise<ComparedFile> {
  const place = path.join(data, name);
  const text = parameterFileText(content);
  const written = { path: place, bytes: Buffer.from(text) };
  if (!existsSync(place)) return { name, state: 'added', written };
  const tree = yamlTree(await readFile(place, 'utf8'));
  const before = tree.ok ? said(tree.value) : undefined;
  const same = JSON.stringify(before) === JSON.stringify(content);
  return { name, state: same ? 'same' : 'changed', written };
}
