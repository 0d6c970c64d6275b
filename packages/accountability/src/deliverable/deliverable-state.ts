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
  const reachable = NEXT[state.stage];
  if (!reachable.includes(event.to)) {
    return err({ code: 'stage-not-reachable', from: state.stage, to: event.to, reachable });
  }
  if (event.to === 'issued' && kind === 'document' && (event.number ?? '').trim() === '') {
    return err({ code: 'number-missing' });
  }
  if (event.to === 'dropped' && event.note.trim() === '') return err({ code: 'note-missing' });
  if (state.since !== null && event.on < state.since)
    return err({ code: 'before-last', since: state.since });
  const { number } = state;
  return ok({
    ...state,
    ...{
      stage: event.to,
      number: event.number ?? number,
      since: event.on,
      events: state.events + 1,
    },
  });
}

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
