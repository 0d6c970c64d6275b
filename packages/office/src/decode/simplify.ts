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
export const simplify: Simplify = (text) => {
  const script = (known ??= readScript());
  return isTraditional(text, script.onlyTraditional) ? script.convert(text) : text;
};

/** What the dictionary says. It is read with the first text: most runs of a command have none. */
interface Script {
  readonly convert: Simplify;
  /** 1 at the code of a character that only traditional text has: it changes, and is never what another one changes into. */
  readonly onlyTraditional: Readonly<Uint8Array>;
}

let known: Script | undefined;

function readScript(): Script {
  const entries = (configs['t2s']?.conversionChain ?? [])
    .flat()
    .flatMap((dictionary) => (typeof dictionary === 'string' ? entriesOf(dictionary) : dictionary))
    .filter(([from, to]) => from.length === to.length);
  return { convert: ConverterFactory([entries]), onlyTraditional: onlyTraditional(entries) };
}

type Entry = readonly [from: string, to: string];

function entriesOf(dictionary: string): readonly Entry[] {
  return dictionary.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return [from, to];
  });
}

const LAST_CODE = 0xffff;

function onlyTraditional(entries: readonly Entry[]): Uint8Array {
  const simplified = new Set(entries.flatMap(([, to]) => Array.from(to)));
  const only = new Uint8Array(LAST_CODE + 1);
  for (const [from] of entries)
    if (from.length === 1 && !simplified.has(from)) only[from.charCodeAt(0)] = 1;
  return only;
}

/** Of Han characters, one in three changes in a traditional notice; one in a thousand in a simplified one (names, quotations). */
const TRADITIONAL_SHARE = 0.03;

const FIRST_HAN = 0x3400;

/** The second half of a character beyond the basic plane: the first half has been counted. */
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

function isTraditional(text: string, only: Readonly<Uint8Array>): boolean {
  let han = 0;
  let traditional = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < FIRST_HAN || isLowSurrogate(code)) continue;
    han += 1;
    traditional += only[code] ?? 0;
  }
  return traditional > han * TRADITIONAL_SHARE;
}
