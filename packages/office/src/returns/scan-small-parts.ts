// SPDX-License-Identifier: Apache-2.0
import type { FileRefusal } from './file-refusal.js';
import type { PartScan } from './read-part.js';

/** Most characters of all shared strings together: they are what a reader must hold, whatever the number of rows. */
export const MOST_WORDS = 32_000_000;

/** Reads the table of shared strings, in order. Rich text is its words; phonetic runs are left out. */
export function scanStrings(most: number = MOST_WORDS): PartScan<string> {
  let done: string[] = [];
  let words = '';
  let total = 0;
  let isText = false;
  let phonetic = false;
  let refusal: FileRefusal | undefined;
  return {
    open: (name) => {
      if (name === 'si') words = '';
      if (name === 'rPh') phonetic = true;
      isText = name === 't';
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') done.push(words);
    },
    text: (text) => {
      if (!isText || phonetic) return;
      words += text;
      total += text.length;
      if (total > most) refusal ??= { code: 'too-many-words', limit: most };
    },
    finished: () => {
      const all = done;
      done = [];
      return all;
    },
    refusal: () => refusal,
  };
}

/** An element with some attributes, for the small parts of a workbook. */
export interface Seen {
  readonly name: string;
  readonly within: string;
  readonly attribute: (name: string) => string | undefined;
}

const MOST_SEEN = 200_000;

/** Gives every element of some names, with the name of the one around it. */
export function scanElements(names: readonly string[]): PartScan<Seen> {
  let done: Seen[] = [];
  let seen = 0;
  const around: string[] = [];
  return {
    open: (name, attribute) => {
      if (names.includes(name)) {
        seen += 1;
        const values = new Map(ATTRIBUTES.map((one) => [one, attribute(one)]));
        done.push({ name, within: around.at(-1) ?? '', attribute: (one) => values.get(one) });
      }
      around.push(name);
    },
    close: () => {
      around.pop();
    },
    text: () => undefined,
    finished: () => {
      const all = done;
      done = [];
      return all;
    },
    refusal: () => (seen > MOST_SEEN ? { code: 'too-large', limit: MOST_SEEN } : undefined),
  };
}

const ATTRIBUTES = [
  'name',
  'r:id',
  'Id',
  'Target',
  'numFmtId',
  'formatCode',
  'date1904',
  'ref',
  'id',
];
