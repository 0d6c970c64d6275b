// SPDX-License-Identifier: Apache-2.0
import { err, ok, type PlainDate, type Result } from '@sanyi/kernel';
import { dayBefore } from './day-beside.js';
import type { DatedValue, Parameter } from './parameter.js';

/** 改动: a value from a day on, the last day of the value that holds, or a whole parameter as a pack brings it. */
export type Change = SetValue | EndValue | WholeParameter;

/** 新的值: the head of its parameter with this one value. */
export interface SetValue {
  readonly kind: 'set';
  readonly parameter: Parameter;
}

/** 到期: the value that holds on that day holds no longer than that day. */
export interface EndValue {
  readonly kind: 'end';
  readonly region: string;
  readonly id: string;
  readonly last: PlainDate;
}

/** 整个参数: takes the place of all that is known of it. */
export interface WholeParameter {
  readonly kind: 'whole';
  readonly parameter: Parameter;
}

/** Why a change cannot be made to a parameter as it stands. */
export type ChangeFault =
  | {
      readonly code: 'unlike-before';
      readonly field: 'kind' | 'unit';
      readonly found: string;
      readonly expected: string;
    }
  | { readonly code: 'not-one-value'; readonly values: number }
  | { readonly code: 'nothing-to-end'; readonly last: PlainDate };

/** Which parameter a change is about. */
export const targetOf = (change: Change): Pick<Parameter, 'region' | 'id'> =>
  change.kind === 'end' ? change : change.parameter;

/**
 * A parameter after a change; the one before is not touched. A value takes the place of one from the same day; an older one
 * whose stated end lies beyond the new one's first day ends the day before it. What the result still has wrong (two values
 * that overlap, an adoption that stands in the way) is for whoever reads it whole.
 */
export function changed(
  before: Parameter | undefined,
  change: Change,
): Result<Parameter, ChangeFault> {
  switch (change.kind) {
    case 'set':
      return withValue(before, change.parameter);
    case 'end':
      return withEnd(before, change.last);
    case 'whole':
      return ok(change.parameter);
  }
}

function withValue(
  before: Parameter | undefined,
  given: Parameter,
): Result<Parameter, ChangeFault> {
  const [value] = given.values;
  if (value === undefined || given.values.length !== 1) {
    return err({ code: 'not-one-value', values: given.values.length });
  }
  if (before === undefined) return ok(given);
  for (const field of ['kind', 'unit'] as const) {
    const [found, expected] = [given[field], before[field]];
    if (found !== expected) return err({ code: 'unlike-before', field, found, expected });
  }
  const values = [value, ...before.values.flatMap((older) => beside(older, value))];
  return ok({
    ...before,
    values: values.sort(newestFirst),
    lastReviewed: later(before.lastReviewed, given.lastReviewed),
  });
}

/** An older value beside a new one: gone where the new one takes its day, cut where it would reach into it. */
function beside(older: DatedValue, value: DatedValue): readonly DatedValue[] {
  if (older.draft !== value.draft) return [older];
  if (older.from === value.from) return [];
  const reaches = older.from < value.from && older.to !== null && older.to >= value.from;
  return [reaches ? { ...older, to: dayBefore(value.from) } : older];
}

const newestFirst = (a: DatedValue, b: DatedValue): number =>
  Number(a.from < b.from) - Number(a.from > b.from) || Number(a.draft) - Number(b.draft);

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

function withEnd(before: Parameter | undefined, last: PlainDate): Result<Parameter, ChangeFault> {
  const held = before?.values.find(({ draft, from }) => !draft && from <= last);
  if (before === undefined || held === undefined || (held.to !== null && held.to <= last)) {
    return err({ code: 'nothing-to-end', last });
  }
  const values = before.values.map((one) => (one === held ? { ...one, to: last } : one));
  return ok({ ...before, values });
}
