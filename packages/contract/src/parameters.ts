// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Words } from './words.js';
import { Day, PageQuery, pageOf } from './page.js';
import { RegionCode, Area } from './roles.js';
import { SourceStatus } from './registry.js';

/** 参数类型. */
export const ParameterKind = z.enum(['amount', 'decimal', 'integer', 'duration', 'bands', 'rule']);

/** 参数类型. */
export type ParameterKind = z.infer<typeof ParameterKind>;

const Figure = z.string().max(100);

/** A value as it is written in a file: money in yuan with at most two decimals, a share 0 to 1, a duration P3Y, a rule's name. */
export const WrittenValue = z.union([
  Figure,
  z.array(z.object({ from: Figure, to: z.optional(Figure), value: Figure })).max(50),
  z.object({ min: z.optional(Figure), max: z.optional(Figure) }),
]);

/** A value as it is written in a file. */
export type WrittenValue = z.infer<typeof WrittenValue>;

/** 来源文件. */
export const ParameterDocument = z.object({
  key: z.string(),
  title: z.string(),
  number: z.string(),
  issuer: z.string(),
  published: z.nullable(Day),
  url: z.nullable(z.string()),
  status: SourceStatus,
  draft: z.boolean(),
});

/** 来源文件. */
export type ParameterDocument = z.infer<typeof ParameterDocument>;

const CitedSource = z.object({ document: ParameterDocument, at: z.string() });

/** A value of a parameter with its days, its source and how far it is known. */
export const ValueView = z.object({
  from: Day,
  to: z.nullable(Day),
  dated: z.enum(['stated', 'inferred']),
  value: WrittenValue,
  words: Words,
  status: SourceStatus,
  draft: z.boolean(),
  source: CitedSource,
  note: z.string(),
  /** True where this house brought it in; false where it came with the files. */
  own: z.boolean(),
});

/** A value of a parameter. */
export type ValueView = z.infer<typeof ValueView>;

/** Why no value holds on a day. */
export const ParameterReason = z.enum([
  'never-set',
  'before-first',
  'ended',
  'gap',
  'draft-only',
  'adopted-unknown',
]);

/** Why no value holds on a day. */
export type ParameterReason = z.infer<typeof ParameterReason>;

/** One line of the list of parameters, with the value of a day. */
export const ParameterRow = z.object({
  region: z.string(),
  regionName: z.string(),
  id: z.string(),
  topic: Words,
  /** The chain of work its topic belongs to. */
  area: Area,
  label: Words,
  kind: ParameterKind,
  unit: Words.extend({ id: z.string() }),
  /** Null where none holds; then `reason` says why. */
  held: z.nullable(ValueView),
  reason: z.nullable(ParameterReason),
  /** The region whose value it goes by; null for its own. */
  adoptedFrom: z.nullable(z.string()),
  lastReviewed: Day,
  /** True where nobody has looked for a newer text for a year. */
  due: z.boolean(),
  /** True where this house has put values of its own over the files. */
  own: z.boolean(),
  /** How many proposals wait for a decision. */
  pending: z.number().int().min(0),
});

/** One line of the list of parameters. */
export type ParameterRow = z.infer<typeof ParameterRow>;

const Flag = z.optional(z.enum(['true', 'false']));

/** What parameters are looked for by. */
const PARAMETER_FILTER = {
  query: z.optional(z.string().max(100)),
  /** A region and all below it, or `national`. */
  region: z.optional(z.union([z.literal('national'), RegionCode])),
  topic: z.optional(z.string().max(60)),
  area: z.optional(Area),
  status: z.optional(SourceStatus),
  due: Flag,
  own: Flag,
  on: z.optional(Day),
};

/** The query of `GET /api/parameters`; `on` is the day whose value is shown, today where none is named. */
export const ParameterQuery = PageQuery.extend(PARAMETER_FILTER);

/** The answer of `GET /api/parameters`. */
export const ParameterPage = pageOf(ParameterRow).extend({
  /** How many there are in all. */
  total: z.number().int().min(0),
  on: Day,
});

/** 用处: who reads a parameter and which day picks the value. */
export const ParameterUseView = z.object({
  user: z.string(),
  kind: z.enum(['rule', 'indicator', 'return', 'adoption']),
  label: Words,
  pickedBy: Words,
});

/** 用处. */
export type ParameterUseView = z.infer<typeof ParameterUseView>;

