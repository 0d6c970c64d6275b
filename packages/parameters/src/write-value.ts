// SPDX-License-Identifier: Apache-2.0
import { type Decimal, formatDecimal, toYuan } from '@sanyi/kernel';
import { formatDuration } from './duration.js';
import type { Band, Bounded, ParameterValue } from './parameter.js';

/** A value in the form of its file: exact numbers as text, money in yuan. */
export type WrittenValue = string | WrittenBounds | readonly WrittenBand[];

export interface WrittenBounds {
  readonly min?: string;
  readonly max?: string;
}

export interface WrittenBand {
  readonly from: string;
  readonly to?: string;
  readonly value: string;
}

/** Writes a value as `readParameter` reads it. */
export function writeValue(value: ParameterValue): WrittenValue {
  switch (value.kind) {
    case 'amount':
      return writeBounded(value.value, toYuan);
    case 'decimal':
      return writeBounded(value.value, formatDecimal);
    case 'integer':
      return writeBounded(value.value, String);
    case 'duration':
      return writeBounded(value.value, formatDuration);
    case 'bands':
      return value.bands.map(writeBand);
    case 'rule':
      return value.rule;
  }
}

function writeBounded<T>(bounded: Bounded<T>, write: (value: T) => string): string | WrittenBounds {
  if (bounded.kind === 'exact') return write(bounded.value);
  return {
    ...(bounded.min === null ? {} : { min: write(bounded.min) }),
    ...(bounded.max === null ? {} : { max: write(bounded.max) }),
  };
}

const writeBand = ({ from, to, value }: Band): WrittenBand => ({
  from: formatDecimal(from),
  ...end(to),
  value: formatDecimal(value),
});

const end = (to: Decimal | null): { readonly to?: string } =>
  to === null ? {} : { to: formatDecimal(to) };
