// SPDX-License-Identifier: Apache-2.0
import type { FiledDocument, VersionChange } from '@sanyi/accountability';
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
        ...{ field: FIELDS[field], before: old, after: now },
      })),
    })),
    unchanged: change.unchanged.length,
  };
}

const FIELDS: Readonly<
  Record<VersionChange['changed'][number]['changes'][number]['field'], string>
> = {
  label: '序号',
  title: '题目',
  section: '章节',
  action: '举措',
  assignment: '责任单位',
  target: '目标',
  deadline: '时限',
  deliverable: '交付成果',
  reference: '引用文件',
};
