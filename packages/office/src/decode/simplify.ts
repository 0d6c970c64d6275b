// SPDX-License-Identifier: Apache-2.0
import type { Simplify } from '@sanyi/documents';
import { ConverterFactory } from 'opencc-js/core';
import { configs } from 'opencc-js/preset/t2cn';

/**
 * 繁转简, character for character: the result is as long as the text in UTF-16 units, so that spans stay true. Text that
 * is already simplified comes back as it is: 著, 乾 and 瞭 are at home in both scripts and would be damaged.
 *
 * OpenCC's phrase dictionary, without the entries that change the length; their characters are then turned one by one.
 */
export const simplify: Simplify = (text) => (isTraditional(text) ? convert(text) : text);

type Entry = readonly [from: string, to: string];

const ENTRIES: readonly Entry[] = (configs['t2s']?.conversionChain ?? [])
  .flat()
  .flatMap((dictionary) => (typeof dictionary === 'string' ? entriesOf(dictionary) : dictionary))
  .filter(([from, to]) => from.length === to.length);

function entriesOf(dictionary: string): readonly Entry[] {
  return dictionary.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return [from, to];
  });
}

const convert = ConverterFactory([ENTRIES]);

/** Characters that only traditional text has: they change, and are never what another one changes into. */
const ONLY_TRADITIONAL: ReadonlySet<string> = onlyTraditional();

function onlyTraditional(): ReadonlySet<string> {
  const simplified = new Set(ENTRIES.flatMap(([, to]) => Array.from(to)));
  return new Set(
    ENTRIES.map(([from]) => from).filter((from) => from.length === 1 && !simplified.has(from)),
  );
}

/** Of Han characters, one in three changes in a traditional notice; one in a thousand in a simplified one (names, quotations). */
const TRADITIONAL_SHARE = 0.03;

function isTraditional(text: string): boolean {
  let han = 0;
  let traditional = 0;
  for (const character of text) {
    if (character < '\u3400') continue;
    han += 1;
    if (ONLY_TRADITIONAL.has(character)) traditional += 1;
  }
  return traditional > han * TRADITIONAL_SHARE;
}
