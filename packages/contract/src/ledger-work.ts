// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { LedgerFile } from './ledger-files.js';
import { LampKey, SeatRole } from './ledger-tasks.js';
import { Day, Moment, pageOf, PageQuery } from './page.js';
import { RegionCode } from './roles.js';

const place = { region: z.string(), regionName: z.string() };
const ofUnit = { ...place, unit: z.nullable(z.string()), unitName: z.string() };

/** 待办计数, first on the page. */
export const WorkCounters = z.object({
  leading: z.number().int(),
  supporting: z.number().int(),
  toReview: z.number().int(),
  toSign: z.number().int(),
  toReport: z.number().int(),
  near: z.number().int(),
  overdue: z.number().int(),
});

/** 待办计数. */
export type WorkCounters = z.infer<typeof WorkCounters>;

/** Which of one's own seats: the lists behind the counters. */
export const WorkList = z.enum(['leading', 'supporting', 'near', 'overdue']);

/** 我的工作 in a list. */
export const WorkItem = z.object({
  seat: z.string(),
  task: z.string(),
  title: z.string(),
  document: z.string(),
  documentTitle: z.string(),
  role: SeatRole,
  roleWord: z.string(),
  ...ofUnit,
  due: z.nullable(Day),
  progress: z.nullable(z.number().int()),
  lamp: LampKey,
  lampWord: z.string(),
  why: z.string(),
});

/** 我的工作 in a list. */
export type WorkItem = z.infer<typeof WorkItem>;

/** One page of 我的工作. */
export const WorkPage = pageOf(WorkItem);

/** Filter of 我的工作. */
export const WorkQuery = PageQuery.extend({ list: WorkList.default('leading') });

/** 任务单 in a list. */
export const LedgerPacket = z.object({
  id: z.uuid(),
  document: z.string(),
  documentTitle: z.string(),
  ...ofUnit,
  words: z.string(),
  tasks: z.number().int(),
  version: z.number().int(),
  sentOn: Day,
  signBy: Day,
  signedOn: z.nullable(Day),
  signedBy: z.nullable(z.string()),
  /** The office signed in the unit's name. */
  inName: z.boolean(),
  state: z.enum(['signed', 'waiting', 'late']),
  /** How many days after its due day it was signed for, or waits still; 0 where it is in time. */
  lateDays: z.number().int(),
  may: z.object({ sign: z.boolean(), inName: z.boolean() }),
});

/** 任务单 in a list. */
export type LedgerPacket = z.infer<typeof LedgerPacket>;

/** One page of 任务单. */
export const LedgerPacketPage = pageOf(LedgerPacket);

/** 任务单 with what it asks, line by line. */
export const LedgerPacketDetail = LedgerPacket.extend({
  lines: z.array(
    z.object({
      task: z.string(),
      label: z.string(),
      title: z.string(),
      role: SeatRole,
      roleWord: z.string(),
      actions: z.array(z.string()),
      targets: z.array(z.string()),
      deadlines: z.array(z.string()),
    }),
  ),
  /** Every time it was signed for, newest first: a new version that asks something else is signed for again. */
  signatures: z.array(
    z.object({ on: Day, by: z.string(), inNameOf: z.nullable(z.string()), current: z.boolean() }),
  ),
  /** How many reports the caller may send in for it, on a form or one by one. */
  toReport: z.number().int(),
  /** Forms that came back, newest first. */
  files: z.array(LedgerFile),
});

/** 任务单 with what it asks. */
export type LedgerPacketDetail = z.infer<typeof LedgerPacketDetail>;

/** Filter of 任务单. */
export const LedgerPacketQuery = PageQuery.extend({
  document: z.optional(z.string().max(20)),
  state: z.optional(z.enum(['signed', 'unsigned'])),
  /** mine: those that I may sign as their unit. */
  list: z.enum(['all', 'mine']).default('all'),
});

/** 进展内容. */
export const ProgressReport = z.object({
  state: z.enum(['not-started', 'under-way', 'done', 'needs-help']),
  progress: z.nullable(z.number().int().min(0).max(100)),
  text: z.string().max(4000),
  figures: z
    .array(
      z.object({
        target: z.string().max(120),
        words: z.string().max(200),
        met: z.nullable(z.boolean()),
      }),
    )
    .max(100),
  evidence: z.array(z.string().max(200)).max(20),
  problem: z.string().max(2000),
  next: z.string().max(2000),
  doneOn: z.nullable(Day),
});

/** 进展内容. */
export type ProgressReport = z.infer<typeof ProgressReport>;

const Stage = z.enum(['open', 'submitted', 'returned', 'accepted']);
const ProgressAct = z.enum(['submit', 'accept', 'return', 'withdraw', 'reopen']);

