// SPDX-License-Identifier: Apache-2.0
import { err, ok, type PlainDate, type Result } from '@sanyi/kernel';
import { findParameter, type ParameterLibrary } from './library.js';
import type { Inheritance } from './parameter.js';
import { type InForce, type NotInForce, valueOn } from './value-on.js';

/** 查得的值: the value, and each decision by which one region goes by another's (none: the region's own value). */
export interface Found extends InForce {
  readonly adopted: readonly Inheritance[];
}

/** 参数库中没有. */
export interface UnknownParameter {
  readonly code: 'unknown-parameter';
  readonly parameter: string;
  readonly region: string;
}

/** What a value is looked up by. */
export interface ValueQuery {
  readonly region: string;
  readonly id: string;
  readonly on: PlainDate;
}

/**
 * The value of a parameter in a region on a day. Another region's value counts only where the region's own file says
 * `inherit` and the day is not before `since`; the answer then carries that decision.
 */
export function lookUp(
  library: ParameterLibrary,
  query: ValueQuery,
): Result<Found, NotInForce | UnknownParameter> {
  return follow(library, query, []);
}

function follow(
  library: ParameterLibrary,
  { region, id, on }: ValueQuery,
  adopted: readonly Inheritance[],
): Result<Found, NotInForce | UnknownParameter> {
  const parameter = findParameter(library, region, id);
  if (parameter === undefined) return err({ code: 'unknown-parameter', parameter: id, region });
  const { inherit } = parameter;
  const again = inherit !== null && adopted.includes(inherit);
  if (inherit !== null && !again && inherit.since <= on) {
    return follow(library, { region: inherit.from, id, on }, [...adopted, inherit]);
  }
  const value = valueOn(parameter, on);
  return value.ok ? ok({ ...value.value, adopted }) : value;
}
