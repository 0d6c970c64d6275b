// SPDX-License-Identifier: Apache-2.0
import type { Indicator } from '../definition/indicator.js';
import { type ConfirmedWordings, matchWords, type WordMatch } from './match-words.js';

/**
 * 一句目标说的是哪几个指标: the words of a target, without the counted items that stand before it in the same list (甲类87人、乙类 is 乙类),
 * and taken apart where each of its parts is an indicator by itself (甲比例和乙率较上年度提高). In the order of the text; never empty.
 */
export function metricsIn(
  words: string,
  indicators: readonly Indicator[],
  confirmed: ConfirmedWordings,
): readonly string[] {
  const match = (text: string): WordMatch => matchWords(text, indicators, confirmed);
  if (isSettled(match(words))) return [words];
  const whole = words.replace(ITEMS_BEFORE, '') || words;
  const parts = whole.split(JOINED).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => match(part).state === 'found') ? parts : [whole];
}

/** Found as they stand, or a person said that there is none. */
const isSettled = (match: WordMatch): boolean =>
  match.state === 'found' || (match.state === 'none' && match.why === 'confirmed');

const ITEMS_BEFORE = /^.*[0-9０-９]\s*(?:人|名|个|项|家|所|种|类|张|台|例)、/u;
const JOINED = /[和及与、]/u;
