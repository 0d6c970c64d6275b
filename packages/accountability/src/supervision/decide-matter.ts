// SPDX-License-Identifier: Apache-2.0
import {
  err,
  ok,
  type PlainDate,
  plusWorkingDays,
  type Result,
  type WorkCalendar,
} from '@sanyi/kernel';
import type { NoticeColour, SupervisionRule } from './supervision-rule.js';

/** 督办阶段: 已通知, 已签收, 待查验, 已销号, 已升级. */
export type MatterStage = 'noticed' | 'received' | 'rectified' | 'closed' | 'escalated';

/** 督办动作: 签收, 整改, 查验通过, 退回整改, 升级, 情况已补上. */
export type MatterAction = 'receive' | 'rectify' | 'pass' | 'send-back' | 'escalate' | 'make-up';

/** Which action leads where. What is not in this table cannot happen. */
const NEXT: Readonly<Record<MatterStage, Partial<Record<MatterAction, MatterStage>>>> = {
  noticed: { receive: 'received', escalate: 'escalated', 'make-up': 'noticed' },
  received: { rectify: 'rectified', escalate: 'escalated', 'make-up': 'received' },
  rectified: {
    pass: 'closed',
    'send-back': 'received',
    escalate: 'escalated',
    'make-up': 'rectified',
  },
  closed: {},
  escalated: { rectify: 'rectified', 'make-up': 'escalated' },
};

const BY: Readonly<Record<MatterAction, MatterRole>> = {
  ...{ receive: 'unit', rectify: 'unit' },
  ...{ pass: 'office', 'send-back': 'office', escalate: 'office', 'make-up': 'office' },
};

/** 督办中的身份: the unit that is supervised, and the office that supervises it. */
export type MatterRole = 'unit' | 'office';

/** 督办事项: what its events add up to. */
export interface SupervisionMatter {
  readonly id: string;
  readonly rule: string;
  readonly openedOn: PlainDate;
  readonly stage: MatterStage;
  readonly events: number;
  /** When the stage was reached: its clock runs from then. */
  readonly since: PlainDate;
  /** The last evidence that the unit gave. */
  readonly evidence: readonly string[];
  readonly madeUpOn: PlainDate | null;
}

/** 督办事件: one decision, kept for ever. */
export interface MatterEvent {
  /** 1 for the first of its matter. */
  readonly seq: number;
  readonly matter: string;
  readonly action: MatterAction;
  readonly from: MatterStage;
  readonly to: MatterStage;
  readonly by: string;
  readonly on: PlainDate;
  readonly why: string;
  readonly evidence: readonly string[];
}

/** 督办决定: what somebody wants to do; `version` is the number of events that person saw. */
export interface MatterCommand {
  readonly action: MatterAction;
  readonly roles: readonly MatterRole[];
  readonly by: string;
  readonly on: PlainDate;
  readonly why: string;
  readonly evidence: readonly string[];
  readonly version: number;
}

/** 不能这样做. */
export type MatterRefusal =
  | {
      readonly code: 'action-not-allowed';
      readonly stage: MatterStage;
      readonly allowed: readonly MatterAction[];
    }
  | { readonly code: 'not-your-part'; readonly needs: MatterRole }
  | { readonly code: 'changed-meanwhile'; readonly seen: number; readonly now: number }
  | { readonly code: 'evidence-missing' | 'reason-missing' | 'already-made-up' }
  /** Escalated only when a clock has run out. */
  | { readonly code: 'not-overdue'; readonly due: PlainDate }
  | { readonly code: 'before-last'; readonly on: PlainDate; readonly last: PlainDate };

/** 下达通知: the matter as it begins. */
export const openedMatter = (id: string, rule: string, on: PlainDate): SupervisionMatter => ({
  ...{ id, rule, openedOn: on, stage: 'noticed', events: 0, since: on, evidence: [] },
  madeUpOn: null,
});

