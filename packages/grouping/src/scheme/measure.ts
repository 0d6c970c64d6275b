// SPDX-License-Identifier: Apache-2.0

/**
 * 年龄、天数、体重、住院天数、监护时间: what a scheme may set bounds on.
 * Years, days, grams, days, hours.
 */
export const MEASURES = ['age_years', 'age_days', 'weight', 'los', 'icu_hours'] as const;
export type Measure = (typeof MEASURES)[number];

/** How a bound reads: `min` ≥, `above` >, `max` ≤, `below` <. */
export const BOUNDS = ['min', 'above', 'max', 'below'] as const;
export type Bound = (typeof BOUNDS)[number];

/** Bounds as a table writes them: `age_days_max`, `weight_below`, `los_above` and so on. */
export type BoundFields = Readonly<Partial<Record<`${Measure}_${Bound}`, number>>>;

/** One measure between bounds; an absent bound is infinite. */
export interface Range {
  readonly of: Measure;
  readonly min: number;
  readonly above: number;
  readonly max: number;
  readonly below: number;
}

/** The ranges a row sets, one for each measure it names. A weight range also asks for a weight at all. */
export const rangesOf = (fields: BoundFields): readonly Range[] =>
  MEASURES.filter((measure) =>
    BOUNDS.some((bound) => fields[`${measure}_${bound}`] !== undefined),
  ).map((of) => ({
    of,
    min: fields[`${of}_min`] ?? -Infinity,
    above: fields[`${of}_above`] ?? (of === 'weight' ? 0 : -Infinity),
    max: fields[`${of}_max`] ?? Infinity,
    below: fields[`${of}_below`] ?? Infinity,
  }));

/** Whether a value lies in a range. A value that is not there (NaN) lies in none. */
export const within = (value: number, { min, above, max, below }: Range): boolean =>
  value >= min && value > above && value <= max && value < below;
