// SPDX-License-Identifier: Apache-2.0
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { yamlTree } from '@sanyi/office';
import { type Declaration, type DeclarationFault, readDeclaration } from '@sanyi/returns';
import { EXIT, Failure } from '../failure.js';
import { loadRegistry } from '../registry/load-registry.js';

/** What lies in data/returns: declarations that can be read, and everything that is wrong. */
export interface LoadedReturns {
  readonly declarations: readonly Declaration[];
  readonly faults: readonly ReturnFileFault[];
  readonly files: number;
}

/** A fault of a declaration, or of the YAML it is written in. */
export type ReturnFileFault =
  | { readonly kind: 'declaration'; readonly fault: DeclarationFault }
  | {
      readonly kind: 'syntax';
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly found: string;
    };

/** Reads every declaration of a data folder; one faulty file does not hide the others. @throws Failure where there is no folder */
export async function loadReturns(data: string): Promise<LoadedReturns> {
  const folder = path.join(data, 'returns');
  const names = await readdir(folder).catch(() => {
    throw new Failure(EXIT.noInput, `${data} 里没有 returns 文件夹。请用 --data 指定数据文件夹。`);
  });
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  const departments = new Set((await loadRegistry()).departments.keys());
  const loaded = await Promise.all(
    files.map(async (file) =>
      oneFile(file, await readFile(path.join(folder, file), 'utf8'), departments),
    ),
  );
  return {
    declarations: loaded.flatMap(({ declaration }) => declaration ?? []),
    faults: loaded.flatMap(({ faults }) => faults),
    files: files.length,
  };
}

interface OneFile {
  readonly declaration?: Declaration;
  readonly faults: readonly ReturnFileFault[];
}

/** Reads one declaration; its file bears its id, its departments are those of the registry where one is given. */
export function oneFile(file: string, text: string, departments?: ReadonlySet<string>): OneFile {
  const tree = yamlTree(text);
  if (!tree.ok) {
    return {
      faults: tree.error.map(({ line, column, found }) => ({
        ...{ kind: 'syntax', file, line, column },
        found,
      })),
    };
  }
  const read = readDeclaration(file, tree.value, departments);
  if (!read.ok) {
    return { faults: read.error.map((fault) => ({ kind: 'declaration', fault })) };
  }
  const { id } = read.value;
  if (file === `${id}.yaml`) return { declaration: read.value, faults: [] };
  const fault: DeclarationFault = {
    ...{ code: 'not-its-path', file, path: 'id', line: 1, column: 1 },
    ...{ found: id, expected: `${id}.yaml` },
  };
  return { faults: [{ kind: 'declaration', fault }] };
}
