// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Range } from '../clean/clean-text.js';
import type { DateMention } from '../dates/date-mention.js';

/** A value with the clause it stands in. */
export interface Valued {
  readonly value: Range;
  readonly clause: Range;
  readonly sentence: Range;
  /** Ranges of the values that stand in one list with this one, in order, itself included. */
  readonly list: readonly Range[];
}

/**
 * The day by which a value is due (完成时限): the last date before the number in its clause, or one that stands between
 * commas before it in its sentence, or one behind it in its clause. 2026年、2027年分别达到60%、80% pairs dates with values in
 * order.
 *
 * @param mentions - the dates of the sentence
 */
export function dueOf(
  text: string,
  valued: Valued,
  mentions: readonly DateMention[],
): PlainDate | null {
  const { value, clause, list } = valued;
  const dated = mentions.filter(({ kind, date }) => kind === 'by' && date !== null);
  const before = dated.filter(({ range }) => range[1] <= value[0]);
  const inClause = before.filter(({ range }) => range[0] >= clause[0]);
  if (list.length > 1 && inClause.length === list.length) {
    return dateOf(inClause[list.findIndex(([start]) => start === value[0])]);
  }
  const leading = before.filter(({ range }) => reaches(text, range, valued));
  const behind = dated.find(({ range }) => range[0] >= value[1] && range[1] <= clause[1]);
  return dateOf(inClause.at(-1) ?? leading.at(-1) ?? behind);
}

const dateOf = (mention: DateMention | undefined): PlainDate | null => mention?.date ?? null;

const PAPER = /^[^，。；]{0,30}?(?:出台|制定|制订|印发|发布|编制|起草)/;

/** 到2027年底，… and a date that opens its sentence hold for all that follows; 6月底前出台办法，… only for its own clause. */
function reaches(text: string, [start, end]: Range, { clause, sentence }: Valued): boolean {
  const behind = text.slice(end, end + 48);
  if (/^[，：]/.test(behind) || text.startsWith('其中', clause[0])) return true;
  return start <= sentence[0] + 3 && !PAPER.test(behind);
}
