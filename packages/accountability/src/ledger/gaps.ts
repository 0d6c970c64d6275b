// SPDX-License-Identifier: Apache-2.0
import type { FiledDocument, LedgerTask, TaskAssignment } from './filed.js';

/** 台账缺口: what a person has to settle before everyone holds their sheet. Nothing is dropped for it. */
export type LedgerGap =
  /** 文件没有写责任单位. */
  | { readonly code: 'no-unit'; readonly task: string }
  /** 没有牵头单位 (several units, none leads; not under 分别负责). */
  | { readonly code: 'no-lead'; readonly task: string; readonly firstListed: string | null }
  /** 有一句没有责任单位. */
  | { readonly code: 'sentence-unheld'; readonly task: string; readonly action: string }
  /** 单位名称查不到, or fits several units, or is a collective whose members a person must name. */
  | {
      readonly code: 'unit-unknown' | 'unit-several' | 'members-open';
      readonly task: string;
      readonly assignment: string;
      readonly words: string;
    }
  /** 责任单位以“等”结尾. */
  | { readonly code: 'list-open'; readonly task: string; readonly assignment: string }
  /** 没有时限: the office has to set one. */
  | { readonly code: 'no-deadline'; readonly task: string };

/** Every gap of a document, task by task in its order. */
export const ledgerGaps = ({ tasks }: Pick<FiledDocument, 'tasks'>): readonly LedgerGap[] =>
  tasks.flatMap((task) => [
    ...wholeGaps(task),
    ...task.assignments.flatMap(unitGaps),
    ...openLists(task),
  ]);

function wholeGaps(task: LedgerTask): readonly LedgerGap[] {
  const { id, assignments, actions, deadlines, closing } = task;
  const unheld = actions.filter((action) => action.assignments.length === 0);
  return [
    ...(assignments.length === 0 ? [{ code: 'no-unit', task: id } as const] : []),
    ...(lacksLead(assignments)
      ? [{ code: 'no-lead', task: id, firstListed: firstListed(assignments) } as const]
      : []),
    ...(assignments.length === 0 ? [] : unheld).map(
      (action) => ({ code: 'sentence-unheld', task: id, action: action.id }) as const,
    ),
    ...(deadlines.length === 0 && !closing ? [{ code: 'no-deadline', task: id } as const] : []),
  ];
}

function lacksLead(assignments: readonly TaskAssignment[]): boolean {
  const answering = assignments.filter(({ role }) => role !== 'implement' && role !== 'each');
  return answering.length > 1 && !assignments.some(({ role }) => role === 'lead');
}

const firstListed = (assignments: readonly TaskAssignment[]): string | null =>
  assignments.find(({ leadBy }) => leadBy === 'first-listed')?.words ?? null;

function unitGaps({ id, task, words, unit }: TaskAssignment): readonly LedgerGap[] {
  const gap = { task, assignment: id, words };
  switch (unit.kind) {
    case 'one':
      return [];
    case 'members':
      return unit.units.length === 0 ? [{ code: 'members-open', ...gap }] : [];
    case 'several':
      return [{ code: 'unit-several', ...gap }];
    case 'unknown':
      return [{ code: 'unit-unknown', ...gap }];
  }
}

const openLists = ({ id, assignments }: LedgerTask): readonly LedgerGap[] =>
  assignments
    .filter(({ openEnded }) => openEnded)
    .slice(0, 1)
    .map((assignment) => ({ code: 'list-open', task: id, assignment: assignment.id }));
