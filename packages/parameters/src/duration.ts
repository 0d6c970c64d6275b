// SPDX-License-Identifier: Apache-2.0

/** 期限: so many of one unit. 30 days are not a month, so units never convert. */
export interface Duration {
  readonly count: number;
  readonly unit: DurationUnit;
}

export type DurationUnit = 'year' | 'month' | 'day' | 'hour';

const LETTERS: Readonly<Record<string, DurationUnit>> = {
  Y: 'year',
  M: 'month',
  D: 'day',
  TH: 'hour',
};

/** Reads ISO 8601 with one part: P3Y, P6M, P30D, PT24H; undefined where it is none. */
export function parseDuration(text: string): Duration | undefined {
  const [, time = '', count, letter = ''] = /^P(T?)([1-9]\d{0,5})([YMDH])$/.exec(text) ?? [];
  const unit = LETTERS[`${time}${letter}`];
  return unit === undefined ? undefined : { count: Number(count), unit };
}

/** Writes a duration as `parseDuration` reads it. */
export const formatDuration = ({ count, unit }: Duration): string =>
  unit === 'hour' ? `PT${count}H` : `P${count}${unit.slice(0, 1).toUpperCase()}`;
