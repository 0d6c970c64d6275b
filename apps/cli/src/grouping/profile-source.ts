// SPDX-License-Identifier: Apache-2.0
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type HeaderCells,
  type ImportProfile,
  readHeader,
  type ReadHeader,
  readProfile,
} from '@sanyi/grouping';
import { dataFolder } from '../data-folder.js';
import { parsedJson } from './parsed-json.js';
import { Refusal } from './refusal.js';

const folder = (): string => path.join(dataFolder(), 'schemes', 'profiles');

/** An import profile by its name, or from a JSON file of one's own. */
export async function loadProfile(name: string): Promise<ImportProfile> {
  const file = name.endsWith('.json') ? name : path.join(folder(), `${name}.json`);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    const known = (await profileNames()).join('、');
    throw new Refusal(`没有导入方案 ${name}。现有:${known};也可以给出自己的 .json 文件。`);
  }
  const profile = readProfile(parsedJson(text, file));
  if (profile.ok) return profile.value;
  const { at, expected } = profile.error;
  throw new Refusal(`导入方案 ${file} 的 ${at} 不合格式,应为 ${expected}。`);
}

const profileNames = async (): Promise<readonly string[]> =>
  (await readdir(folder()).catch(() => [])).map((file) => file.replace(/\.json$/, '')).toSorted();

/** What the header means under the named profile; without a name, under the first profile it fits. */
export async function layoutOf(
  { cells }: Pick<HeaderCells, 'cells'>,
  name: string | undefined,
): Promise<ReadHeader & { readonly profile: ImportProfile }> {
  const names = name === undefined ? ['reference', 'hqms', 'settlement-list'] : [name];
  const profiles = await Promise.all(names.map(loadProfile));
  const fitting = profiles
    .map((profile) => ({ profile, header: readHeader(cells, profile) }))
    .toSorted((a, b) => columnsOf(b.header) - columnsOf(a.header));
  const best = fitting[0];
  if (best?.header.ok === true) return { ...best.header.value, profile: best.profile };
  throw new Refusal('文件第一行的列名不够分组:', [
    '至少要有性别和主要诊断。',
    `文件里的列:${cells.slice(0, 20).join('、')}${cells.length > 20 ? ' …' : ''}`,
    ...profiles.map(expectation),
    '用 --profile 指定导入方案,或写一个自己的(格式见 docs/grouping.md)。',
  ]);
}

const columnsOf = (header: ReturnType<typeof readHeader>): number =>
  header.ok
    ? Object.keys(header.value.layout.columns).length +
      header.value.layout.diagnoses.length +
      header.value.layout.procedures.length
    : -1;

const expectation = ({ id, columns, diagnoses }: ImportProfile): string =>
  `导入方案 ${id}:性别列可名为 ${(columns.gender ?? []).join('、')};主要诊断列可名为 ${diagnoses.slice(0, 4).join('、')}。`;
