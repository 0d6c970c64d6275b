// SPDX-License-Identifier: Apache-2.0
import type { Deadline } from '@sanyi/documents';
import type { GoldDeadline } from './answer.js';
import { type Verdict, verdict } from './tally.js';

/** Deadlines of one task: of the same kind, on a right day, in the same rhythm. Weak ones may be there or not. */
export function dateVerdicts(
  deadlines: readonly Deadline[],
  gold: readonly GoldDeadline[],
  where: string,
): readonly Verdict[] {
  const left = [...deadlines];
  const firm = gold
    .filter((one) => !one.weak)
    .map((one) =>
      verdict('datesFound', take(left, one), where, [
        one,
        deadlines.map(({ kind, date, every }) => [kind, date, every]),
      ]),
    );
  for (const one of gold) if (one.weak) take(left, one);
  const found = firm.filter(({ right }) => right);
  return [
    ...firm,
    ...found.map((one) => verdict('datesTrue', true, where, [one.expected, one.got])),
    ...left.map(({ quote, kind, date }) =>
      verdict('datesTrue', false, where, [null, [quote, kind, date]]),
    ),
  ];
}

/** Takes the deadline that answers out of those left; false where none does. */
function take(left: Deadline[], gold: GoldDeadline): boolean {
  const at = left.findIndex(
    (deadline) =>
      deadline.kind === gold.kind &&
      gold.dates.includes(deadline.date) &&
      (gold.every === null || deadline.every === gold.every),
  );
  if (at >= 0) left.splice(at, 1);
  return at >= 0;
}
