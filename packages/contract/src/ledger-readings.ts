// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { Day, Moment, pageOf, PageQuery, Version } from './page.js';

/** UTF-16 offsets into the original text, end exclusive. [0, 0]: 手工添加，无原文. */
export const TextPlace = z.tuple([z.number().int().min(0), z.number().int().min(0)]);

const span = { span: TextPlace };
const words = z.string().max(20_000);
const names = z.array(z.string().max(200)).max(400);

/** 目标 as it is read. */
export const ReadTarget = z.object({
  quote: words,
  ...span,
  metric: words,
  comparator: z.enum(['>=', '<=', '=', 'range', 'increase', 'decrease', 'all']),
  value: z.nullable(z.number()),
  valueTo: z.nullable(z.number()),
  unit: z.nullable(words),
  scope: z.nullable(words),
  by: z.nullable(Day),
  explicit: z.boolean(),
});

/** 责任单位 of some sentences. */
export const ReadGroup = z.object({
  quote: words,
  ...span,
  units: names,
  lead: names,
  support: names,
  mode: z.enum(['lead-support', 'each', 'by-duty', 'responsible']),
  leadGuess: z.nullable(z.string()),
  openEnded: z.boolean(),
  standing: names,
  implement: names,
});

/** 时限 as it is read. */
export const ReadDeadline = z.object({
  quote: words,
  ...span,
  date: z.nullable(Day),
  kind: z.enum(['by', 'from', 'after', 'every']),
  every: z.nullable(z.string().regex(/^P[0-9A-Z]{1,12}$/)),
  event: z.nullable(words),
});

/** 交付成果 as it is read. */
export const ReadDeliverable = z.object({
  quote: words,
  ...span,
  kind: z.enum([
    ...['document', 'list', 'platform', 'mechanism'],
    ...['event', 'standard', 'ledger', 'facility'],
  ] as const),
});

/** 引用文件 as it is read. */
export const ReadReference = z.object({
  title: words,
  number: z.nullable(words),
  role: z.enum(['basis', 'to-implement', 'named']),
  ...span,
});

/** 举措: a sentence, and the key of the group that answers for it. */
export const ReadAction = z.object({ text: words, ...span, group: z.nullable(z.string()) });

const ReadBasis = z.object({ title: words, number: z.nullable(words), ...span });
const ReadClosing = z.object({ text: words, ...span, units: names });
const ReadFigure = z.object({
  quote: words,
  ...span,
  metric: words,
  value: z.number(),
  valueTo: z.nullable(z.number()),
  unit: z.nullable(words),
  place: z.nullable(words),
  year: z.nullable(z.number().int()),
});
const ReadPractice = z.object({
  place: z.nullable(words),
  title: words,
  ...span,
  measures: z.array(z.object({ text: words, ...span })).max(400),
});

/** A piece as the machine read it (null: a person added it) and as it holds now (null: taken away). */
const item = <Value extends z.ZodType>(value: Value) =>
  z.object({ key: z.string(), machine: z.nullable(value), value: z.nullable(value) });

/** What the document says of itself. */
export const ReadHead = z.object({
  title: z.nullable(words),
  noticeTitle: z.nullable(words),
  documentNumber: z.nullable(words),
  issuer: z.nullable(words),
  issuedOn: z.nullable(Day),
  period: z.nullable(z.object({ from: Day, to: Day })),
  level: z.nullable(z.enum(['national', 'province', 'prefecture', 'county', 'township'])),
  region: z.nullable(words),
  leadRule: z.enum(['first-listed', 'stated', 'none-stated']),
  draft: z.boolean(),
});

/** A task under correction; `machineTitle` is what the machine read, null for a task that a person added. */
export const ReadTask = z.object({
  id: z.string(),
  origin: z.enum(['machine', 'person']),
  number: z.nullable(z.number().int()),
  label: words,
  section: z.nullable(words),
  text: words,
  ...span,
  title: z.nullable(words),
  machineTitle: z.nullable(words),
  removed: z.nullable(z.enum(['deleted', 'merged'])),
  confirmed: z.boolean(),
  corrected: z.boolean(),
  parts: z.object({
    responsibility: z.array(item(ReadGroup)),
    actions: z.array(item(ReadAction)),
    targets: z.array(item(ReadTarget)),
    deadlines: z.array(item(ReadDeadline)),
    deliverables: z.array(item(ReadDeliverable)),
    references: z.array(item(ReadReference)),
  }),
});

/** One unit's name in the document, and what it is in the registry. */
export const ReadUnit = z.object({
  words: z.string(),
  kind: z.enum(['one', 'members', 'several', 'unknown']),
  units: z.array(z.object({ unitId: z.string(), name: z.string() })),
  /** A person has said so. */
  decided: z.boolean(),
});

/** 台账缺口: what a person has to settle. `words` say it in Chinese. */
export const LedgerGap = z.object({
  code: z.string(),
  task: z.string(),
  label: z.string(),
  words: z.string(),
});

/** 版本差异, by task. */
export const LedgerChange = z.object({
  added: z.array(z.object({ task: z.string(), title: z.string() })),
  removed: z.array(z.object({ task: z.string(), title: z.string() })),
  changed: z.array(
    z.object({
      task: z.string(),
      title: z.string(),
      changes: z.array(
        z.object({
          field: z.string(),
          before: z.nullable(z.string()),
          after: z.nullable(z.string()),
        }),
      ),
    }),
  ),
  unchanged: z.number().int(),
});

/** 版本差异. */
export type LedgerChange = z.infer<typeof LedgerChange>;

const ReadingState = z.enum(['open', 'confirmed', 'dropped']);

