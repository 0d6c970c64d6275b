// SPDX-License-Identifier: Apache-2.0
import type { ClosingDuty, LeadRule, Responsibility, Task } from '../reading.js';
import { closingHead, serial } from './document-head.js';
import { firstListedOf, partsOf, type Role } from './role.js';
import type { Assignment, LedgerDocument, TaskRow } from './rows.js';
import { DRAFT } from './task-rows.js';
import { actionsOf, fallsTo, hasUnheld, type Holder } from './task-pieces.js';

/**
 * 台账 rows of one task: each unit × role once, in the document's order. Sentences that no unit answers for make one
 * row without a unit.
 */
export function assignmentsOf(row: TaskRow, task: Task, leadRule: LeadRule): readonly Assignment[] {
  return holdingsOf(task).map((holding, index): Assignment => {
    const groups = task.responsibility.filter((_, at) => holding.holders.has(at));
    const isTheirs = fallsTo(task, holding.holders);
    return {
      id: `${row.task.id}-R${serial(index, 2)}`,
      task: row.task,
      unit: holding.unit,
      role: holding.role,
      standing: holding.standing,
      actions: actionsOf(task, holding.holders),
      ...companyOf(holding.unit, groups),
      targets: row.targets.filter(({ target }) => isTheirs(target)),
      deadlines: row.deadlines.filter(({ deadline }) => isTheirs(deadline)),
      deliverables: row.deliverables.filter(isTheirs),
      references: row.references.filter(isTheirs),
      remarks: [...remarksOn(holding, groups, leadRule), ...row.remarks],
    };
  });
}

/** 台账 rows of a closing duty (文末要求): its units answer for it together. */
export function assignmentsOfDuty(
  document: LedgerDocument,
  duty: ClosingDuty,
  index: number,
): readonly Assignment[] {
  const task = closingHead(document, duty, index);
  const named = unique(duty.units);
  const units: readonly (string | null)[] = named.length > 0 ? named : [null];
  return units.map((unit, at) => ({
    id: `${task.id}-R${serial(at, 2)}`,
    task,
    actions: [duty.text],
    unit,
    role: unit === null ? null : 'responsible',
    standing: false,
    leads: [],
    firstListed: [],
    others: named.filter((other) => other !== unit),
    openEnded: false,
    targets: [],
    deadlines: [],
    deliverables: [],
    references: [],
    remarks: ['文末要求', ...(unit === null ? [NO_UNIT] : []), ...(document.draft ? [DRAFT] : [])],
  }));
}

const NO_UNIT = '文件未写明责任单位';

/** One unit's one role in a task, over all groups that give it. */
interface Holding {
  readonly unit: string | null;
  readonly role: Role | null;
  readonly standing: boolean;
  readonly holders: ReadonlySet<Holder>;
}

const NOBODY: Holding = {
  unit: null,
  role: null,
  standing: false,
  holders: new Set<Holder>([null]),
};

function holdingsOf(task: Task): readonly Holding[] {
  const parts = task.responsibility.flatMap((group, holder) =>
    partsOf(group).map((part) => ({ ...part, holders: new Set<Holder>([holder]) })),
  );
  const byKey = new Map<string, Holding>();
  for (const part of parts) {
    const key = `${part.role} ${part.unit}`;
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? part : merged(known, part));
  }
  return hasUnheld(task) ? [...byKey.values(), NOBODY] : [...byKey.values()];
}

const merged = (one: Holding, other: Holding): Holding => ({
  ...one,
  standing: one.standing && other.standing,
  holders: new Set([...one.holders, ...other.holders]),
});

type Company = Pick<Assignment, 'leads' | 'firstListed' | 'others' | 'openEnded'>;

function companyOf(unit: string | null, groups: readonly Responsibility[]): Company {
  const all = groups.flatMap((group) => partsOf(group).map((part) => part.unit));
  return {
    leads: unique(groups.flatMap((group) => group.lead)),
    firstListed: firstListedOf(groups),
    others: unique(all).filter((other) => other !== unit),
    openEnded: groups.some((group) => group.openEnded),
  };
}

function remarksOn(
  { unit, role, standing }: Holding,
  groups: readonly Responsibility[],
  leadRule: LeadRule,
): readonly string[] {
  const leadByRule =
    role === 'lead' &&
    leadRule === 'first-listed' &&
    groups.every(({ quote }) => !quote.includes('牵头'));
  const remarks: readonly (readonly [boolean, string])[] = [
    [unit === null, NO_UNIT],
    [leadByRule, '牵头依据：文件写明排在第一位的为牵头单位'],
    [standing, '由文件的通用条款列入，任务后未逐项列出'],
    [groups.some((group) => group.openEnded), '责任单位以“等”结尾，未列全'],
  ];
  return remarks.filter(([holds]) => holds).map(([, words]) => words);
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];
