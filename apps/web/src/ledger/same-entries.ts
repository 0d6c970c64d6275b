// SPDX-License-Identifier: Apache-2.0
import type { LedgerCalendar } from '@sanyi/contract';

type Item = LedgerCalendar['items'][number];

/** The same thing on the same day, wherever it stands: once, with every place. */
export interface SameEntry extends Pick<Item, 'on' | 'kind' | 'title'> {
  /** The task that stands highest: the others were made from it. */
  readonly task: string;
  readonly places: readonly string[];
}

/** What a task and those made from it ask on a day is one entry with many places; the order is that in which they come. */
export function sameEntries(items: readonly Item[]): readonly SameEntry[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const [document] = item.task.split('@');
    const key = [item.on, item.kind, item.title, document].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap((same) => {
    const [first] = [...same].sort((a, b) => a.task.length - b.task.length);
    if (first === undefined) return [];
    const { on, kind, title, task } = first;
    return [{ on, kind, title, task, places: [...new Set(same.map((one) => one.regionName))] }];
  });
}
