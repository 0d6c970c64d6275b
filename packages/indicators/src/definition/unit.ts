// SPDX-License-Identifier: Apache-2.0

/**
 * 指标单位: how a reading is shown. A reading is held as numerator over denominator, a share as 0–1; `factor` brings it on
 * screen (`share` 0.928 → 92.8 %), `decimals` rounds it there, half up.
 */
export interface IndicatorUnit {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly factor: number;
  readonly decimals: number;
  /** Whether two readings differ by 个百分点 and never by per cent. */
  readonly points: boolean;
}

const unit = (
  id: string,
  names: readonly [zh: string, en: string],
  factor: number,
  decimals: number,
): IndicatorUnit => ({
  ...{ id, zh: names[0], en: names[1], factor, decimals },
  points: POINTS.includes(id),
});

const POINTS: readonly string[] = ['share', 'percentage-point', 'per-mille'];

/** Every unit that a definition may name. */
export const INDICATOR_UNITS: readonly IndicatorUnit[] = [
  unit('share', ['%', '%'], 100, 2),
  unit('percentage-point', ['个百分点', 'pp'], 100, 2),
  unit('per-mille', ['‰', '‰'], 1000, 2),
  unit('per-thousand-people', ['每千人', 'per 1,000 people'], 1000, 2),
  unit('per-ten-thousand-people', ['每万人', 'per 10,000 people'], 10_000, 2),
  unit('per-hundred-beds', ['每百张床', 'per 100 beds'], 100, 2),
  unit('ddd-per-hundred-days', ['DDD/百人天', 'DDD per 100 bed days'], 100, 2),
  unit('CNY-per-hundred-CNY', ['元/百元', 'CNY per 100 CNY'], 100, 2),
  unit('CNY-per-ten-thousand-CNY', ['元/万元', 'CNY per 10,000 CNY'], 10_000, 2),
  unit('CNY-per-hundred-staff', ['元/百人', 'CNY per 100 staff'], 100, 2),
  unit('CNY', ['元', 'CNY'], 1, 2),
  unit('CNY-per-person-month', ['元/人月', 'CNY per person and month'], 1, 2),
  unit('day', ['日', 'days'], 1, 2),
  unit('minute', ['分钟', 'minutes'], 1, 2),
  unit('ratio', ['比值', 'ratio'], 1, 3),
  unit('index', ['指数', 'index'], 1, 3),
  unit('visits-per-day', ['人次/日', 'visits a day'], 1, 2),
  unit('bed-days-per-day', ['床日/日', 'bed days a day'], 1, 2),
  unit('people-per-institution', ['人/家', 'people per institution'], 1, 0),
  unit('score', ['分', 'points'], 1, 2),
  unit('grade', ['级', 'grade'], 1, 0),
  unit('mark', ['评判', 'mark'], 1, 0),
  unit('item', ['项', 'items'], 1, 0),
  unit('kind', ['种', 'kinds'], 1, 0),
  unit('group', ['组', 'groups'], 1, 0),
  unit('visit', ['人次', 'visits'], 1, 0),
  unit('case', ['例', 'cases'], 1, 0),
  unit('person', ['人', 'people'], 1, 0),
  unit('institution', ['家', 'institutions'], 1, 0),
  unit('place', ['个', 'places'], 1, 0),
  unit('time', ['次', 'times'], 1, 0),
  unit('year', ['年', 'years'], 1, 1),
  unit('month', ['个月', 'months'], 1, 2),
];

/** The unit of an id; undefined where there is none. */
export const indicatorUnit = (id: string): IndicatorUnit | undefined =>
  INDICATOR_UNITS.find((one) => one.id === id);
