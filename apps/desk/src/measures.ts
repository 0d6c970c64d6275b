// SPDX-License-Identifier: Apache-2.0
import { isSame, type Item, type Measure, type Practice } from '@sanyi/documents';

/**
 * The measures of a practice beside the machine's, in the machine's order. A measure is known by its place in the text; one
 * that was added or points at other words stands where the practice has it.
 */
export function measureItems(
  name: string,
  practice: Practice,
  machine: Practice | null,
): readonly Item<Measure>[] {
  const read = machine?.measures ?? [];
  const values = practice.measures.map((value, at): Item<Measure> => {
    const known = read.findIndex(({ span }) => isSame(span, value.span));
    const own = read[known] ?? null;
    const key = own === null ? `${name}.added.${at}` : `${name}.measures.${known}`;
    return { key, machine: own, value: isSame(own, value) ? own : value };
  });
  return read.reduce((items, measure, at) => {
    const key = `${name}.measures.${at}`;
    if (items.some((item) => item.key === key)) return items;
    const place = 1 + items.findIndex((item) => item.key === `${name}.measures.${at - 1}`);
    return items.toSpliced(place, 0, { key, machine: measure, value: null });
  }, values);
}
