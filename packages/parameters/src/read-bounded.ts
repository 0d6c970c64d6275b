// SPDX-License-Identifier: Apache-2.0
import type { Bounded } from './parameter.js';
import { combine, optional, type Place, type Read, readMap, refuse } from './place.js';
import { ok } from '@sanyi/kernel';

/** Reads `"300.00"`, or `{ min: "300.00", max: "500.00" }` with one bound at least. */
export function readBounded<T>(
  place: Place,
  read: (place: Place) => Read<T>,
  compare: (a: T, b: T) => number,
): Read<Bounded<T>> {
  if (place.tree.kind !== 'map') {
    const value = read(place);
    return value.ok ? ok({ kind: 'exact', value: value.value }) : value;
  }
  return readRange(place, read, compare);
}

function readRange<T>(
  place: Place,
  read: (place: Place) => Read<T>,
  compare: (a: T, b: T) => number,
): Read<Bounded<T>> {
  const bounds = readMap(place, ['min', 'max'], (map) =>
    combine({ min: optional(map, 'min', null, read), max: optional(map, 'max', null, read) }),
  );
  if (!bounds.ok) return bounds;
  const { min, max } = bounds.value;
  if (min === null && max === null) return refuse(place, 'empty-range', 'min max');
  // A comparison that has no answer (days with months) is refused with the rest.
  const inOrder = min === null || max === null || compare(min, max) <= 0;
  return inOrder
    ? ok({ kind: 'range', min, max })
    : refuse(place, 'range-upside-down', 'min <= max');
}
