// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';
import { clauseAround } from './clause.js';
import type { Quantity } from './quantity.js';
import { unitOf } from './unit-of.js';

/** Where a number stands, and the numbers of its sentence. */
interface Part {
  readonly clause: Range;
  readonly sentence: Range;
  readonly numbers: readonly Quantity[];
}

/** Words that open the parts of a sum. */
const OF_IT = /^(?:其中|由|从|个人|单位|财政|医保|统筹|省级|市级|县级|中央)/;

/**
 * The unit of a part of a sum (其中个人承担40元): where the sum before it is per person and year, so is the part.
 *
 * @param unit - what the clause of the part says
 */
export function withWhole(text: string, unit: string | null, part: Part): string | null {
  const { clause, sentence, numbers } = part;
  if (unit === null || !/^万?元$/.test(unit) || !isPart(text, part)) return unit;
  const parts = text.lastIndexOf('其中', clause[0]);
  const whole = numbers.filter(({ range }) => range[1] <= parts).at(-1);
  if (whole?.unit !== unit) return unit;
  const [from, to] = clauseAround(text, sentence, whole.range);
  return unitOf(whole, text.slice(from, whole.range[0]), text.slice(whole.range[1], to));
}

/** 其中 stands in the clause, or before it and the clause goes on with a payer. */
function isPart(text: string, { clause, sentence }: Part): boolean {
  const words = text.slice(...clause);
  if (words.startsWith('其中')) return true;
  return OF_IT.test(words) && text.slice(sentence[0], clause[0]).includes('其中');
}
