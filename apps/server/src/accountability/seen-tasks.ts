// SPDX-License-Identifier: Apache-2.0
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';

type Where = RawBuilder<SqlBool>;

const OWN = { region: 't.region', unit: 't.office', area: 't.area' };
const SEAT = { region: 's.region', unit: 's.unit', area: 's.area' };

/** 看得见的席位 `s`: those in one's own place. */
export const seenSeats = (scope: Scope): Where => within(scope, 'detail', SEAT);

/** Seats that count in sums. */
export const countedSeats = (scope: Scope): Where => within(scope, 'aggregate', SEAT);

/**
 * 看得见的任务 `t`: where its office stands, and wherever somebody has a seat in it.
 */
export const seenTasks = (scope: Scope): Where =>
  sql<SqlBool>`(${within(scope, 'detail', OWN)} or exists (
    select 1 from ledger_seats s where s.task = t.id and not s.removed and ${seenSeats(scope)}))`;

/** One way to come upon tasks: a source of rows in the order of the list, to be joined with the others. */
export interface Arm {
  /** `from …` with tasks as `t`. */
  readonly from: RawBuilder<unknown>;
  readonly where: Where;
  /** Region, place and id of the task, as this arm's index has them in order. */
  readonly key: readonly [region: string, place: string, id: string];
}

const BY_TASK = ['t.region', 't.place', 't.id'] as const;
const BY_SEAT = ['s.task_region', 's.place', 's.task'] as const;

/**
 * The same as {@link seenTasks}, for lists: each arm finds its first rows by one index, so that a page costs a page whatever
 * the size of the ledger. A right over whole regions finds its own tasks by their place, and those of other regions by seats
 * that stand away; a right bound to a unit finds them by the unit's seats.
 */
export function armsOf(scope: Scope): readonly Arm[] {
  const wide = scope.filter(({ unit }) => unit === null);
  const bound = scope.filter(({ unit }) => unit !== null);
  const tasks = { from: sql`ledger_tasks t`, key: BY_TASK };
  const seats = {
    from: sql`ledger_seats s join ledger_tasks t on t.id = s.task`,
    key: BY_SEAT,
  };
  const away = sql<SqlBool>`s.away and not s.removed and ${seenSeats(wide)}`;
  return [
    // One arm a stretch: of several in one, no index would keep the order.
    ...scope.map((clause) => ({ ...tasks, where: within([clause], 'detail', OWN) })),
    ...(wide.length === 0 ? [] : [{ ...seats, where: away }]),
    ...bound.map((clause) => ({
      ...seats,
      where: sql<SqlBool>`not s.removed and ${seenSeats([clause])}`,
    })),
  ];
}
