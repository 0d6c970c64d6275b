// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { PromiseKind } from '../ledger/reading-input.js';
import type { DeliverableEvent, DeliverableStage, DeliverableState } from './deliverable.js';

/** Which stage leads where. What is not in this table cannot happen. */
const NEXT: Readonly<Record<DeliverableStage, readonly DeliverableStage[]>> = {
  planned: ['drafting', 'review', 'issued', 'dropped'],
  drafting: ['review', 'issued', 'dropped'],
  review: ['drafting', 'issued', 'dropped'],
  issued: [],
  dropped: ['planned'],
};

/** 不能登记的一步. */
export type DeliverableRefusal =
  | {
      readonly code: 'stage-not-reachable';
      readonly from: DeliverableStage;
      readonly to: DeliverableStage;
      readonly reachable: readonly DeliverableStage[];
    }
  /** 印发要有文号. */
  | { readonly code: 'number-missing' }
  /** 不再制定要写理由. */
  | { readonly code: 'note-missing' }
  | { readonly code: 'before-last'; readonly since: string };

/** Where a deliverable stands after its events, oldest first. */
export const deliverableState = (
  deliverable: string,
  events: readonly DeliverableEvent[],
): DeliverableState =>
  events
    .filter((event) => event.deliverable === deliverable)
    .reduce<DeliverableState>(
      (state, { to, number, on }) => ({
        ...state,
        ...{ stage: to, number: number ?? state.number, since: on, events: state.events + 1 },
      }),
      { deliverable, stage: 'planned', number: null, since: null, events: 0 },
    );

/** Whether an event may follow: stages in their order, a number for a document that is issued, a reason for one that is dropped. */
export function recordDeliverable(
  state: DeliverableState,
  event: DeliverableEvent,
  kind: PromiseKind,
): Result<DeliverableState, DeliverableRefusal> {
  const refusal = refusalOf(state, event, kind);
  if (refusal !== null) return err(refusal);
  const { to: stage, on: since } = event;
  const number = event.number ?? state.number;
  return ok({ ...state, stage, number, since, events: state.events + 1 });
}

const isEmpty = (words: string | null): boolean => words === null || words.trim() === '';

function refusalOf(
  { stage, since }: DeliverableState,
  { to, on, number, note }: DeliverableEvent,
  kind: PromiseKind,
): DeliverableRefusal | null {
  const reachable = NEXT[stage];
  if (!reachable.includes(to)) return { code: 'stage-not-reachable', from: stage, to, reachable };
  if (to === 'dropped' && isEmpty(note)) return { code: 'note-missing' };
  if (since !== null && on < since) return { code: 'before-last', since };
  return lacksNumber(to, kind, number) ? { code: 'number-missing' } : null;
}

const lacksNumber = (to: DeliverableStage, kind: PromiseKind, number: string | null): boolean =>
  to === 'issued' && kind === 'document' && isEmpty(number);

export const DELIVERABLE_STAGES: readonly DeliverableStage[] = [
  'planned',
  'drafting',
  'review',
  'issued',
  'dropped',
];

/** How many deliverables stand at each stage. */
export const countDeliverables = (
  states: readonly DeliverableState[],
): Readonly<Record<DeliverableStage, number>> => {
  const count = (stage: DeliverableStage): number =>
    states.filter((state) => state.stage === stage).length;
  return {
    ...{ planned: count('planned'), drafting: count('drafting'), review: count('review') },
    ...{ issued: count('issued'), dropped: count('dropped') },
  };
};
