// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Range } from '../clean/clean-text.js';
import type { DateMention } from '../dates/date-mention.js';

/** A value with the clause it stands in. */
export interface Valued {
  readonly value: Range;
  readonly clause: Range;
  readonly sentence: Range;
  /** Ranges of the values that are paired with this one, in order, itself included. */
  readonly siblings: readonly Range[];
}

/**
 * The day by which a value is due: the last date before the number in its clause, or one that stands between commas before
 * it in its sentence, or one behind it in its clause. 分别于2026年、2027年达到60%、80% pairs dates with values in order.
 *
 * @param mentions the dates of the sentence
 */
export function dueOf(
  text: string,
  { value, clause, sentence, siblings }: Valued,
  mentions: readonly DateMention[],
): PlainDate | null {
  const dated = mentions.filter((mention) => mention.kind === 'by' && mention.date !== null);
  const before = dated.filter((mention) => mention.range[1] <= value[0]);
  const inClause = before.filter((mention) => mention.range[0] >= clause[0]);
  if (siblings.length > 1 && inClause.length === siblings.length) {
    const index = siblings.findIndex((sibling) => sibling[0] === value[0]);
    return inClause[index]?.date ?? null;
  }
  const leading = before.filter((mention) => reaches(text, mention.range, clause, sentence));
  const behind = dated.find(
    (mention) => mention.range[0] >= value[1] && mention.range[1] <= clause[1],
  );
  return inClause.at(-1)?.date ?? leading.at(-1)?.date ?? behind?.date ?? null;
}

const PAPER = /^[^，。；]{0,30}?(?:出台|制定|制订|印发|发布|编制|起草)/;

/** 到2027年底，… and a date that opens its sentence hold for all that follows; 6月底前出台办法，… only for its own clause. */
function reaches(text: string, [start, end]: Range, clause: Range, sentence: Range): boolean {
  const behind = text.slice(end, end + 48);
  if (/^[，：]/.test(behind) || text.slice(clause[0], clause[0] + 2) === '其中') return true;
  return start <= sentence[0] + 3 && !PAPER.test(behind);
}
