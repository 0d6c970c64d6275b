// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { codesAbove } from '@sanyi/registry';
import type { FlowVersion, ReviewStep } from '../declaration/declaration.js';
import type {
  Actor,
  Decision,
  DecisionKind,
  DecisionRefusal,
  FlowOwner,
  FlowState,
  MayFlags,
  Stage,
} from './flow.js';

/** One return's way: who owns it, and by which flow it goes. Both are fixed when it is sent. */
export interface FlowCase {
  readonly owner: FlowOwner;
  readonly flow: FlowVersion;
}

/** 已下发: how every return begins. */
export const SENT: FlowState = {
  version: 0,
  stage: 'filling',
  step: 0,
  approvals: [],
  returned: [],
  signed: false,
};

/**
 * 办理: the state after a decision, or why it was refused. A decision on any version but the present one is refused, so of two
 * people who decide at once only one does. Locked never changes.
 */
export function decide(
  one: FlowCase,
  state: FlowState,
  decision: Decision,
  who: Actor,
): Result<FlowState, DecisionRefusal> {
  if (decision.on !== state.version) {
    return err({ code: 'stale', on: decision.on, version: state.version });
  }
  if (!isOpenTo(state, decision.kind)) {
    return err({ code: 'not-at-this-stage', decision: decision.kind, stage: state.stage });
  }
  if (!mayTake(one, state, decision.kind, who)) {
    return err({ code: 'not-for-you', decision: decision.kind, step: stepUnder(one, state) });
  }
  const lack = lackOf(decision);
  return lack === undefined ? ok(after(one, state, decision, who)) : err(lack);
}

/** The step that reviews now; null at other stages. */
const stepUnder = ({ flow }: FlowCase, { stage, step }: FlowState): string | null =>
  stage === 'reviewing' ? (flow.steps[step]?.id ?? null) : null;

/** 可做什么: which decisions would not be refused, with findings and reasons left aside. */
export function may(one: FlowCase, state: FlowState, who: Actor): MayFlags {
  const can = (kind: DecisionKind): boolean =>
    isOpenTo(state, kind) && mayTake(one, state, kind, who);
  return {
    edit: mayEdit(one, state, who),
    sign: can('sign'),
    submit: can('submit'),
    withdraw: can('withdraw'),
    approve: can('approve'),
    return: can('return'),
    lock: can('lock'),
  };
}

/** Whether somebody may change a row: the owner, while it is filled, and of a returned one the rows that were sent back. */
export function mayEditRow(one: FlowCase, state: FlowState, who: Actor, row: string): boolean {
  const all = state.stage === 'filling' || state.returned.length === 0;
  return mayEdit(one, state, who) && (all || state.returned.includes(row));
}

const mayEdit = ({ owner }: FlowCase, { stage }: FlowState, who: Actor): boolean =>
  who.unit === owner.unit && (stage === 'filling' || stage === 'returned');

/** Replays decisions from the sending on; or the first that is refused, and its number from 0. */
export function replay(
  one: FlowCase,
  taken: readonly { readonly decision: Decision; readonly who: Actor }[],
): Result<FlowState, { readonly index: number; readonly refusal: DecisionRefusal }> {
  let state = SENT;
  for (const [index, { decision, who }] of taken.entries()) {
    const next = decide(one, state, decision, who);
    if (!next.ok) return err({ index, refusal: next.error });
    state = next.value;
  }
  return ok(state);
}

/** At which stages each decision can be taken at all. */
const STAGES_OF: Readonly<Record<DecisionKind, readonly Stage[]>> = {
  sign: ['filling'],
  submit: ['filling', 'returned'],
  withdraw: ['reviewing'],
  approve: ['reviewing'],
  return: ['reviewing', 'approved'],
  lock: ['approved'],
};

const isOpenTo = ({ stage, signed }: FlowState, kind: DecisionKind): boolean =>
  STAGES_OF[kind].includes(stage) && !(kind === 'sign' && signed);

function mayTake(one: FlowCase, state: FlowState, kind: DecisionKind, who: Actor): boolean {
  const { owner, flow } = one;
  switch (kind) {
    case 'sign':
    case 'submit':
      return who.unit === owner.unit;
    case 'withdraw':
      // Nobody takes back what a level above has approved already.
      return who.unit === owner.unit && state.approvals.length === 0;
    case 'approve':
      return reviews(one, flow.steps[state.step], who);
    case 'return':
      return mayReturn(one, state, who);
    case 'lock':
      return who.unit === owner.sender;
  }
}

/** The reviewer of the step; after the last one, who sent it. */
const mayReturn = (one: FlowCase, { stage, step }: FlowState, who: Actor): boolean =>
  stage === 'approved' ? who.unit === one.owner.sender : reviews(one, one.flow.steps[step], who);

/** Whether somebody is the reviewer of a step: of its department and level, and of the owner's own region or one above it. */
function reviews({ owner }: FlowCase, step: ReviewStep | undefined, who: Actor): boolean {
  if (who.level !== step?.level) return false;
  const above = who.region === owner.region || codesAbove(owner.region).includes(who.region);
  return above && (step.department === null || step.department === who.department);
}

function lackOf(decision: Decision): DecisionRefusal | undefined {
  if (decision.kind === 'submit' && decision.open > 0) {
    return { code: 'findings-open', open: decision.open };
  }
  return decision.kind === 'return' && decision.reason.trim() === ''
    ? { code: 'reason-missing' }
    : undefined;
}

function after(one: FlowCase, before: FlowState, decision: Decision, who: Actor): FlowState {
  const state = { ...before, version: before.version + 1 };
  switch (decision.kind) {
    case 'sign':
      return { ...state, signed: true };
    case 'submit':
      // Whoever submits has seen what was sent.
      return { ...state, stage: 'reviewing', step: 0, approvals: [], returned: [], signed: true };
    case 'withdraw':
      return { ...state, stage: 'filling', step: 0 };
    case 'approve':
      return approved(one, state, who);
    case 'return':
      return { ...state, stage: 'returned', step: 0, approvals: [], returned: decision.rows };
    case 'lock':
      return { ...state, stage: 'locked' };
  }
}

function approved({ flow }: FlowCase, state: FlowState, who: Actor): FlowState {
  const step = flow.steps[state.step]?.id ?? '';
  const approvals = [...state.approvals, { step, unit: who.unit }];
  return state.step + 1 < flow.steps.length
    ? { ...state, approvals, step: state.step + 1 }
    : { ...state, approvals, stage: 'approved', step: 0 };
}
