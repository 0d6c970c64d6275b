// SPDX-License-Identifier: Apache-2.0
import { bracketsIn, isInside } from '../clean/brackets.js';
import type { Range } from '../clean/clean-text.js';
import { clauseAround } from './clause.js';
import { type Quantity, quantitiesIn } from './quantity.js';

/** The words around a number, within its clause. */
export interface Surroundings {
  readonly quantity: Quantity;
  /** The number with its unit, as written. */
  readonly number: string;
  /** From the beginning of the clause, or … and the last words before the number. */
  readonly left: string;
  readonly right: string;
  /** Inside “…” of a short name. */
  readonly quoted: boolean;
  /** The innermost round bracket it stands in, up to the number; empty outside of brackets. */
  readonly parenthesis: string;
}

/** The numbers of a sentence (数值), each with its surroundings, in the order of the text. */
export function numbersAround(text: string, sentence: Range): readonly Surroundings[] {
  const quantities = withSharedUnits(text, sentence, quantitiesIn(text, sentence));
  if (quantities.length === 0) return [];
  const names = bracketsIn(text, sentence)
    .filter(({ open, range }) => open === '“' && range[1] - range[0] <= LONGEST_NAME)
    .map(({ range }) => range);
  return quantities.map((quantity) => surroundings(text, sentence, quantity, names));
}

/** What stands in “…” and is not longer is a name, not a sentence. */
const LONGEST_NAME = 16;

/** How far beside a number its meaning is looked for. */
const NEAR = 64;

function surroundings(
  text: string,
  sentence: Range,
  quantity: Quantity,
  names: readonly Range[],
): Surroundings {
  const [from, to] = quantity.range;
  const clause = clauseAround(text, sentence, quantity.range);
  return {
    quantity,
    number: text.slice(from, to),
    left: lastWords(text, clause[0], from),
    right: text.slice(to, Math.min(clause[1], to + NEAR)),
    quoted: isInside(names, from),
    parenthesis: openParenthesis(text.slice(Math.max(sentence[0], from - NEAR), from)),
  };
}

/** The words before a number; … stands for what was cut, so that no pattern takes the cut for the clause's beginning. */
const lastWords = (text: string, from: number, to: number): string =>
  to - from <= NEAR ? text.slice(from, to) : `…${text.slice(to - NEAR, to)}`;

function openParenthesis(before: string): string {
  const opened = before.lastIndexOf('（');
  return opened < 0 || before.includes('）', opened) ? '' : before.slice(opened);
}

/** 分别配备3、4人: the unit behind the last number is that of all, where something is shared out. */
function withSharedUnits(
  text: string,
  sentence: Range,
  quantities: readonly Quantity[],
): readonly Quantity[] {
  return quantities.map((quantity, i) => {
    if (quantity.unit !== null) return quantity;
    const behind = quantities.slice(i).findIndex(({ unit }) => unit !== null);
    const list = behind < 0 ? [] : quantities.slice(i, i + behind + 1);
    const isShared = behind > 0 && isList(text, list) && isSharedOut(text, sentence, quantity);
    return isShared ? { ...quantity, unit: list.at(-1)?.unit ?? null } : quantity;
  });
}

/** Nothing but 、 and 和 between the numbers. */
const isList = (text: string, list: readonly Quantity[]): boolean =>
  list
    .slice(1)
    .every(({ range }, i) => /^[、和]$/.test(text.slice(list[i]?.range[1] ?? 0, range[0])));

const isSharedOut = (text: string, sentence: Range, { range }: Quantity): boolean =>
  text.slice(clauseAround(text, sentence, range)[0], range[0]).includes('分别');
