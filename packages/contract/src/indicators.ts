// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Day, Moment, PageQuery, pageOf } from './page.js';
import { SourceStatus } from './registry.js';
import { Words } from './words.js';

/** 报告期: 2026, 2026-H1, 2026-Q1, 2026-03. */
export const FigurePeriod = z
  .string()
  .regex(
    /^\d{4}(?:-(?:Q[1-4]|H[12]|0[1-9]|1[0-2]))?$/,
    '报告期写作 2026、2026-H1、2026-Q1 或 2026-03',
  );

/** 地区或机构: a region's code or an institution's id. */
export const FigurePlace = z.string().min(1).max(100);

/** 层级 of places that have figures. */
export const FigureLevel = z.enum([
  'nation',
  'province',
  'prefecture',
  'county',
  'township',
  'consortium',
  'institution',
  'department',
]);

/** 层级. */
export type FigureLevel = z.infer<typeof FigureLevel>;

/** 指标导向: more is better, less is better, to be watched, judged by people. */
export const FigureDirection = z.enum(['up', 'down', 'monitor', 'judged']);

/** 指标, as a list has it. */
export const IndicatorRow = z.object({
  id: z.string(),
  label: Words,
  system: z.string(),
  systemLabel: Words,
  unit: Words,
  direction: FigureDirection,
  nameStatus: SourceStatus,
  formulaStatus: SourceStatus,
  levels: z.array(FigureLevel),
  /** Whether any fact of it has come in. */
  reported: z.boolean(),
});

/** 指标. */
export type IndicatorRow = z.infer<typeof IndicatorRow>;

/** Which indicators are looked for. */
export const IndicatorQuery = PageQuery.extend({
  query: z.optional(z.string().max(60)),
  system: z.optional(z.string().max(60)),
  /** Only those with facts. */
  reported: z.optional(z.enum(['true', 'false'])),
});

/** The answer of `GET /api/indicators`. */
export const IndicatorPage = pageOf(IndicatorRow).extend({ total: z.number().int().min(0) });

/** 指标体系 and what filters offer. */
export const IndicatorChoices = z.object({
  systems: z.array(
    z.object({ id: z.string(), label: Words, official: z.boolean(), indicators: z.number() }),
  ),
  /** Periods that facts have come in for, the newest first. */
  periods: z.array(z.string()),
  facts: z.array(
    z.object({
      id: z.string(),
      label: Words,
      unit: z.string(),
      decimals: z.number().int(),
      parts: z.array(z.string()),
      counts: z.enum(['patients', 'people', 'things', 'money']),
    }),
  ),
  /** Where a reader starts: the region of his own place, and the last period with facts. */
  start: z.object({ region: z.string(), period: z.string() }),
});

/** What filters offer. */
export type IndicatorChoices = z.infer<typeof IndicatorChoices>;

/** 指标版本. */
export const IndicatorVersionView = z.object({
  version: z.number().int(),
  from: Day,
  numerator: z.string(),
  denominator: z.nullable(z.string()),
  periods: z.array(z.enum(['month', 'quarter', 'half-year', 'year'])),
  formulaStatus: SourceStatus,
  source: z.object({ document: z.string(), title: z.string(), at: z.string() }),
  note: z.string(),
});

/** 指标定义: the answer of `GET /api/indicators/:id`. */
export const IndicatorDetail = IndicatorRow.extend({
  alsoCalled: z.array(z.string()),
  covers: z.nullable(z.string()),
  note: z.string(),
  official: z.boolean(),
  memberships: z.array(z.object({ system: z.string(), label: Words, code: z.string() })),
  versions: z.array(IndicatorVersionView),
  /** Facts that its formulas name. */
  facts: z.array(z.object({ id: z.string(), label: Words, source: z.string() })),
});

/** 指标定义. */
export type IndicatorDetail = z.infer<typeof IndicatorDetail>;

/** 读数状态. withheld: a count of patients below five, or what would give one away. */
export const FigureState = z.enum([
  'value',
  'missing',
  'not-applicable',
  'no-denominator',
  'withheld',
]);

/** 读数状态. */
export type FigureState = z.infer<typeof FigureState>;