/** The answer of `GET /api/parameters/:region/:id`: everything that is known of it. */
export const ParameterDetail = ParameterRow.extend({
  description: z.string(),
  rules: z.array(Words.extend({ name: z.string() })),
  /** Newest first; drafts among them. */
  values: z.array(ValueView),
  /** Where a document names it and gives no figure. */
  namedIn: z.array(CitedSource),
  inherit: z.nullable(
    z.object({ from: z.string(), fromName: z.string(), since: Day, source: CitedSource }),
  ),
  uses: z.array(ParameterUseView),
  /** Where else the same parameter is known. */
  elsewhere: z.array(z.object({ region: z.string(), regionName: z.string() })),
  proposals: z.array(z.object({ id: z.string(), proposedBy: z.string(), from: z.nullable(Day) })),
  reviews: z.array(z.object({ on: Day, by: z.string(), note: z.string() })),
  may: z.object({ propose: z.boolean(), review: z.boolean() }),
});

/** Everything that is known of a parameter. */
export type ParameterDetail = z.infer<typeof ParameterDetail>;

/** The answer of `GET /api/parameters/choices`: what filters and forms offer. */
export const ParameterChoices = z.object({
  topics: z.array(Words.extend({ topic: z.string(), parameters: z.number().int() })),
  regions: z.array(
    z.object({ region: z.string(), regionName: z.string(), parameters: z.number().int() }),
  ),
  documents: z.array(ParameterDocument),
  /** What a brand-new parameter may be: every topic there is, and every unit with the kinds of values it measures. */
  known: z.object({
    topics: z.array(Words.extend({ topic: z.string() })),
    units: z.array(Words.extend({ id: z.string(), kinds: z.array(ParameterKind) })),
  }),
});

/** What filters and forms offer. */
export type ParameterChoices = z.infer<typeof ParameterChoices>;

/** The body of `POST /api/parameters/:region/:id/reviews`. */
export const ReviewNote = z.object({
  /** Where somebody looked and what was found. */
  note: z.string().trim().min(2).max(500),
});

/** One stretch of a table of bands before and after. */
export const BandCellView = z.object({
  stretch: Words,
  before: z.nullable(Words),
  after: z.nullable(Words),
  same: z.boolean(),
});

/** Days on which another value holds than before. */
export const EffectSpanView = z.object({
  from: Day,
  to: z.nullable(Day),
  before: z.nullable(ValueView),
  after: z.nullable(ValueView),
  sameValue: z.boolean(),
  draft: z.boolean(),
  /** True where it begins before today. */
  past: z.boolean(),
  /** For tables of bands: stretch by stretch. */
  cells: z.nullable(z.array(BandCellView)),
});

/** Days on which another value holds than before. */
export type EffectSpanView = z.infer<typeof EffectSpanView>;

/** What a change does to one parameter. */
export const ParameterDifference = z.object({
  region: z.string(),
  regionName: z.string(),
  id: z.string(),
  label: Words,
  kind: ParameterKind,
  unit: Words,
  isNew: z.boolean(),
  spans: z.array(EffectSpanView),
  /** Where the region goes by another's values from now on, or no longer does. */
  adoption: z.nullable(z.object({ before: z.nullable(z.string()), after: z.nullable(z.string()) })),
  uses: z.array(ParameterUseView),
});

/** What a change does to one parameter. */
export type ParameterDifference = z.infer<typeof ParameterDifference>;

/** A value from a day on, or the last day of the one that holds. */
export const ParameterChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('value'),
    from: Day,
    to: z.optional(z.nullable(Day)),
    dated: z.enum(['stated', 'inferred']),
    value: WrittenValue,
    status: SourceStatus,
    note: z.optional(z.string().max(500)),
    at: z.string().trim().min(1).max(200),
  }),
  z.object({ kind: z.literal('end'), last: Day }),
]);

/** The query of `POST /api/parameters/import`. */
export const ParameterImportQuery = z.object({
  dryRun: Flag,
  /** Take what the pack says also where the house says something else. */
  replace: Flag,
  why: z.optional(z.string().trim().max(500)),
});

/** Why a pack cannot be taken as it is. */
export const ParameterConflict = z.object({
  kind: z.enum(['changed', 'document', 'pending', 'outside']),
  /** The parameter or the document, as people call it. */
  what: z.string(),
  detail: z.string(),
});

/** Why a pack cannot be taken as it is. */
export type ParameterConflict = z.infer<typeof ParameterConflict>;

/** The answer of `POST /api/parameters/import`. */
export const ParameterImport = z.object({
  dryRun: z.boolean(),
  /** True where proposals were made of it. */
  kept: z.boolean(),
  added: z.number().int().min(0),
  changed: z.number().int().min(0),
  same: z.number().int().min(0),
  /** What is wrong with the file, place by place; of very many the first. */
  faults: z.array(z.string()),
  conflicts: z.array(ParameterConflict),
  differences: z.array(ParameterDifference),
  /** One for each region. */
  proposals: z.array(z.object({ id: z.string(), regionName: z.string(), parameters: z.number() })),
});

/** The answer of `POST /api/parameters/import`. */
export type ParameterImport = z.infer<typeof ParameterImport>;
