// SPDX-License-Identifier: Apache-2.0
import { err, ok, type PlainDate, type Result } from '@sanyi/kernel';
import type { DatedValue, Parameter } from './parameter.js';

/** 在效值: a value with its source, and the region whose value it is. */
export interface InForce extends DatedValue {
  readonly parameter: string;
  readonly region: string;
}

/** Why no value holds: none is known at all, the day is before the first, the last has ended, the day falls in a gap, or only a draft holds. */
export type NotInForceReason = 'never-set' | 'before-first' | 'ended' | 'gap' | 'draft-only';

/** 无在效值. */
export interface NotInForce {
  readonly code: 'not-in-force';
  readonly parameter: string;
  readonly region: string;
  readonly on: PlainDate;
  readonly reason: NotInForceReason;
}

/** The value in force on a day, with its source; never the nearest one, and never a draft. */
export function valueOn(parameter: Parameter, on: PlainDate): Result<InForce, NotInForce> {
  return heldOn(parameter, on, false);
}

/** The value that a draft (征求意见稿) would put in force on a day: for simulation, never for payment. */
export function draftValueOn(parameter: Parameter, on: PlainDate): Result<InForce, NotInForce> {
  return heldOn(parameter, on, true);
}

function heldOn(parameter: Parameter, on: PlainDate, draft: boolean): Result<InForce, NotInForce> {
  const { id, region } = parameter;
  const history = parameter.values.filter((dated) => dated.draft === draft);
  const latest = history.find(({ from }) => from <= on);
  if (latest !== undefined && (latest.to === null || on <= latest.to)) {
    return ok({ ...latest, parameter: id, region });
  }
  const reason = reasonFor(parameter, history, on);
  return err({ code: 'not-in-force', parameter: id, region, on, reason });
}

function reasonFor(
  { values }: Parameter,
  history: readonly DatedValue[],
  on: PlainDate,
): NotInForceReason {
  const [newest] = history;
  const oldest = history.at(-1);
  if (newest === undefined || oldest === undefined) {
    return values.some(({ draft }) => draft) ? 'draft-only' : 'never-set';
  }
  if (on < oldest.from) return 'before-first';
  return newest.from <= on ? 'ended' : 'gap';
}
