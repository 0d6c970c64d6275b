// SPDX-License-Identifier: Apache-2.0
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ImportProfile, type Layout, readHeader, readProfile } from '@sanyi/grouping';
import type { Words } from '../http/words.js';

/** Why a file of cases cannot be read, in words for whoever uploaded it. */
export class UnreadableCases extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.zh);
    this.words = words;
  }
}

/** What the columns of a file mean, and by which profile. */
export interface FittingLayout {
  readonly layout: Layout;
  readonly title: string;
  /** Says which columns are left aside; empty where all are used. */
  readonly unusedInWords: readonly Words[];
}

/** The layout under the profile that knows most of the columns. @throws UnreadableCases where none has sex and diagnosis */
export async function layoutFor(
  cells: readonly string[],
  profiles: string,
): Promise<FittingLayout> {
  const [best] = (await profilesIn(profiles))
    .flatMap((profile) => {
      const header = readHeader(cells, profile);
      return header.ok ? [{ ...header.value, title: profile.title }] : [];
    })
    .toSorted((a, b) => a.unused.length - b.unused.length);
  if (best !== undefined) return { ...best, unusedInWords: unusedInWords(best.unused) };
  const found = cells.slice(0, MOST_NAMED).map(short).join('、');
  throw new UnreadableCases({
    zh: `第一行的列名不够分组，至少要有性别和主要诊断。文件里的列：${found}。请对照模板改列名，或另存为 CSV UTF-8 再试。`,
    en: `The names in the first row do not suffice: sex and principal diagnosis are needed. Columns of the file: ${found}. Name them as the template does, or save the file as CSV UTF-8.`,
  });
}

async function profilesIn(folder: string): Promise<readonly ImportProfile[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.flatMap((text) => {
    const profile = readProfile(JSON.parse(text));
    return profile.ok ? [profile.value] : [];
  });
}

function unusedInWords(unused: readonly string[]): readonly Words[] {
  if (unused.length === 0) return [];
  const named = unused.slice(0, MOST_NAMED).map(short).join('、');
  const more = unused.length > MOST_NAMED;
  return [
    {
      zh: `没有用到的列：${named}${more ? ` 等 ${unused.length} 列` : ''}。`,
      en: `Columns left aside: ${named}${more ? ` and others, ${unused.length} in all` : ''}.`,
    },
  ];
}

const MOST_NAMED = 20;

const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
