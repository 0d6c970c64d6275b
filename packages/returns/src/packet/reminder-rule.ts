// SPDX-License-Identifier: Apache-2.0
import { err, ok, type PlainDate, type Result } from '@sanyi/kernel';
import {
  type Found,
  type NotInForce,
  type ParameterLibrary,
  type ParameterReader,
  type ParameterUse,
  readerFor,
  type UnknownParameter,
} from '@sanyi/parameters';
import type { ReminderRule } from './packet.js';

const USER = 'returns.reminders';

/** 催报所用参数: everything that says on which days people are reminded, and from when a return is due soon. */
export const REMINDER_PARAMETERS: readonly ParameterUse[] = [
  use('returns.due-soon', '填报清单的临期标记', 'Mark of a return that is due soon'),
  ...['first-reminder', 'last-reminder', 'sign-reminder', 'overdue-reminder'].map((name) =>
    use(`returns.${name}`, '填报催签与催报', 'Reminders of returns'),
  ),
];

/** 催报天数: the rule, from how many days on a return is due soon, and the values that both were read from. */
export interface ReminderDays {
  readonly rule: ReminderRule;
  readonly soon: number;
  readonly found: readonly Found[];
}

/** Why there is no rule: a value that is not there, or one that is no number of days. */
export type NoReminderDays =
  | NotInForce
  | UnknownParameter
  | { readonly code: 'not-days'; readonly parameter: string; readonly region: string };

/**
 * 催报规则 of a region on a day, from its own parameters; where it has none of its own, from those of the house for the whole nation.
 * No region takes another region's: who shows the rule shows where its values are from.
 *
 * @param region - GB/T 2260 code of who sent
 */
export function reminderDays(
  library: ParameterLibrary,
  region: string,
  on: PlainDate,
): Result<ReminderDays, NoReminderDays> {
  const read = readerFor(library, USER, REMINDER_PARAMETERS);
  const days = REMINDER_PARAMETERS.map(({ parameter }) =>
    daysIn(read, { id: parameter, region, on }),
  );
  const known: Days[] = [];
  for (const one of days) {
    if (!one.ok) return one;
    known.push(one.value);
  }
  const [soon = 0, first = 0, last = 0, signEvery = 1, overdueEvery = 1] = known.map(
    ({ count }) => count,
  );
  return ok({
    ...{ soon, found: known.map(({ found }) => found) },
    rule: { signEvery, before: [first, last], overdueEvery, workingDays: true },
  });
}

const NATION = 'national';

function use(parameter: string, zh: string, en: string): ParameterUse {
  return {
    ...{ parameter, user: USER, kind: 'return', label: { zh, en } },
    pickedBy: { zh: '催报当天', en: 'the day of the reminder' },
  };
}

interface Asked {
  readonly id: string;
  readonly region: string;
  readonly on: PlainDate;
}

interface Days {
  readonly count: number;
  readonly found: Found;
}

function daysIn(read: ParameterReader, asked: Asked): Result<Days, NoReminderDays> {
  const own = read(asked);
  const found = own.ok ? own : read({ ...asked, region: NATION });
  if (!found.ok) return found;
  const { value, parameter, region } = found.value;
  const count = wholeDays(value);
  return count === undefined
    ? err({ code: 'not-days', parameter, region })
    : ok({ count, found: found.value });
}

function wholeDays(value: Found['value']): number | undefined {
  if (value.kind !== 'duration' || value.value.kind !== 'exact') return undefined;
  const { count, unit } = value.value.value;
  return unit === 'day' ? count : undefined;
}
