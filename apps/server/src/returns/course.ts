// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { Level } from '@sanyi/registry';
import type {
  Decision,
  DecisionKind,
  DecisionRefusal,
  FlowState,
  ReviewStep,
} from '@sanyi/returns';
import { levelAt, OFFICE } from './acting.js';

/** A review step with the unit that takes it for one owner. */
export interface StepPlace {
  readonly step: ReviewStep;
  readonly region: string;
  readonly unit: string;
}

const HEIGHT: Readonly<Record<Level, number>> = {
  township: 0,
  county: 1,
  prefecture: 2,
  province: 3,
  national: 4,
};

/** The steps that a return goes through: from its owner's own level up; nobody reviews what is his own. */
export const stepsOf = (
  steps: readonly ReviewStep[],
  owner: { readonly region: string; readonly unit: string },
): readonly StepPlace[] =>
  steps
    .filter(({ level }) => HEIGHT[level] >= HEIGHT[levelAt(owner.region)])
    .map((step) => {
      const region = regionAt(owner.region, step.level);
      return { step, region, unit: `${region}.${step.department ?? OFFICE}` };
    })
    .filter(({ unit }) => unit !== owner.unit);

const DIGITS: Readonly<Record<Level, number>> = {
  township: 9,
  county: 6,
  prefecture: 4,
  province: 2,
  national: 0,
};

/** The region of a level that a region lies in. */
const regionAt = (region: string, level: Level): string =>
  region.slice(0, DIGITS[level]).padEnd(level === 'township' ? 9 : 6, '0');

/** Whose move a decision is. */
export type Side = 'owner' | 'reviewer' | 'sender';

export const SIDE: Readonly<Record<DecisionKind, Side>> = {
  sign: 'owner',
  submit: 'owner',
  withdraw: 'owner',
  approve: 'reviewer',
  return: 'reviewer',
  lock: 'sender',
};

/** Whether a decision fits where a return stands, whoever takes it. */
export function fits(kind: DecisionKind, { stage, signed, step, approvals }: FlowState): boolean {
  switch (kind) {
    case 'sign':
      return !signed && stage === 'filling';
    case 'submit':
      return stage === 'filling' || stage === 'returned';
    case 'withdraw':
      return stage === 'reviewing' && step === 0 && approvals.length === 0;
    case 'approve':
    case 'return':
      return stage === 'reviewing';
    case 'lock':
      return stage === 'approved';
  }
}

/** What a decision makes of a state, or why it is refused. */
export function afterDecision(
  state: FlowState,
  decision: Decision,
  steps: readonly StepPlace[],
): Result<FlowState, DecisionRefusal> {
  const { kind, on } = decision;
  if (on !== state.version) return err({ code: 'stale', on, version: state.version });
  if (!fits(kind, state))
    return err({ code: 'not-at-this-stage', decision: kind, stage: state.stage });
  if (decision.kind === 'submit' && decision.open > 0)
    return err({ code: 'findings-open', open: decision.open });
  if (decision.kind === 'return' && decision.reason.trim() === '')
    return err({ code: 'reason-missing' });
  return ok({ ...state, ...changeOf(state, decision, steps), version: state.version + 1 });
}

function changeOf(
  state: FlowState,
  decision: Decision,
  steps: readonly StepPlace[],
): Partial<FlowState> {
  switch (decision.kind) {
    case 'sign':
      return { signed: true };
    case 'submit':
      return steps.length === 0
        ? { stage: 'approved', signed: true, returned: [] }
        : { stage: 'reviewing', step: 0, signed: true, returned: [], approvals: [] };
    case 'withdraw':
      return { stage: 'filling' };
    case 'approve': {
      const place = steps[state.step];
      const approval = { step: place?.step.id ?? '', unit: place?.unit ?? '' };
      const approvals = [...state.approvals, approval];
      const last = state.step + 1 >= steps.length;
      return last ? { stage: 'approved', approvals } : { step: state.step + 1, approvals };
    }
    case 'return':
      return { stage: 'returned', step: 0, approvals: [], returned: decision.rows };
    case 'lock':
      return { stage: 'locked' };
  }
}