/** 待入账文件 in a list. */
export const LedgerReading = z.object({
  id: z.uuid(),
  name: z.string(),
  title: z.nullable(z.string()),
  documentNumber: z.nullable(z.string()),
  kind: z.enum(['notice', 'report']),
  state: ReadingState,
  version: Version,
  region: z.string(),
  regionName: z.string(),
  tasks: z.number().int(),
  corrections: z.number().int(),
  /** The document that it is a later version of, or that came of it. */
  document: z.nullable(z.string()),
  sentInBy: z.string(),
  sentInAt: Moment,
});

/** 待入账文件 in a list. */
export type LedgerReading = z.infer<typeof LedgerReading>;

/** One page of 待入账文件. */
export const LedgerReadingPage = pageOf(LedgerReading);

/** Filter of 待入账文件. */
export const LedgerReadingQuery = PageQuery.extend({ state: z.optional(ReadingState) });

/** What a file is sent in as: a new document, or the next version of one. */
export const LedgerUploadQuery = z.object({
  document: z.optional(z.string().regex(/^D\d{1,9}$/)),
});

/** 待入账文件 with the original on the left and the reading, as it stands, on the right. */
export const LedgerReadingDetail = LedgerReading.extend({
  text: z.string(),
  format: z.string(),
  head: ReadHead,
  machineHead: ReadHead,
  items: z.array(ReadTask),
  parts: z.object({
    basis: z.array(item(ReadBasis)),
    goals: z.array(item(ReadTarget)),
    closingDuties: z.array(item(ReadClosing)),
    figures: z.array(item(ReadFigure)),
    practices: z.array(item(ReadPractice)),
  }),
  warnings: z.array(z.object({ code: z.string(), message: z.string(), ...span })),
  units: z.array(ReadUnit),
  gaps: z.array(LedgerGap),
  /** How many sheets would go out. */
  packets: z.number().int(),
  /** How often the document orders reports; null where it does not. */
  rhythm: z.nullable(z.enum(['month', 'quarter', 'half-year', 'year'])),
  /** Against the version before; null for a new document. */
  change: z.nullable(LedgerChange),
  may: z.object({ correct: z.boolean(), confirm: z.boolean(), drop: z.boolean() }),
});

/** 待入账文件 with its reading. */
export type LedgerReadingDetail = z.infer<typeof LedgerReadingDetail>;

const onTask = { task: z.string().max(40) };
const piece = <Part extends string, Value extends z.ZodType>(part: Part, value: Value) =>
  z.object({
    kind: z.literal('part'),
    ...onTask,
    part: z.literal(part),
    /** Null adds a piece. */
    key: z.nullable(z.string().max(80)),
    /** Null takes it away. */
    after: z.nullable(value),
  });
const documentPiece = <Part extends string, Value extends z.ZodType>(part: Part, value: Value) =>
  z.object({
    kind: z.literal('document-part'),
    part: z.literal(part),
    key: z.nullable(z.string().max(80)),
    after: z.nullable(value),
  });

/** 更正, as a page asks for it: what is to stand. What stood before is added by the server. */
export const NewCorrection = z.union([
  z.object({ kind: z.literal('head'), after: ReadHead }),
  z.object({ kind: z.literal('title'), ...onTask, after: z.nullable(words) }),
  z.object({ kind: z.literal('remove'), ...onTask }),
  z.object({ kind: z.literal('restore'), ...onTask }),
  z.object({ kind: z.literal('confirm'), ...onTask, after: z.boolean() }),
  z.object({ kind: z.literal('merge'), ...onTask, into: z.string().max(40) }),
  z.object({ kind: z.literal('split'), ...onTask, at: z.number().int().min(1) }),
  /** A new task from words of the original, behind another task (null: first). */
  z.object({ kind: z.literal('add'), follows: z.nullable(z.string().max(40)), ...span }),
  piece('responsibility', ReadGroup),
  piece('actions', ReadAction),
  piece('targets', ReadTarget),
  piece('deadlines', ReadDeadline),
  piece('deliverables', ReadDeliverable),
  piece('references', ReadReference),
  documentPiece('basis', ReadBasis),
  documentPiece('goals', ReadTarget),
  documentPiece('closingDuties', ReadClosing),
  documentPiece('figures', ReadFigure),
  documentPiece('practices', ReadPractice),
]);

/** 更正, as a page asks for it. */
export type NewCorrection = z.infer<typeof NewCorrection>;

/** Several corrections in one step: done, and undone, together. */
export const NewCorrections = z.object({ corrections: z.array(NewCorrection).min(1).max(200) });

/** Whom the words of the document mean: no unit takes the decision back. */
export const DecidedUnit = z.object({
  words: z.string().min(1).max(200),
  units: z.array(z.string().max(100)).max(400),
});

/** 确认入账. */
export const LedgerConfirmation = z.object({
  /** How often progress is reported. */
  rhythm: z.enum(['month', 'quarter', 'half-year', 'year']),
  /** By which day of the month after the period; null: the period's last day. */
  reportDay: z.nullable(z.number().int().min(1).max(28)),
  /** Working days to sign in. */
  signIn: z.number().int().min(1).max(30),
});

/** What came of a confirmation. */
export const LedgerConfirmed = z.object({
  document: z.string(),
  version: Version,
  tasks: z.number().int(),
  /** Sheets that went out: not those whose content is as before. */
  packets: z.number().int(),
  practices: z.number().int(),
  figures: z.number().int(),
});

/** What came of a confirmation. */
export type LedgerConfirmed = z.infer<typeof LedgerConfirmed>;
