// SPDX-License-Identifier: Apache-2.0
import type { Lamp, LampKey, LampReason } from '../lamp/lamp.js';
import type { AssignmentRole } from '../ledger/filed.js';
import type { SignOff } from '../ledger/sign-off.js';
import type { ProgressStage } from '../progress/progress.js';

/** 我的一项工作: one unit's part in one task, as it stands on a day. */
export interface WorkItem {
  readonly task: string;
  readonly unit: string;
  readonly region: string | null;
  readonly role: AssignmentRole;
  readonly lamp: Lamp;
  readonly signOff: SignOff['state'];
  /** Stages of the returns that the unit owes by today. */
  readonly returns: readonly ProgressStage[];
  /** Returns of others that wait for this unit's review. */
  readonly toReview: number;
}

/** 待办计数, first on the page: 我牵头, 我配合, 待审核, 待签收, 待报送, 临期, 逾期. */
export interface WorkCounters {
  readonly leading: number;
  readonly supporting: number;
  readonly toReview: number;
  readonly toSign: number;
  readonly toReport: number;
  readonly near: number;
  readonly overdue: number;
}

/** Closed items count nowhere but in reviews that still wait. 临期 and 逾期 go by the rules that hold, not by the colour. */
export function workCounters(items: readonly WorkItem[]): WorkCounters {
  const open = items.filter(({ lamp }) => lamp.key !== 'blue');
  const count = (holds: (item: WorkItem) => boolean): number => open.filter(holds).length;
  return {
    leading: count(({ role }) => role === 'lead'),
    supporting: count(({ role }) => role !== 'lead'),
    toReview: items.reduce((sum, { toReview }) => sum + toReview, 0),
    toSign: count(({ signOff }) => signOff === 'waiting' || signOff === 'late'),
    toReport: open.reduce(
      (sum, { returns }) => sum + returns.filter((stage) => UNSENT.has(stage)).length,
      0,
    ),
    near: count(({ lamp }) => lamp.reasons.some(speaksOf('workingDays', 'due'))),
    overdue: count(({ lamp }) => lamp.reasons.some(speaksOf('days', 'due'))),
  };
}

const UNSENT: ReadonlySet<ProgressStage> = new Set(['open', 'returned']);

/** A rule is told by its figures, since a scheme names its rules as it likes: overdue has days, near has working days. */
const speaksOf =
  (...names: readonly string[]) =>
  ({ figures }: LampReason): boolean =>
    names.every((name) => name in figures);

/** 部门或地区一览: how the items of each unit (or region) stand, worst first, then by name. */
export interface StandingRow {
  readonly subject: string;
  readonly total: number;
  readonly lamps: Readonly<Record<LampKey, number>>;
  /** Whole per cent closed, rounded down. */
  readonly done: number;
}

export function standingsBy(
  items: readonly WorkItem[],
  subjectOf: (item: WorkItem) => string | null,
): readonly StandingRow[] {
  const groups = new Map<string, WorkItem[]>();
  for (const item of items) {
    const subject = subjectOf(item);
    if (subject === null) continue;
    const beside = groups.get(subject) ?? [];
    beside.push(item);
    groups.set(subject, beside);
  }
  return [...groups].map(([subject, mine]) => standingOf(subject, mine)).sort(worstFirst);
}

function standingOf(subject: string, items: readonly WorkItem[]): StandingRow {
  const count = (key: LampKey): number => items.filter(({ lamp }) => lamp.key === key).length;
  const lamps = {
    red: count('red'),
    yellow: count('yellow'),
    green: count('green'),
    blue: count('blue'),
  };
  return {
    subject,
    total: items.length,
    lamps,
    done: Math.floor((100 * lamps.blue) / items.length),
  };
}

const worstFirst = (a: StandingRow, b: StandingRow): number =>
  b.lamps.red - a.lamps.red ||
  b.lamps.yellow - a.lamps.yellow ||
  Number(a.subject > b.subject) - Number(a.subject < b.subject);
