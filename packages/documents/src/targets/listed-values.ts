// SPDX-License-Identifier: Apache-2.0
import {
  type MetricPlace,
  metricOf,
  metricsOf,
  ownMetrics,
  pairedAtStops,
  pairedMetrics,
} from './metric.js';
import type { Quantity } from './quantity.js';

/** The values that stand in one list with a value (并列数值), itself included: 60%、80%, 6类10项. */
export function listedWith(
  text: string,
  quantity: Quantity,
  numbers: readonly Quantity[],
): readonly Quantity[] {
  const at = numbers.indexOf(quantity);
  let first = at;
  while (areListed(text, numbers[first - 1], numbers[first])) first -= 1;
  let last = at;
  while (areListed(text, numbers[last], numbers[last + 1])) last += 1;
  return numbers.slice(first, last + 1);
}

const areListed = (text: string, a: Quantity | undefined, b: Quantity | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  /^(?:以上|以内|左右|以下)?、?[和及]?$/.test(text.slice(a.range[1], b.range[0]));

/** 3个、4个工作日 and 60、80%: the unit stands behind the last value of the list. */
export function sharedUnit({ unit }: Quantity, list: readonly Quantity[]): string | null {
  const last = list.at(-1)?.unit ?? null;
  if (unit === null) return last;
  return last?.startsWith(unit) === true ? last : unit;
}

/** What a value measures: listed values are paired with listed metrics in order; one value may stand for several metrics. */
export function metricsFor(
  quantity: Quantity,
  list: readonly Quantity[],
  place: MetricPlace,
): readonly string[] {
  if (list.length === 1) return metricsOf(place.left, place.right);
  const at = list.indexOf(quantity);
  const metrics = pairedMetrics(place.left, place.right);
  if (metrics.length === list.length) return metrics.slice(at, at + 1);
  const byStop = pairedAtStops(place.left, place.right);
  const own = byStop.length === list.length ? byStop[at] : undefined;
  return own === undefined ? [metricOf(place)] : ownMetrics(own);
}
