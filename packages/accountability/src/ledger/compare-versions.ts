// SPDX-License-Identifier: Apache-2.0
import { ROLE_WORDS } from './assign-task.js';
import type { FiledDocument, LedgerTask, TaskAssignment } from './filed.js';

/** 版本差异: what a later version of a document adds, takes away and changes, by task id. */
export interface VersionChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly TaskChange[];
  readonly unchanged: readonly string[];
}

export interface TaskChange {
  readonly task: string;
  readonly changes: readonly FieldChange[];
}

/** 一处改动: a piece of a task before and after; null where it was not there. */
export interface FieldChange {
  readonly field: ChangedField;
  readonly before: string | null;
  readonly after: string | null;
}

/** 改动之处. */
export type ChangedField =
  | 'label'
  | 'title'
  | 'section'
  | 'action'
  | 'assignment'
  | 'target'
  | 'deadline'
  | 'deliverable'
  | 'reference';

/** 改动之处 as people say it. */
export const FIELD_WORDS: Readonly<Record<ChangedField, string>> = {
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

/** Compares two versions of one document. Where words moved in the file but say the same, nothing has changed. */
export function compareVersions(
  before: Pick<FiledDocument, 'tasks'>,
  after: Pick<FiledDocument, 'tasks'>,
): VersionChange {
  const olds = new Map(before.tasks.map((task) => [task.id, task]));
  const kept = new Set(after.tasks.map(({ id }) => id));
  const compared = after.tasks.flatMap((task) => {
    const old = olds.get(task.id);
    return old === undefined ? [] : [{ task: task.id, changes: changesOf(old, task) }];
  });
  return {
    added: after.tasks.filter(({ id }) => !olds.has(id)).map(({ id }) => id),
    removed: before.tasks.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    changed: compared.filter(({ changes }) => changes.length > 0),
    unchanged: compared.filter(({ changes }) => changes.length === 0).map(({ task }) => task),
  };
}

function changesOf(before: LedgerTask, after: LedgerTask): readonly FieldChange[] {
  return PIECES.flatMap(({ field, of }) => {
    const [olds, news] = [new Map(of(before)), new Map(of(after))];
    return [...new Set([...olds.keys(), ...news.keys()])].flatMap((key): readonly FieldChange[] => {
      const [old, now] = [olds.get(key) ?? null, news.get(key) ?? null];
      return old === now ? [] : [{ field, before: old, after: now }];
    });
  });
}

type Keyed = readonly (readonly [key: string, words: string])[];

interface Pieces {
  readonly field: ChangedField;
  readonly of: (task: LedgerTask) => Keyed;
}

const one = (words: string | null): Keyed => (words === null ? [] : [['', words]]);

/** Pieces with ids of their own are told by them; targets by what they measure; the others by their words. */
const PIECES: readonly Pieces[] = [
  { field: 'label', of: ({ label }) => one(label) },
  { field: 'title', of: ({ title }) => one(title) },
  { field: 'section', of: ({ section }) => one(section) },
  { field: 'action', of: ({ actions }) => actions.map(({ id, text }) => [id, text]) },
  {
    field: 'assignment',
    of: ({ assignments }) => assignments.map((given) => [given.id, seatInWords(given)]),
  },
  {
    field: 'target',
    of: ({ targets }) => nth(targets.map(({ metric, quote }) => [metric, quote])),
  },
  {
    field: 'deadline',
    of: ({ deadlines }) => nth(deadlines.map(({ rule, quote }) => [rule.kind, quote])),
  },
  {
    field: 'deliverable',
    of: ({ deliverables }) => nth(deliverables.map(({ quote }) => [quote, quote])),
  },
  {
    field: 'reference',
    of: ({ references }) => nth(references.map(({ title }) => [title, title])),
  },
];

/** 省医保局（牵头）. */
export const seatInWords = ({ words, role }: Pick<TaskAssignment, 'words' | 'role'>): string =>
  `${words}（${ROLE_WORDS[role]}）`;

/** Pieces with the same key are told apart by their order. */
function nth(pieces: Keyed): Keyed {
  const seen = new Map<string, number>();
  return pieces.map(([key, words]) => {
    const at = seen.get(key) ?? 0;
    seen.set(key, at + 1);
    return [`${key}#${at}`, words];
  });
}