/** What the page may offer someone with these roles. */
export const mayDecide = (
  { stage }: Pick<SupervisionMatter, 'stage'>,
  roles: readonly MatterRole[],
): readonly MatterAction[] =>
  ACTIONS.filter((action) => NEXT[stage][action] !== undefined && roles.includes(BY[action]));

const ACTIONS: readonly MatterAction[] = [
  ...(['receive', 'rectify', 'pass', 'send-back', 'escalate', 'make-up'] as const),
];

/** 时限: by which working day the present stage must be left; null where nobody waits. */
export function matterDue(
  { stage, since }: SupervisionMatter,
  rule: SupervisionRule,
  calendar: WorkCalendar,
): PlainDate | null {
  const days = {
    ...{ noticed: rule.receiveIn, received: rule.rectifyIn, rectified: rule.checkIn },
    ...{ closed: null, escalated: null },
  }[stage];
  return days === null ? null : plusWorkingDays(calendar, since, days);
}

/** 颜色: as its rule gives the notice; once the miss is made up, as the rule says for that; closed is blue. */
export function matterColour(
  { stage, madeUpOn }: SupervisionMatter,
  { notice, madeUp }: SupervisionRule,
): NoticeColour {
  if (stage === 'closed') return 'blue';
  return madeUpOn === null ? notice : madeUp;
}

/** Decides without changing anything: the event to be kept, or why there is none. */
export function decideMatter(
  matter: SupervisionMatter,
  command: MatterCommand,
  rule: SupervisionRule,
  calendar: WorkCalendar,
): Result<MatterEvent, MatterRefusal> {
  const { action, by, on, why, evidence } = command;
  const refusal =
    standingRefusal(matter, command) ??
    contentRefusal(matter, command) ??
    escalationRefusal(command, matterDue(matter, rule, calendar));
  if (refusal !== null) return err(refusal);
  return ok({
    ...{ seq: matter.events + 1, matter: matter.id, action, from: matter.stage },
    ...{ to: NEXT[matter.stage][action] ?? matter.stage, by, on, why, evidence },
  });
}

function standingRefusal(matter: SupervisionMatter, command: MatterCommand): MatterRefusal | null {
  const { stage, events: now, since: last } = matter;
  const { action, roles, version: seen, on } = command;
  if (seen !== now) return { code: 'changed-meanwhile', seen, now };
  if (NEXT[stage][action] === undefined) {
    return { code: 'action-not-allowed', stage, allowed: mayDecide(matter, ['unit', 'office']) };
  }
  if (!roles.includes(BY[action])) return { code: 'not-your-part', needs: BY[action] };
  return on < last ? { code: 'before-last', on, last } : null;
}

function contentRefusal(
  { madeUpOn }: SupervisionMatter,
  { action, why, evidence }: MatterCommand,
): MatterRefusal | null {
  if (action === 'rectify' && evidence.length === 0) return { code: 'evidence-missing' };
  if (NEEDS_REASON.has(action) && why.trim() === '') return { code: 'reason-missing' };
  return action === 'make-up' && madeUpOn !== null ? { code: 'already-made-up' } : null;
}

const NEEDS_REASON: ReadonlySet<MatterAction> = new Set(['send-back', 'escalate']);

const escalationRefusal = (
  { action, on }: MatterCommand,
  due: PlainDate | null,
): MatterRefusal | null =>
  action === 'escalate' && due !== null && on <= due ? { code: 'not-overdue', due } : null;

/** A matter after one more event. A miss that is made up keeps its stage and its clock. */
export function withMatterEvent(
  matter: SupervisionMatter,
  { action, to, on, evidence }: MatterEvent,
): SupervisionMatter {
  const madeUp = action === 'make-up';
  return {
    ...{ ...matter, stage: to, events: matter.events + 1 },
    since: madeUp ? matter.since : on,
    evidence: action === 'rectify' ? evidence : matter.evidence,
    madeUpOn: madeUp ? on : matter.madeUpOn,
  };
}
