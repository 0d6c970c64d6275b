// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { LampKey } from './ledger-tasks.js';
import { Day, Moment, Version } from './page.js';
import { RegionCode } from './roles.js';

/** 判灯条件. */
const Condition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('closed') }),
  z.object({ kind: z.literal('overdue'), days: z.number().int() }),
  z.object({ kind: z.literal('near'), workingDays: z.number().int() }),
  z.object({ kind: z.literal('lagging'), points: z.number().int() }),
  z.object({ kind: z.literal('target-missed'), targets: z.number().int() }),
  z.object({ kind: z.literal('unsigned'), workingDays: z.number().int() }),
  z.object({ kind: z.literal('unanswered'), workingDays: z.number().int() }),
]);

/** 判灯规则集. Bounds are checked by the engine, which says what is wrong where. */
export const LampScheme = z.object({
  id: z.string().max(60),
  label: z.string().max(60),
  lamps: z
    .array(z.object({ key: LampKey, word: z.string().max(20), colour: z.string().max(7) }))
    .max(4),
  rules: z.array(z.object({ id: z.string().max(60), lamp: LampKey, when: Condition })).max(31),
  source: z.string().max(400),
  status: z.enum(['read', 'reported', 'assumed']),
});

/** 判灯规则集. */
export type LampScheme = z.infer<typeof LampScheme>;

/** The scheme in force in a region, and those that ship. */
export const LampSchemes = z.object({
  region: z.string(),
  version: z.number().int(),
  current: LampScheme,
  shipped: z.array(LampScheme),
  may: z.object({ apply: z.boolean() }),
});

/** A scheme to be tried or applied in a region. */
export const NewLampScheme = z.object({ region: RegionCode, scheme: LampScheme });

/** 规则变更影响: which lamps would move, counted and the first of them. */
export const LampMoves = z.object({
  judged: z.number().int(),
  moved: z.number().int(),
  counts: z.array(z.object({ from: LampKey, to: LampKey, count: z.number().int() })),
  items: z.array(
    z.object({
      seat: z.string(),
      task: z.string(),
      title: z.string(),
      unitName: z.string(),
      before: LampKey,
      after: LampKey,
      why: z.string(),
    }),
  ),
});

/** 规则变更影响. */
export type LampMoves = z.infer<typeof LampMoves>;

/** 政策依据图. */
export const LedgerGraph = z.object({
  documents: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      number: z.nullable(z.string()),
      filed: z.boolean(),
    }),
  ),
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      role: z.enum(['basis', 'to-implement', 'named']),
      task: z.nullable(z.string()),
    }),
  ),
});

/** Which two documents are compared. */
export const LedgerLinkQuery = z.object({ upper: z.string().max(20), lower: z.string().max(20) });

const LinkedTask = z.object({ task: z.string(), label: z.string(), title: z.string() });

/** 上下级对应: proposed and decided pairs, upper tasks without a lower counterpart, figures that drifted. */
export const LedgerLinks = z.object({
  upper: z.object({ document: z.string(), title: z.string() }),
  lower: z.object({ document: z.string(), title: z.string() }),
  /** Whether the lower document names the upper one. */
  cites: z.boolean(),
  links: z.array(
    z.object({
      upper: LinkedTask,
      lower: LinkedTask,
      state: z.enum(['proposed', 'confirmed', 'rejected']),
      score: z.number().int(),
      reasons: z.array(
        z.object({ kind: z.string(), points: z.number().int(), shared: z.array(z.string()) }),
      ),
      by: z.nullable(z.string()),
    }),
  ),
  unmatched: z.array(LinkedTask.extend({ proposed: z.number().int() })),
  drifts: z.array(
    z.object({
      upper: LinkedTask,
      lower: LinkedTask,
      metric: z.string(),
      above: z.string(),
      below: z.string(),
      direction: z.enum(['looser', 'stricter', 'later', 'other']),
    }),
  ),
  may: z.object({ decide: z.boolean() }),
});

/** 上下级对应. */
export type LedgerLinks = z.infer<typeof LedgerLinks>;

/** 确认或否定对应. */
export const NewLinkDecision = z.object({
  upper: z.string().max(120),
  lower: z.string().max(120),
  state: z.enum(['confirmed', 'rejected']),
});

const Tier = z.enum(['principal', 'in-charge', 'coordinating', 'cooperating']);
const Portfolio = z.enum(['care', 'insurance', 'medicines']);

/** 责任链的一席. */
export const NewChainSeat = z.object({
  region: RegionCode,
  tier: Tier,
  holder: z.string().min(1).max(60),
  unit: z.nullable(z.string().max(100)).default(null),
  liaison: z.nullable(z.string().max(60)).default(null),
  portfolios: z.array(Portfolio).max(3).default([]),
  from: Day,
  to: z.nullable(Day).default(null),
});

/** 责任链 of a region on a day, with its gaps in words. */
export const LedgerChain = z.object({
  region: z.string(),
  regionName: z.string(),
  on: Day,
  seats: z.array(
    z.object({
      id: z.uuid(),
      version: Version,
      tier: Tier,
      holder: z.string(),
      unit: z.nullable(z.string()),
      unitName: z.nullable(z.string()),
      liaison: z.nullable(z.string()),
      portfolios: z.array(Portfolio),
      from: Day,
      to: z.nullable(Day),
    }),
  ),
  gaps: z.array(z.object({ code: z.string(), words: z.string() })),
  may: z.object({ edit: z.boolean() }),
});

/** 责任链. */
export type LedgerChain = z.infer<typeof LedgerChain>;

/** Of which region. */
export const LedgerChainQuery = z.object({ region: RegionCode });

/** 登记触发事件: clocks that wait for it begin to run. */
export const NewClockEvent = z.object({
  event: z.string().min(1).max(400),
  on: Day,
  /** 文号 or what else shows it. */
  by: z.string().min(1).max(200),
});

/** How many seats have another deadline now. */
export const ClockStarted = z.object({ tasks: z.number().int() });

/** 时限已完成. */
export const NewMetDeadline = z.object({ on: Day });

/** 交付成果登记. */
export const NewDeliverableEvent = z.object({
  to: z.enum(['planned', 'drafting', 'review', 'issued', 'dropped']),
  on: Day,
  number: z.nullable(z.string().max(100)).default(null),
  note: z.string().max(400).default(''),
});

/** 督办: which tasks of a unit are pressed. */
export const NewSupervision = z.object({
  unit: z.string().max(100),
  tasks: z.array(z.string().max(120)).min(1).max(100),
  number: z.nullable(z.string().max(60)).default(null),
  answerIn: z.number().int().min(1).max(60).default(5),
  contact: z.string().max(80).default(''),
});

/** 督办单 in a list. */
export const LedgerSupervision = z.object({
  id: z.uuid(),
  region: z.string(),
  regionName: z.string(),
  unit: z.string(),
  unitName: z.string(),
  number: z.nullable(z.string()),
  tasks: z.array(z.string()),
  issuedOn: Day,
  answerBy: Day,
  issuedBy: z.string(),
  issuedAt: Moment,
});

/** 督办单 in a list. */
export type LedgerSupervision = z.infer<typeof LedgerSupervision>;

/** All 督办单 that one sees, newest first: the last 500. */
export const LedgerSupervisions = z.object({ items: z.array(LedgerSupervision) });
