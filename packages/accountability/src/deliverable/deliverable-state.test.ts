// SPDX-License-Identifier: Apache-2.0
import { theDay } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeliverableEvent, DeliverableStage, DeliverableState } from './deliverable.js';
import {
  countDeliverables,
  DELIVERABLE_STAGES,
  deliverableState,
  recordDeliverable,
} from './deliverable-state.js';

const event = (to: DeliverableStage, given: Partial<DeliverableEvent> = {}): DeliverableEvent => ({
  ...{
    deliverable: 'P01',
    to,
    on: theDay('2026-06-01'),
    by: '张某',
    number: null,
    note: '',
    ...given,
  },
});
const START = deliverableState('P01', []);
const codeOf = (state: DeliverableState, given: DeliverableEvent) => {
  const answer = recordDeliverable(state, given, 'document');
  return answer.ok ? answer.value.stage : answer.error.code;
};

describe('from promise to 文号', () => {
  test('drafted, reviewed, issued under its number', () => {
    const events = [
      event('drafting'),
      event('review', { on: theDay('2026-07-01') }),
      event('issued', { on: theDay('2026-08-01'), number: '示卫发〔2026〕12号' }),
    ];
    expect(deliverableState('P01', events)).toEqual({
      ...{
        deliverable: 'P01',
        stage: 'issued',
        number: '示卫发〔2026〕12号',
        since: '2026-08-01',
        events: 3,
      },
    });
    expect(deliverableState('P02', events)).toMatchObject({ stage: 'planned', events: 0 });
  });

  test('what is refused, and why', () => {
    expect(codeOf(START, event('issued'))).toBe('number-missing');
    expect(codeOf(START, event('dropped'))).toBe('note-missing');
    expect(codeOf(START, event('dropped', { note: '与省文件合并' }))).toBe('dropped');
    const issued = deliverableState('P01', [event('issued', { number: '一号' })]);
    expect(codeOf(issued, event('drafting'))).toBe('stage-not-reachable');
    const drafted = deliverableState('P01', [event('drafting')]);
    expect(codeOf(drafted, event('review', { on: theDay('2026-05-31') }))).toBe('before-last');
  });

  test('a platform is done without a number', () => {
    expect(recordDeliverable(START, event('issued'), 'platform').ok).toBe(true);
  });
});

test('recording events one by one gives what replaying them gives, and nothing leaves an issued document', () => {
  const events = fc.array(
    fc.record({
      to: fc.constantFrom(...DELIVERABLE_STAGES),
      number: fc.option(fc.constant('一号')),
      note: fc.constantFrom('', '合并'),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(events, (given) => {
      let state = START;
      const kept: DeliverableEvent[] = [];
      for (const one of given) {
        const next = event(one.to, one);
        const answer = recordDeliverable(state, next, 'document');
        if (!answer.ok) continue;
        expect(state.stage).not.toBe('issued');
        state = answer.value;
        kept.push(next);
      }
      expect(deliverableState('P01', kept)).toEqual(state);
    }),
  );
});

test('how many stand where', () => {
  const states = [START, START, deliverableState('P01', [event('drafting')])];
  expect(countDeliverables(states)).toEqual({
    ...{ planned: 2, drafting: 1, review: 0, issued: 0, dropped: 0 },
  });
});
