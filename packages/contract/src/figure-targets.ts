// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { FigurePeriod, FigurePlace, JudgedTargetView } from './indicators.js';
import { Moment, PageQuery, pageOf } from './page.js';
import { Words } from './words.js';

const Exact = z.string().regex(/^-?\d{1,15}(?:\.\d{1,9})?$/, '写作十进制数，例如 0.9');

/** 目标要求, in the indicator's own measure: 90 % is 0.9. */
export const WrittenAim = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['at-least', 'at-most', 'equal']), value: Exact }),
  z.object({ kind: z.literal('between'), low: Exact, high: Exact }),
  z.object({ kind: z.enum(['rise', 'fall']), by: z.nullable(Exact), relative: z.boolean() }),
  z.object({ kind: z.literal('all'), of: z.string().max(100) }),
]);

/** 目标要求. */
export type WrittenAim = z.infer<typeof WrittenAim>;

/** 目标出处: the words of a task, or a person who set it. */
export const TargetProvenanceView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('task'),
    task: z.string(),
    target: z.string(),
    document: z.string(),
    span: z.tuple([z.number().int(), z.number().int()]),
  }),
  z.object({ kind: z.literal('person'), by: z.string() }),
]);

/** 目标出处. */
export type TargetProvenanceView = z.infer<typeof TargetProvenanceView>;

/** 指标目标, judged where there is a reading. */
export const TargetRow = z.object({
  id: z.string(),
  indicator: z.string(),
  label: Words,
  place: z.string(),
  name: z.string(),
  period: z.string(),
  aim: Words,
  written: WrittenAim,
  provenance: TargetProvenanceView,
  words: z.string(),
  setBy: z.string(),
  at: Moment,
  why: z.string(),
  reading: z.nullable(Words),
  judged: JudgedTargetView,
  may: z.object({ change: z.boolean() }),
});

/** 指标目标. */
export type TargetRow = z.infer<typeof TargetRow>;

/** Which targets are looked for. */
export const TargetQuery = PageQuery.extend({
  indicator: z.optional(z.string().max(60)),
  region: z.optional(z.string().max(12)),
  period: z.optional(FigurePeriod),
  state: z.optional(z.enum(['met', 'missed', 'open'])),
});

/** The answer of `GET /api/targets`. */
export const TargetPage = pageOf(TargetRow);

/** A target that a person sets; a null aim ends it. */
export const NewTarget = z.object({
  indicator: z.string().max(60),
  place: FigurePlace,
  period: FigurePeriod,
  aim: z.nullable(WrittenAim),
  why: z.string().max(200).default(''),
});

/** A target that a person sets. */
export type NewTarget = z.output<typeof NewTarget>;

/** 候选指标 for the words of a target. */
export const WordingCandidate = z.object({
  indicator: z.string(),
  label: Words,
  score: z.number().int(),
  like: z.string(),
});

/** 报送值 with a lamp of its own: a target that no indicator stands for. */
export const ReportedFigure = z.object({
  lamp: z.enum(['met', 'missed', 'open', 'silent']),
  value: z.nullable(z.string()),
  at: z.nullable(Moment),
  by: z.nullable(z.string()),
  due: z.nullable(z.string()),
});

/** 文件里的目标: the words of a task’s target, and which indicator they mean. */
export const StatedTargetRow = z.object({
  id: z.string(),
  task: z.string(),
  document: z.string(),
  region: z.string(),
  regionName: z.string(),
  title: z.string(),
  quote: z.string(),
  metric: z.string(),
  comparator: z.string(),
  value: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  period: z.nullable(z.string()),
  /** Whether the sentence names the year, or only the title of its document. */
  periodFrom: z.nullable(z.enum(['sentence', 'title'])),
  match: z.enum(['named', 'confirmed', 'to-confirm', 'none', 'confirmed-none']),
  indicator: z.nullable(z.string()),
  indicatorLabel: z.nullable(Words),
  candidates: z.array(WordingCandidate),
  /** Why the indicator cannot take the target. */
  noAim: z.nullable(z.enum(['no-value', 'unit-does-not-fit', 'covers-nothing'])),
  aim: z.nullable(Words),
  /** Whether it stands among the targets already. */
  taken: z.boolean(),
  reported: z.nullable(ReportedFigure),
  may: z.object({ confirm: z.boolean(), report: z.boolean() }),
});

/** 文件里的目标. */
export type StatedTargetRow = z.infer<typeof StatedTargetRow>;

/** Which of the words are looked for. */
export const StatedTargetQuery = PageQuery.extend({
  show: z.optional(z.enum(['open', 'found', 'reported'])),
});

/** The answer of `GET /api/targets/stated`. */
export const StatedTargetPage = pageOf(StatedTargetRow);

/** A person’s answer for a wording, once: an indicator, or null for none. */
export const NewWording = z.object({
  words: z.string().min(1).max(200),
  indicator: z.nullable(z.string().max(60)),
});

/** The targets of tasks that are taken over, by their ids. */
export const TakenTargets = z.object({ targets: z.array(z.string().max(120)).min(1).max(200) });

/** How many were taken over, and what could not be. */
export const TargetsTaken = z.object({
  taken: z.number().int(),
  left: z.array(z.object({ target: z.string(), why: z.string() })),
});

/** 报送值 of a target without an indicator. */
export const NewReportedFigure = z.object({
  target: z.string().max(120),
  value: z.string().max(40),
  note: z.string().max(200).default(''),
});