/** 一期进展 in a list, with what was accepted for the period before. */
export const LedgerEntry = z.object({
  id: z.string(),
  seat: z.string(),
  task: z.string(),
  title: z.string(),
  ...ofUnit,
  role: SeatRole,
  period: z.string(),
  due: Day,
  stage: Stage,
  late: z.boolean(),
  /** Number of decisions so far: goes into If-Match. */
  version: z.number().int(),
  content: z.nullable(ProgressReport),
  before: z.nullable(z.object({ period: z.string(), content: ProgressReport })),
  reviewerName: z.string(),
  may: z.array(ProgressAct),
});

/** 一期进展 in a list. */
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** One page of 进展. */
export const LedgerEntryPage = pageOf(LedgerEntry);

/** Filter of 进展. */
export const LedgerEntryQuery = PageQuery.extend({
  list: z.enum(['to-report', 'to-review', 'all']).default('all'),
  task: z.optional(z.string().max(120)),
  stage: z.optional(Stage),
});

/** 一期进展 with its form, findings and decisions. */
export const LedgerEntryDetail = LedgerEntry.extend({
  targets: z.array(z.object({ id: z.string(), quote: z.string(), metric: z.string() })),
  deliverables: z.array(z.string()),
  decisions: z.array(
    z.object({
      seq: z.number().int(),
      action: ProgressAct,
      by: z.string(),
      inNameOf: z.nullable(z.string()),
      at: Moment,
      why: z.string(),
    }),
  ),
});

/** 一期进展 with its form, findings and decisions. */
export type LedgerEntryDetail = z.infer<typeof LedgerEntryDetail>;

/** 进展办理. `content` goes with `submit`, `why` with `return` and `reopen`. */
export const NewProgressDecision = z.object({
  action: ProgressAct,
  why: z.string().max(400).default(''),
  content: z.nullable(ProgressReport).default(null),
});

/** 批量通过: each stands for itself. */
export const BulkAcceptance = z.object({
  entries: z
    .array(z.object({ id: z.string().max(200), version: z.number().int().min(0) }))
    .min(1)
    .max(200),
});

/** What came of each. */
export const BulkAccepted = z.object({
  items: z.array(z.object({ id: z.string(), done: z.boolean(), reason: z.nullable(z.string()) })),
});

/** What came of each. */
export type BulkAccepted = z.infer<typeof BulkAccepted>;

/** 部门或地区一览: sums over fewer than three seats of others are left out. */
export const LedgerStandings = z.object({
  items: z.array(
    z.object({
      subject: z.string(),
      name: z.string(),
      total: z.number().int(),
      red: z.number().int(),
      yellow: z.number().int(),
      green: z.number().int(),
      blue: z.number().int(),
      /** Whole per cent closed, rounded down. */
      done: z.number().int(),
    }),
  ),
});

/** 部门或地区一览. */
export type LedgerStandings = z.infer<typeof LedgerStandings>;

/** 奖惩建议: a rule that holds for a unit or region, with its figures, its source and how far that is known. A person decides. */
export const LedgerConsequences = z.object({
  items: z.array(
    z.object({
      rule: z.string(),
      label: z.string(),
      subject: z.string(),
      name: z.string(),
      then: z.enum(['commend', 'reward', 'remind', 'circulate', 'interview', 'account']),
      words: z.string(),
      reason: z.string(),
      document: z.string(),
      at: z.string(),
      status: z.enum(['read', 'reported', 'assumed']),
    }),
  ),
});

/** 奖惩建议. */
export type LedgerConsequences = z.infer<typeof LedgerConsequences>;

/** By what the standings are taken together. */
export const LedgerStandingsQuery = z.object({
  by: z.enum(['unit', 'region']).default('unit'),
  region: z.optional(RegionCode),
});

/** 日历. */
export const LedgerCalendar = z.object({
  items: z.array(
    z.object({
      on: Day,
      kind: z.enum(['due', 'starts', 'duty', 'clock']),
      title: z.string(),
      task: z.string(),
      ...place,
    }),
  ),
});

/** 日历. */
export type LedgerCalendar = z.infer<typeof LedgerCalendar>;

/** Which days: at most a year. */
export const LedgerCalendarQuery = z.object({ from: Day, to: Day });

/** 领导一览: three screens on a phone. */
export const LedgerSummary = z.object({
  on: Day,
  total: z.number().int(),
  red: z.number().int(),
  yellow: z.number().int(),
  green: z.number().int(),
  blue: z.number().int(),
  unsigned: z.number().int(),
  unanswered: z.number().int(),
  /** The tasks to ask about first. */
  worst: z.array(
    z.object({
      task: z.string(),
      title: z.string(),
      lead: z.string(),
      ...place,
      due: z.nullable(Day),
      lamp: LampKey,
      lampWord: z.string(),
      why: z.string(),
    }),
  ),
  regions: LedgerStandings.shape.items,
  units: LedgerStandings.shape.items,
});

/** 领导一览. */
export type LedgerSummary = z.infer<typeof LedgerSummary>;
