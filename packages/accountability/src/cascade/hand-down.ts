// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { dayOfRule } from '../duty/read-deadline.js';
import type { LedgerDeadline, LedgerTask, UnitName } from '../ledger/filed.js';

/** 分解到下级: one region's part of an upper task. */
export interface HandedDown {
  /** Region code. */
  readonly region: string;
  /** 牵头单位 of the region; null is a gap. */
  readonly lead: UnitName | null;
  readonly support: readonly UnitName[];
  /** The region's own day; null: the upper task's deadlines as they are. */
  readonly due: PlainDate | null;
  /** 晚于上级时限的理由. */
  readonly reason: string;
}

/** 分解的问题: what stands against handing a task down so. */
export type CascadeFinding =
  /** 下级时限晚于上级，没有写理由. */
  | {
      readonly code: 'later-than-upper';
      readonly task: string;
      readonly due: PlainDate;
      readonly upperDue: PlainDate;
    }
  /** 晚于上级，有理由: shown, not refused. */
  | {
      readonly code: 'later-with-reason';
      readonly task: string;
      readonly due: PlainDate;
      readonly upperDue: PlainDate;
      readonly reason: string;
    }
  | { readonly code: 'no-lead'; readonly task: string; readonly region: string }
  | { readonly code: 'region-twice'; readonly task: string; readonly region: string };

/** 下级任务 with what was found. */
export interface Cascade {
  readonly tasks: readonly LedgerTask[];
  readonly findings: readonly CascadeFinding[];
}

/**
 * 分解到下级: the upper task in each region under the id `<task>@<region>`, with the region's own units and deadline. Sentences,
 * targets and deliverables are those of the upper task; a day of the region's own replaces days, never recurrences.
 */
export function handDown(upper: LedgerTask, parts: readonly HandedDown[]): Cascade {
  const upperDue = lastDay(upper);
  const first = parts.filter(
    (part, at) => parts.findIndex((one) => one.region === part.region) === at,
  );
  return {
    tasks: first.map((part) => lowerTask(upper, part)),
    findings: [
      ...parts
        .filter((part) => !first.includes(part))
        .map(({ region }): CascadeFinding => ({ code: 'region-twice', task: upper.id, region })),
      ...first.flatMap((part) => findingsOf(upper, part, upperDue)),
    ],
  };
}

/** The latest day by which a task is due; null for a standing one. */
export const lastDay = ({ deadlines }: Pick<LedgerTask, 'deadlines'>): PlainDate | null =>
  deadlines.reduce<PlainDate | null>((last, { rule }) => {
    const day = dayOfRule(rule);
    return day === null || (last !== null && last >= day) ? last : day;
  }, null);

const idOf = (upper: LedgerTask, region: string): string => `${upper.id}@${region}`;

function lowerTask(upper: LedgerTask, part: HandedDown): LedgerTask {
  const id = idOf(upper, part.region);
  const actions = upper.actions.map(({ id: action }) => action);
  const seats = [
    ...(part.lead === null ? [] : [{ role: 'lead' as const, unit: part.lead }]),
    ...part.support.map((unit) => ({ role: 'support' as const, unit })),
  ];
  const assignments = seats.map(({ role, unit }, at) => ({
    id: `${id}-R${String(at + 1).padStart(2, '0')}`,
    ...{ task: id, role, words: unit.name, unit: { kind: 'one' as const, ...unit } },
    ...{ leadBy: role === 'lead' ? ('stated' as const) : null, openEnded: false, actions },
  }));
  const ids = assignments.map((one) => one.id);
  return {
    ...upper,
    ...{ id, upper: upper.id, region: part.region, assignments },
    actions: upper.actions.map((action) => ({ ...action, assignments: ids })),
    deadlines: ownDeadlines(upper, part.due, id),
    used: { actions: upper.used.actions, assignments: assignments.length },
  };
}

function ownDeadlines(
  { deadlines }: LedgerTask,
  due: PlainDate | null,
  id: string,
): readonly LedgerDeadline[] {
  if (due === null) return deadlines;
  const others = deadlines.filter(({ rule }) => rule.kind !== 'on' && rule.kind !== 'standing');
  const own = {
    id: `${id}-D`,
    quote: `${due}前`,
    span: [0, 0] as const,
    rule: { kind: 'on' as const, day: due },
  };
  return [own, ...others];
}

function findingsOf(
  upper: LedgerTask,
  part: HandedDown,
  upperDue: PlainDate | null,
): readonly CascadeFinding[] {
  const { region, lead, due, reason } = part;
  const task = idOf(upper, region);
  const leaderless: readonly CascadeFinding[] =
    lead === null ? [{ code: 'no-lead', task, region }] : [];
  if (due === null || upperDue === null || due <= upperDue) return leaderless;
  const later = { task, due, upperDue };
  return [
    ...leaderless,
    reason.trim() === ''
      ? { code: 'later-than-upper', ...later }
      : { code: 'later-with-reason', ...later, reason: reason.trim() },
  ];
}
