// SPDX-License-Identifier: Apache-2.0
import { FIELD_WORDS, type FiledDocument, type VersionChange } from '@sanyi/accountability';
import type { LedgerChange } from '@sanyi/contract';

type Titled = Pick<FiledDocument, 'tasks'>;

/** 版本差异 with the titles of its tasks. */
export function changeView(
  change: VersionChange,
  [before, after]: readonly [Titled, Titled],
): LedgerChange {
  const titles = new Map(
    [...before.tasks, ...after.tasks].map(({ id, label, title }) => [id, `${label}${title}`]),
  );
  const titled = (task: string) => ({ task, title: titles.get(task) ?? task });
  return {
    added: change.added.map(titled),
    removed: change.removed.map(titled),
    changed: change.changed.map(({ task, changes }) => ({
      ...titled(task),
      changes: changes.map(({ field, before: old, after: now }) => ({
        ...{ field: FIELD_WORDS[field], before: old, after: now },
      })),
    })),
    unchanged: change.unchanged.length,
  };
}