/** 达标状态. */
export const JudgedState = z.enum([
  'met',
  'missed',
  // Part of a year beside the target of the year: how far it is, no judgement.
  'year-reached',
  'year-not-yet',
  'no-reading',
  'no-baseline',
  'other-definition',
  'withheld',
]);

/** 达标状态. */
export type JudgedState = z.infer<typeof JudgedState>;

/** 目标判断: what had to be reached, whether it was, and by how much not. */
export const JudgedTargetView = z.object({
  target: z.string(),
  aim: Words,
  state: JudgedState,
  bound: z.nullable(Words),
  margin: z.nullable(Words),
  /** The bound on the scale of the value, to be drawn. */
  at: z.nullable(z.number()),
});

/** 目标判断. */
export type JudgedTargetView = z.infer<typeof JudgedTargetView>;

/** 读数: what an indicator reads for a place and period, and what it was made of. */
export const FigureReading = z.object({
  place: z.string(),
  name: z.string(),
  level: FigureLevel,
  period: z.string(),
  state: FigureState,
  why: z.nullable(z.enum(['nothing-reported', 'level-not-added', 'no-version', 'other-period'])),
  shown: z.nullable(Words),
  /** To be drawn; the exact figure is numerator over denominator. */
  value: z.nullable(z.number()),
  numerator: z.nullable(z.string()),
  denominator: z.nullable(z.string()),
  given: z.number().int(),
  notApplicable: z.number().int(),
  missing: z.number().int(),
  version: z.nullable(z.number().int()),
  /** 95 % interval of a share of counted things. */
  interval: z.nullable(z.object({ low: z.number(), high: z.number(), shown: Words })),
  /** 小样本. */
  small: z.boolean(),
  target: z.nullable(JudgedTargetView),
  /** Whether the rows behind it may be opened. */
  rows: z.boolean(),
});

/** 读数. */
export type FigureReading = z.infer<typeof FigureReading>;

/** Whose readings are asked for: the region and those below it, or all of a level below it. */
export const ReadingsQuery = z.object({
  period: FigurePeriod,
  region: z.string().regex(/^\d{6}(?:\d{3})?$/),
  level: z.optional(FigureLevel),
});

/** The answer of `GET /api/indicators/:id/readings`: the region itself first. */
export const Readings = z.object({
  indicator: z.string(),
  label: Words,
  unit: Words,
  period: z.string(),
  items: z.array(FigureReading),
  /** When the newest fact came in. */
  asOf: z.nullable(Moment),
});

/** 读数. */
export type Readings = z.infer<typeof Readings>;

/** 取数行: a fact behind a reading. */
export const FactRow = z.object({
  fact: z.string(),
  label: Words,
  parts: z.string(),
  place: z.string(),
  name: z.string(),
  period: z.string(),
  state: z.enum(['value', 'missing', 'not-applicable']),
  value: z.nullable(z.string()),
  sourceKind: z.enum(['file', 'data-value-sets', 'api', 'return', 'sample']),
  source: z.string(),
  givenBy: z.string(),
  enteredBy: z.string(),
  at: Moment,
});

/** 取数行. */
export type FactRow = z.infer<typeof FactRow>;

/** The answer of `GET /api/indicators/:id/rows`: the facts behind one reading, and who gave none. */
export const ReadingRows = z.object({
  indicator: z.string(),
  place: z.string(),
  period: z.string(),
  items: z.array(FactRow),
  silent: z.array(z.object({ place: z.string(), name: z.string() })),
});

/** 取数行. */
export type ReadingRows = z.infer<typeof ReadingRows>;

/** Which place a trend is of. */
export const TrendQuery = z.object({ place: FigurePlace });

/** 趋势: readings in order, cut where the definition or the kind of period changes. */
export const Trend = z.object({
  indicator: z.string(),
  place: z.string(),
  name: z.string(),
  unit: Words,
  pieces: z.array(
    z.object({ version: z.number().int(), kind: z.string(), points: z.array(FigureReading) }),
  ),
});

/** 趋势. */
export type Trend = z.infer<typeof Trend>;
