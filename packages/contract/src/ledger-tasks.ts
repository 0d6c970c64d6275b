// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { LedgerFile } from './ledger-files.js';
import { LedgerChange, LedgerGap, TextPlace } from './ledger-readings.js';
import { Day, Moment, pageOf, PageQuery, Version } from './page.js';
import { RegistryImport } from './registry.js';
import { RegionCode } from './roles.js';

/** 灯. Its word is always printed beside the colour. */
export const LampKey = z.enum(['red', 'yellow', 'green', 'blue']);

/** 灯. */
export type LampKey = z.infer<typeof LampKey>;

/** 亮灯理由: one rule that holds, in Chinese with its figures. */
export const LampWhy = z.object({
  rule: z.string(),
  lamp: LampKey,
  words: z.string(),
  figures: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** 任务分派角色. */
export const SeatRole = z.enum(['lead', 'support', 'each', 'by-duty', 'responsible', 'implement']);

/** 任务分派角色. */
export type SeatRole = z.infer<typeof SeatRole>;

const place = { region: z.string(), regionName: z.string() };

/** 台账行: one task as a dense table shows it. */
export const LedgerRow = z.object({
  task: z.string(),
  document: z.string(),
  documentTitle: z.string(),
  documentNumber: z.nullable(z.string()),
  upper: z.nullable(z.string()),
  depth: z.number().int(),
  /** How many regions it was handed down to. */
  lowers: z.number().int(),
  ...place,
  label: z.string(),
  section: z.nullable(z.string()),
  title: z.string(),
  lead: z.string(),
  others: z.string(),
  targets: z.string(),
  deadlines: z.string(),
  due: z.nullable(Day),
  progress: z.nullable(z.number().int()),
  lamp: LampKey,
  lampWord: z.string(),
  why: z.string(),
  /** 晚于上级时限的理由; empty where there is none. */
  reason: z.string(),
  version: Version,
});

/** 台账行. */
export type LedgerRow = z.infer<typeof LedgerRow>;

/** One page of 台账. */
export const LedgerPage = pageOf(LedgerRow);

/** What a workbook of 台账 changes, or would change: differences, refused rows with their reason. */
export const LedgerImport = RegistryImport.extend({
  changes: z.array(
    z.object({
      task: z.string(),
      title: z.string(),
      regionName: z.string(),
      /** The head of the column. */
      column: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
});

/** What a workbook of 台账 changes, or would change. */
export type LedgerImport = z.infer<typeof LedgerImport>;

/** Filter of 台账. */
export const LedgerQuery = PageQuery.extend({
  document: z.optional(z.string().max(20)),
  region: z.optional(RegionCode),
  unit: z.optional(z.string().max(100)),
  role: z.optional(SeatRole),
  lamp: z.optional(LampKey),
  /** tree: tasks of documents only, to be opened by `upper`; flat: all of them. */
  shape: z.enum(['flat', 'tree']).default('flat'),
  upper: z.optional(z.string().max(120)),
  dueFrom: z.optional(Day),
  dueTo: z.optional(Day),
  /** Words of the title, the section or a unit. */
  search: z.optional(z.string().min(1).max(60)),
});

/** 席位: one unit's part in a task. */
export const LedgerSeat = z.object({
  id: z.string(),
  role: SeatRole,
  roleWord: z.string(),
  words: z.string(),
  unit: z.nullable(z.string()),
  unitName: z.string(),
  ...place,
  /** 牵头依据: stated, rule, or first-listed (a guess). */
  leadBy: z.nullable(z.enum(['stated', 'rule', 'first-listed'])),
  actions: z.array(z.string()),
  lamp: LampKey,
  lampWord: z.string(),
  why: z.array(LampWhy),
  due: z.nullable(Day),
  progress: z.nullable(z.number().int()),
  signedOn: z.nullable(Day),
  closedOn: z.nullable(Day),
  may: z.object({ report: z.boolean(), inName: z.boolean() }),
});

/** 交付成果 with where it stands. */
export const LedgerDeliverable = z.object({
  id: z.string(),
  kind: z.string(),
  quote: z.string(),
  stage: z.enum(['planned', 'drafting', 'review', 'issued', 'dropped']),
  number: z.nullable(z.string()),
  since: z.nullable(Day),
  next: z.array(z.enum(['planned', 'drafting', 'review', 'issued', 'dropped'])),
  /** What shows it: files that were sent in, newest first. */
  files: z.array(LedgerFile),
});

/** 时限 with its state: a day, a clock that waits or runs, a recurrence. */
export const LedgerDeadline = z.object({
  id: z.string(),
  quote: z.string(),
  kind: z.enum(['on', 'standing', 'from', 'after', 'every']),
  day: z.nullable(Day),
  event: z.nullable(z.string()),
  startedOn: z.nullable(Day),
  due: z.nullable(Day),
  metOn: z.nullable(Day),
});

/** 定期任务的期次: one time that one unit owes a recurring duty. */
export const LedgerOccurrence = z.object({
  id: z.string(),
  quote: z.string(),
  unitName: z.string(),
  period: z.string(),
  /** The nth of how many in this period. */
  nth: z.number().int(),
  of: z.number().int(),
  due: Day,
  doneOn: z.nullable(Day),
  note: z.string(),
  by: z.nullable(z.string()),
  inNameOf: z.nullable(z.string()),
  lamp: LampKey,
  lampWord: z.string(),
  why: z.string(),
  may: z.boolean(),
});

/** 定期任务的期次, done: on which day, and what shows it. */
export const OccurrenceDone = z.object({ on: Day, note: z.string().min(1).max(400) });

/** 逐级汇总. */
export const LedgerRollUp = z.object({
  done: z.boolean(),
  total: z.number().int(),
  closed: z.number().int(),
  red: z.number().int(),
  yellow: z.number().int(),
  green: z.number().int(),
  progress: z.nullable(z.number().int()),
  unreported: z.number().int(),
});

/** 任务 with everything about it. */
export const LedgerTaskDetail = LedgerRow.extend({
  text: z.string(),
  span: TextPlace,
  reading: z.nullable(z.uuid()),
  /** The day it was judged for, and the rule. */
  judgedOn: Day,
  scheme: z.string(),
  actions: z.array(z.object({ id: z.string(), text: z.string(), seats: z.array(z.string()) })),
  seats: z.array(LedgerSeat),
  goals: z.array(
    z.object({
      id: z.string(),
      quote: z.string(),
      metric: z.string(),
      by: z.nullable(Day),
      value: z.nullable(z.number()),
      unit: z.nullable(z.string()),
    }),
  ),
  times: z.array(LedgerDeadline),
  /** Times that recurring duties are owed, the latest first. */
  occurrences: z.array(LedgerOccurrence),
  deliverables: z.array(LedgerDeliverable),
  references: z.array(z.object({ title: z.string(), number: z.nullable(z.string()) })),
  gaps: z.array(LedgerGap),
  lowerTasks: z.array(LedgerRow),
  rollUp: z.nullable(LedgerRollUp),
  /** Red for so long that it goes to the next level. */
  escalations: z.array(
    z.object({ level: z.string(), words: z.string(), redSince: Day, reachedOn: Day }),
  ),
  may: z.object({
    handDown: z.boolean(),
    record: z.boolean(),
    supervise: z.boolean(),
    prove: z.boolean(),
  }),
});

/** 任务 with everything about it. */
export type LedgerTaskDetail = z.infer<typeof LedgerTaskDetail>;

/** What happened to a task, newest first: turns of lamps, reports, decisions. */
export const LedgerHistory = z.object({
  items: z.array(
    z.object({
      on: Day,
      kind: z.enum(['lamp', 'progress', 'deliverable', 'deadline', 'signed', 'version']),
      who: z.string(),
      words: z.string(),
      lamp: z.nullable(LampKey),
    }),
  ),
});

/** 入账文件 in a list. */
export const LedgerDocument = z.object({
  id: z.string(),
  title: z.string(),
  documentNumber: z.nullable(z.string()),
  issuer: z.nullable(z.string()),
  issuedOn: z.nullable(Day),
  kind: z.enum(['notice', 'report']),
  draft: z.boolean(),
  version: Version,
  ...place,
  rhythm: z.enum(['month', 'quarter', 'half-year', 'year']),
  tasks: z.number().int(),
  signed: z.number().int(),
  packets: z.number().int(),
  filedOn: Day,
});

/** 入账文件 in a list. */
export type LedgerDocument = z.infer<typeof LedgerDocument>;

/** One page of 入账文件. */
export const LedgerDocumentPage = pageOf(LedgerDocument);

/** 入账文件 with versions, gaps, and for reports 典型经验卡 and 所报数据. */
export const LedgerDocumentDetail = LedgerDocument.extend({
  gaps: z.array(LedgerGap),
  versions: z.array(
    z.object({
      version: Version,
      reading: z.uuid(),
      confirmedBy: z.string(),
      confirmedAt: Moment,
      change: z.nullable(LedgerChange),
    }),
  ),
  basis: z.array(z.object({ title: z.string(), number: z.nullable(z.string()) })),
  practices: z.array(
    z.object({
      id: z.string(),
      place: z.nullable(z.string()),
      title: z.string(),
      measures: z.array(z.string()),
      figures: z.array(z.string()),
    }),
  ),
  figures: z.array(
    z.object({
      id: z.string(),
      quote: z.string(),
      metric: z.string(),
      value: z.number(),
      valueTo: z.nullable(z.number()),
      unit: z.nullable(z.string()),
      place: z.nullable(z.string()),
      year: z.nullable(z.number().int()),
    }),
  ),
  /** Events that clocks of this document wait for. */
  events: z.array(z.object({ event: z.string(), on: z.nullable(Day), by: z.nullable(z.string()) })),
  may: z.object({ file: z.boolean(), record: z.boolean() }),
});

/** 入账文件 with everything of it. */
export type LedgerDocumentDetail = z.infer<typeof LedgerDocumentDetail>;

/** 常用筛选. */
export const LedgerView = z.object({
  id: z.uuid(),
  name: z.string(),
  filter: z.record(z.string(), z.string()),
});

/** 常用筛选, to be kept: the same name again replaces it. */
export const NewLedgerView = z.object({
  name: z.string().min(1).max(40),
  filter: z.record(z.string().max(20), z.string().max(120)),
});

/** All 常用筛选 of a user. */
export const LedgerViews = z.object({ items: z.array(LedgerView) });

/** 分解到下级: which regions, who leads there, and their own day. */
export const NewHandDown = z.object({
  parts: z
    .array(
      z.object({
        region: RegionCode,
        lead: z.nullable(z.string().max(100)),
        support: z.array(z.string().max(100)).max(40).default([]),
        due: z.nullable(Day).default(null),
        /** 晚于上级时限的理由. */
        reason: z.string().max(400).default(''),
      }),
    )
    .min(1)
    .max(200),
});

/** What came of handing down. */
export const HandedDownAnswer = z.object({
  tasks: z.array(z.string()),
  packets: z.number().int(),
  /** Shown, not refused: no lead yet, later than above with a reason. */
  findings: z.array(z.object({ code: z.string(), region: z.string(), words: z.string() })),
});
