// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { LedgerSupervision } from './ledger-oversight.js';
import { Day, Moment, pageOf, PageQuery } from './page.js';
import { RegionCode } from './roles.js';

/** 督办阶段: 已通知, 已签收, 待查验, 已销号, 已升级. */
export const MATTER_STAGES = ['noticed', 'received', 'rectified', 'closed', 'escalated'] as const;

/** 督办动作: 签收, 报送整改, 查验通过, 退回整改, 升级, 情况已补上. */
export const MATTER_ACTIONS = [
  ...(['receive', 'rectify', 'pass', 'send-back', 'escalate', 'make-up'] as const),
] as const;

/** 督办通知的颜色: 提示, 预警, 督办. */
export const MATTER_COLOURS = ['blue', 'yellow', 'red'] as const;

/** 督办情形: 亮红灯, 未报, 未达标, 低分. */
export const MATTER_KINDS = ['lamp', 'return', 'target', 'score'] as const;

const Stage = z.enum(MATTER_STAGES);
const Act = z.enum(MATTER_ACTIONS);
const Colour = z.enum(MATTER_COLOURS);

/** 督办事项 as they are filtered: `to-answer` waits for one's own unit, `to-check` for one's own office. */
export const MatterQuery = PageQuery.extend({
  list: z.enum(['open', 'to-answer', 'to-check', 'all']).default('open'),
  stage: z.optional(Stage),
  colour: z.optional(Colour),
  kind: z.optional(z.enum(MATTER_KINDS)),
  region: z.optional(RegionCode),
  task: z.optional(z.string().max(120)),
});

/** 督办事项: what a rule opened about a unit, how far it has come, and whose turn it is until when. */
export const SupervisionMatter = z.object({
  id: z.uuid(),
  rule: z.object({
    id: z.string(),
    label: z.string(),
    source: z.string(),
    status: z.enum(['read', 'reported', 'assumed']),
  }),
  kind: z.enum(MATTER_KINDS),
  task: z.nullable(z.string()),
  period: z.string(),
  title: z.string(),
  why: z.string(),
  region: z.string(),
  regionName: z.string(),
  unit: z.string(),
  unitName: z.string(),
  officeName: z.string(),
  stage: Stage,
  colour: Colour,
  /** Number of decisions: what a decision is made from. */
  version: z.number().int(),
  openedOn: Day,
  due: z.nullable(Day),
  /** Working days left; below 0 for those it is late; null where no clock runs. */
  daysLeft: z.nullable(z.number().int()),
  madeUpOn: z.nullable(Day),
  may: z.array(Act),
});

/** 督办事项. */
export type SupervisionMatter = z.infer<typeof SupervisionMatter>;

/** 督办事项, newest first. */
export const SupervisionMatters = pageOf(SupervisionMatter);

/** One 督办事项 with every decision on it, its files, and the letters that went out about its task. */
export const SupervisionMatterDetail = SupervisionMatter.extend({
  days: z.object({
    receive: z.number().int(),
    rectify: z.number().int(),
    check: z.number().int(),
  }),
  events: z.array(
    z.object({
      seq: z.number().int(),
      action: Act,
      from: Stage,
      to: Stage,
      by: z.string(),
      inNameOf: z.nullable(z.string()),
      on: Day,
      at: Moment,
      why: z.string(),
      files: z.array(z.object({ position: z.number().int(), name: z.string() })),
    }),
  ),
  letters: z.array(LedgerSupervision),
});

/** One 督办事项 with every decision on it. */
export type SupervisionMatterDetail = z.infer<typeof SupervisionMatterDetail>;

/** 办理督办事项: what somebody wants to do; evidence are files that were sent in before. */
export const NewMatterDecision = z.object({
  action: Act,
  why: z.string().trim().max(2000).default(''),
  evidence: z.array(z.uuid()).max(10).default([]),
});

/** 核查结果: how many matters were opened, and how many misses turned out to be made up. */
export const MattersFound = z.object({ opened: z.number().int(), madeUp: z.number().int() });
