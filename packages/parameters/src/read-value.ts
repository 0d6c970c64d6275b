// SPDX-License-Identifier: Apache-2.0
import { compareDecimals, type Fen, ok, yuan } from '@sanyi/kernel';
import { type Duration, parseDuration } from './duration.js';
import { readBands } from './read-bands.js';
import { readBounded } from './read-bounded.js';
import type { ParameterKind, ParameterValue } from './parameter.js';
import { type Place, type Read, refuse } from './place.js';
import { readShare } from './read-share.js';
import { readQuoted, readText, readWord } from './text.js';

/** What a value must be: its kind, its unit, and the rules it may name. */
export interface ValueShape {
  readonly kind: ParameterKind;
  readonly unit: string;
  readonly rules: readonly string[];
}

/** Reads a value of the kind its parameter declares. */
export function readValue(place: Place, shape: ValueShape): Read<ParameterValue> {
  const { kind } = shape;
  switch (kind) {
    case 'amount':
      return inValue(readBounded(place, readAmount, byBigint), (value) => ({ kind, value }));
    case 'decimal':
      return inValue(
        readBounded(place, (one) => readShare(one, shape.unit), compareDecimals),
        (value) => ({ kind, value }),
      );
    case 'integer':
      return inValue(
        readBounded(place, readInteger, (a, b) => a - b),
        (value) => ({ kind, value }),
      );
    case 'duration':
      return inValue(readBounded(place, readDuration, byDuration), (value) => ({ kind, value }));
    case 'bands':
      return inValue(readBands(place, shape.unit), (bands) => ({ kind, bands }));
    case 'rule':
      return inValue(readWord(place, shape.rules, 'unknown-rule'), (rule) => ({ kind, rule }));
  }
}

const inValue = <T>(read: Read<T>, wrap: (value: T) => ParameterValue): Read<ParameterValue> =>
  read.ok ? ok(wrap(read.value)) : read;

function readAmount(place: Place): Read<Fen> {
  const text = readQuoted(place);
  if (!text.ok) return text;
  const amount = yuan(text.value);
  return amount.ok ? amount : refuse(place, 'not-an-amount', '"300.00"');
}

function readInteger(place: Place): Read<number> {
  const text = readQuoted(place);
  if (!text.ok) return text;
  return /^\d{1,12}$/.test(text.value)
    ? ok(Number(text.value))
    : refuse(place, 'not-an-integer', '"12"');
}

function readDuration(place: Place): Read<Duration> {
  const text = readText(place);
  if (!text.ok) return text;
  const duration = parseDuration(text.value);
  return duration === undefined
    ? refuse(place, 'not-a-duration', 'P3Y P6M P30D PT24H')
    : ok(duration);
}

const byBigint = (a: bigint, b: bigint): number => Number(a > b) - Number(a < b);

/** Lengths in different units have no order here: 30 days may be a month or not. */
const byDuration = (a: Duration, b: Duration): number =>
  a.unit === b.unit ? a.count - b.count : Number.NaN;
