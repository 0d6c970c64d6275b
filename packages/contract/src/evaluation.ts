// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { FigureLevel, FigurePeriod, FigureState } from './indicators.js';
import { Day, Moment } from './page.js';
import { Words } from './words.js';

const Exact = z.string().regex(/^-?\d{1,12}(?:\.\d{1,6})?$/, '写作十进制数，例如 0.9');
const Name = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/, '小写字母、数字和短横，以字母开头');

/** 计分方法. */
export const ScoringMethodName = z.enum([
  'target-ratio',
  'binary',
  'evidence-count',
  'linear-interval',
  'bands',
  'deduct',
  'efficacy',
  'percentile',
  'optimum',
  'improve',
  'marks',
]);

/** 计分方法. */
export type ScoringMethodName = z.infer<typeof ScoringMethodName>;

/** 计分规则 as a scheme writes it: a method and its figures. */
export const WrittenRule = z.object({
  method: ScoringMethodName,
  target: z.optional(Exact),
  from: z.optional(Exact),
  to: z.optional(Exact),
  step: z.optional(Exact),
  perStep: z.optional(Exact),
  satisfactory: z.optional(Exact),
  unacceptable: z.optional(Exact),
  base: z.optional(Exact),
  low: z.optional(Exact),
  high: z.optional(Exact),
  floor: z.optional(Exact),
  ceiling: z.optional(Exact),
  level: z.optional(Exact),
  half: z.optional(Exact),
  enough: z.optional(Exact),
  wanted: z.optional(z.boolean()),
  bands: z.optional(z.array(z.object({ from: Exact, share: Exact })).max(20)),
});

/** 计分规则. */
export type WrittenRule = z.infer<typeof WrittenRule>;

/** 评价方案 as it is written. */
export const WrittenScheme = z.object({
  id: Name,
  version: z.number().int().min(1).max(999),
  label: Words,
  from: Day,
  /** Whose parameters it goes by. */
  region: z.optional(z.string().max(12)),
  period: z.enum(['month', 'quarter', 'half-year', 'year']),
  full: Exact,
  items: z
    .array(
      z.object({
        indicator: Name,
        weight: Exact,
        must: z.optional(z.boolean()),
        rule: WrittenRule,
      }),
    )
    .min(1)
    .max(80),
  groups: z
    .array(
      z.object({
        id: Name,
        label: Words,
        level: FigureLevel,
        within: z.optional(z.string().max(12)),
        properties: z.optional(z.record(z.string(), z.string().max(60))),
      }),
    )
    .min(1)
    .max(20),
  ranking: z.optional(z.enum(['competition', 'dense'])),
  smallestGroup: z.optional(z.number().int().min(1).max(100)),
  notReported: z.optional(z.enum(['zero', 'left-out'])),
  guard: z.optional(z.enum(['tukey', 'three-sigma', 'winsorize', 'none'])),
  gradeBy: z.optional(z.enum(['score', 'percentile'])),
  grades: z
    .array(
      z.object({
        grade: z.string().min(1).max(20),
        from: Exact,
        parameter: z.optional(z.string().max(120)),
      }),
    )
    .min(1)
    .max(10),
  consequences: z.optional(
    z
      .array(
        z.object({ grades: z.array(z.string()), label: Words, parameter: z.string().max(120) }),
      )
      .max(20),
  ),
});

/** 评价方案 as it is written. */
export type WrittenScheme = z.infer<typeof WrittenScheme>;

/** 评价方案, as a list has it. */
export const SchemeRow = z.object({
  id: z.string(),
  version: z.number().int(),
  label: Words,
  region: z.string(),
  regionName: z.string(),
  from: Day,
  period: z.enum(['month', 'quarter', 'half-year', 'year']),
  items: z.number().int(),
  /** Whether it came with the house, or was kept here. */
  shipped: z.boolean(),
  /** It has started: this version stands as it is. */
  frozen: z.boolean(),
  keptBy: z.nullable(z.string()),
  at: z.nullable(Moment),
});

/** 评价方案. */
export type SchemeRow = z.infer<typeof SchemeRow>;

/** The answer of `GET /api/evaluation/schemes`. */
export const SchemeList = z.object({ items: z.array(SchemeRow) });

/** The answer of `GET /api/evaluation/schemes/:id`: one version, and which others there are. */
export const SchemeDetail = SchemeRow.extend({
  scheme: WrittenScheme,
  weights: z.string(),
  labels: z.record(z.string(), Words),
  versions: z.array(SchemeRow),
  why: z.nullable(z.string()),
  may: z.object({ change: z.boolean(), newVersion: z.boolean() }),
});

/** 评价方案, one version. */
export type SchemeDetail = z.infer<typeof SchemeDetail>;

/** Which version is asked for. */
export const SchemeQuery = z.object({ version: z.optional(z.coerce.number().int().min(1)) });

/** A scheme that is kept, with why. */
export const KeptScheme = z.object({
  region: z.string().regex(/^\d{6}$/),
  scheme: WrittenScheme,
  why: z.string().max(200).default(''),
});

/** Of which scheme and period the cards are asked for. */
export const ScorecardQuery = z.object({
  scheme: z.string().max(60),
  version: z.optional(z.coerce.number().int().min(1)),
  period: FigurePeriod,
});

/** 单项得分: the reading, the rule and the points. */
export const ScorecardItem = z.object({
  indicator: z.string(),
  state: z.enum(['scored', 'not-reported', 'left-out', 'withheld']),
  reading: z.object({ state: FigureState, shown: z.nullable(Words) }),
  points: z.nullable(z.string()),
  weight: z.string(),
  /** Against the group's whole: clearly above or below, or within noise; null where it cannot be said. */
  standing: z.nullable(z.enum(['better', 'worse', 'within-noise'])),
  method: z.nullable(ScoringMethodName),
  because: z.array(z.object({ name: z.string(), figure: z.string() })),
});

/** 单项得分. */
export type ScorecardItem = z.infer<typeof ScorecardItem>;

/** 计分卡 of one place. */
export const ScorecardRow = z.object({
  place: z.string(),
  name: z.string(),
  rank: z.nullable(z.number().int()),
  notRanked: z.nullable(z.enum(['group-too-small', 'not-judged'])),
  total: z.nullable(z.string()),
  low: z.nullable(z.string()),
  high: z.nullable(z.string()),
  grade: z.nullable(z.string()),
  /** 必达项 not reached. */
  failed: z.array(z.string()),
  /** Names of those from whom the difference is within noise. */
  likeOthers: z.array(z.string()),
  consequences: z.array(Words),
  items: z.array(ScorecardItem),
});

/** 计分卡. */
export type ScorecardRow = z.infer<typeof ScorecardRow>;

/** The answer of `GET /api/evaluation/scorecards`. */
export const Scorecards = z.object({
  scheme: SchemeRow,
  period: z.string(),
  full: z.string(),
  columns: z.array(
    z.object({
      indicator: z.string(),
      label: Words,
      weight: z.string(),
      must: z.boolean(),
      rule: WrittenRule,
    }),
  ),
  groups: z.array(z.object({ id: z.string(), label: Words, rows: z.array(ScorecardRow) })),
  asOf: z.nullable(Moment),
});

/** 计分卡. */
export type Scorecards = z.infer<typeof Scorecards>;
