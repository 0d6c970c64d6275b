// SPDX-License-Identifier: Apache-2.0
import type { GroupingCode } from '@sanyi/contract';
import type { Scheme } from '@sanyi/grouping';
import { initialsOf } from './pinyin-initials.js';

/** The codes of one kind of a scheme, in order, ready to be searched. */
export interface CodeIndex {
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly shown: GroupingCode;
  readonly code: string;
  readonly name: string;
  /** For each sign of the name, the letters it may begin with. */
  readonly initials: readonly string[];
}

/** Every diagnosis or procedure a scheme knows by name or by list. */
export function codeIndex(
  scheme: Scheme,
  kind: 'diagnosis' | 'procedure',
  codes: readonly string[],
): CodeIndex {
  const names = kind === 'diagnosis' ? scheme.diagnosisNames : scheme.procedureNames;
  const all = new Set([...Object.keys(names), ...codes.filter((code) => code !== '')]);
  return {
    entries: [...all].toSorted(byText).map((code) => {
      const name = names[code] ?? '';
      return {
        shown: shownOf(scheme, kind, { code, name }),
        code: code.toLowerCase(),
        name: name.toLowerCase(),
        initials: Array.from(name, initialsOf).filter((letters) => letters !== ''),
      };
    }),
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : 1);

const shownOf = (
  { cc, mcc, grey, validProcedures }: Scheme,
  kind: 'diagnosis' | 'procedure',
  { code, name }: { readonly code: string; readonly name: string },
): GroupingCode => ({
  ...{ code, name, grey: grey.has(code) },
  level: kind === 'diagnosis' ? levelOf(code, cc, mcc) : null,
  valid: kind === 'diagnosis' || validProcedures.has(code),
});

function levelOf(
  code: string,
  cc: ReadonlyMap<string, string>,
  mcc: ReadonlyMap<string, string>,
): GroupingCode['level'] {
  if (mcc.has(code)) return 'mcc';
  return cc.has(code) ? 'cc' : null;
}

/**
 * The codes a reader means, best first: those whose code begins with the words, then names that are, begin with or hold
 * them, then names whose pinyin initials do. Of several words, each must be met. Nothing typed finds all.
 */
export function searchCodes({ entries }: CodeIndex, query: string): readonly GroupingCode[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return entries.map(({ shown }) => shown);
  const ranked = RANKS.map((): GroupingCode[] => []);
  for (const entry of entries) ranked[rankOf(entry, words)]?.push(entry.shown);
  return ranked.flat();
}

type Fits = (entry: Entry, word: string) => boolean;

const RANKS: readonly Fits[] = [
  ({ code }, word) => code.startsWith(word),
  ({ name }, word) => name === word,
  ({ name }, word) => name.startsWith(word),
  ({ name }, word) => name.includes(word),
  ({ initials }, word) => initials.length === word.length && standsAt(initials, word, 0),
  ({ initials }, word) => standsAt(initials, word, 0),
  ({ initials }, word) => word.length > 1 && heldBy(initials, word),
];

/** The rank of the word that fits worst; beyond the last where one does not fit at all. */
const rankOf = (entry: Entry, words: readonly string[]): number =>
  Math.max(
    ...words.map((word) => {
      const rank = RANKS.findIndex((fits) => fits(entry, word));
      return rank === -1 ? RANKS.length : rank;
    }),
  );

/** Whether the letters of a word follow one another somewhere among the initials. */
function heldBy(initials: readonly string[], word: string): boolean {
  const last = initials.length - word.length;
  for (let start = 0; start <= last; start += 1) if (standsAt(initials, word, start)) return true;
  return false;
}

function standsAt(initials: readonly string[], word: string, start: number): boolean {
  for (let place = 0; place < word.length; place += 1) {
    const letter = word[place];
    if (letter === undefined || initials[start + place]?.includes(letter) !== true) return false;
  }
  return true;
}
