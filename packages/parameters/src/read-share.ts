// SPDX-License-Identifier: Apache-2.0
import { compareDecimals, type Decimal, decimal } from '@sanyi/kernel';
import { type Place, type Read, refuse } from './place.js';
import { readQuoted } from './text.js';

/** An exact number; a share lies between 0 and 1, the change of a share between -1 and 1. */
export function readShare(place: Place, unit: string): Read<Decimal> {
  const text = readQuoted(place);
  if (!text.ok) return text;
  const read = decimal(text.value);
  if (!read.ok) return refuse(place, 'not-a-decimal', '"0.85"');
  return isWithin(read.value, unit)
    ? read
    : refuse(place, 'share-out-of-range', RANGES[unit]?.join(' … '));
}

const RANGES: Readonly<Record<string, readonly [string, string]>> = {
  share: ['0', '1'],
  'share-change': ['-1', '1'],
};

function isWithin(value: Decimal, unit: string): boolean {
  const [min, max] = (RANGES[unit] ?? []).map((text) => decimal(text));
  if (min?.ok !== true || max?.ok !== true) return true;
  return compareDecimals(min.value, value) <= 0 && compareDecimals(value, max.value) <= 0;
}
