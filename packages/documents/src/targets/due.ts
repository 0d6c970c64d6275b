// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Range } from '../clean/clean-text.js';
import type { DateMention } from '../dates/date-mention.js';

/**
 * The day by which a value is due: the last date before the number in its sentence, or one behind it in its clause. 分别于
 * 2026年、2027年达到60%、80% pairs the dates with the values in order.
 *
 * @param mentions the dates of the sentence
 * @param siblings ranges of the values that are paired with this one, in order, itself included
 */
export function dueOf(
  value: Range,
  clause: Range,
  mentions: readonly DateMention[],
  siblings: readonly Range[],
): PlainDate | null {
  const dated = mentions.filter((mention) => mention.kind === 'by' && mention.date !== null);
  const before = dated.filter((mention) => mention.range[1] <= value[0]);
  const inClause = before.filter((mention) => mention.range[0] >= clause[0]);
  if (siblings.length > 1 && inClause.length === siblings.length) {
    const index = siblings.findIndex((sibling) => sibling[0] === value[0]);
    return inClause[index]?.date ?? null;
  }
  const behind = dated.find((mention) => mention.range[0] >= value[1] && mention.range[1] <= clause[1]);
  return before.at(-1)?.date ?? behind?.date ?? null;
}
