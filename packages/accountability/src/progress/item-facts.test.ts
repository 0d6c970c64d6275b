// SPDX-License-Identifier: Apache-2.0
import { projectCalendar, projectLamps, smallTask, theDay } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import type { Clock, DeadlineRule } from '../duty/deadline-rule.js';
import type { LedgerTarget } from '../ledger/filed.js';
import { lampOf } from '../lamp/explain-lamp.js';
import { emptyProgress } from './decide-progress.js';
import { itemFacts, type ItemSituation, occurrenceFacts, type OwedReturn } from './item-facts.js';
import type { ProgressContent, ProgressEntry } from './progress.js';

const deadline = (id: string, rule: DeadlineRule) => ({
  id,
  quote: id,
  span: [0, 1] as const,
  rule,
});
const on = (day: string): DeadlineRule => ({ kind: 'on', day: theDay(day) });
const after: DeadlineRule = { kind: 'after', event: '省文件出台', within: null };
const task = smallTask('d-T001', ['lead 甲'], {
  deadlines: [
    deadline('D2', on('2026-12-31')),
    deadline('D1', on('2026-06-30')),
    deadline('D3', after),
  ],
});
const situation = (given: Partial<ItemSituation>): ItemSituation => ({
  ...{ item: 'x', task, metDeadlines: new Set(), clocks: new Map(), start: theDay('2026-03-12') },
  ...{ signOff: { state: 'not-sent' }, returns: [], closedOn: null, ...given },
});
const today = theDay('2026-08-01');
const content = (progress: number, met: boolean | null): ProgressContent => ({
  ...{
    state: 'under-way',
    progress,
    text: '一',
    evidence: [],
    problem: '',
    next: '',
    doneOn: null,
  },
  figures: [{ target: 'G01', words: '1', met }],
});
const owed = (due: string, entry: Partial<ProgressEntry>): OwedReturn => ({
  due: theDay(due),
  entry: { ...emptyProgress(due), ...entry },
});

describe('the deadline that runs', () => {
  test('is the earliest that is not met', () => {
    expect(itemFacts(situation({}), today).due).toBe('2026-06-30');
    const first = situation({ metDeadlines: new Set(['D1']) });
    expect(itemFacts(first, today).due).toBe('2026-12-31');
  });

  test('a clock that waits is none; one that runs brings its own start', () => {
    const met = new Set(['D1', 'D2']);
    expect(itemFacts(situation({ metDeadlines: met }), today).due).toBeNull();
    const running: Clock = {
      ...{ state: 'started', event: '省文件出台', startedOn: theDay('2026-07-01'), by: '一号' },
      due: theDay('2026-09-30'),
    };
    const clocks = new Map([['D3', running]]);
    expect(itemFacts(situation({ metDeadlines: met, clocks }), today)).toMatchObject({
      ...{ start: '2026-07-01', due: '2026-09-30' },
    });
  });
});

describe('progress and targets', () => {
  const target: LedgerTarget = {
    ...{ id: 'G01', quote: '一', span: [0, 1] as const, metric: '一', value: 1 },
    ...{ comparator: '>=', valueTo: null, unit: null, scope: null, by: null },
  };
  const measured = { ...task, targets: [target, { ...target, id: 'G02' }] };

  test('accepted goes before sent in, later before earlier', () => {
    const returns = [
      owed('2026-07-10', { stage: 'submitted', content: content(80, true) }),
      owed('2026-04-10', {
        stage: 'accepted',
        content: content(30, false),
        accepted: content(30, false),
      }),
    ];
    const facts = itemFacts(situation({ task: measured, returns }), today);
    expect([facts.progress, facts.targets]).toEqual([30, { met: 0, missed: 1, open: 1 }]);
    const fresh = itemFacts(situation({ task: measured, returns: returns.slice(0, 1) }), today);
    expect([fresh.progress, fresh.targets]).toEqual([80, { met: 1, missed: 0, open: 1 }]);
  });

  test('nothing reported is no progress, and every target is open', () => {
    const facts = itemFacts(situation({ task: measured }), today);
    expect([facts.progress, facts.targets.open]).toEqual([null, 2]);
  });
});

test('the answer owed is the oldest that is past and was not sent in, or was returned', () => {
  const returns = [
    owed('2026-07-10', {}),
    owed('2026-04-10', { stage: 'returned' }),
    owed('2026-01-10', { stage: 'accepted' }),
  ];
  expect(itemFacts(situation({ returns }), today).answerDue).toBe('2026-04-10');
  expect(itemFacts(situation({ returns }), theDay('2026-04-10')).answerDue).toBeNull();
  expect(itemFacts(situation({ returns: returns.slice(2) }), today).answerDue).toBeNull();
});

test('sent and signed as the packet says', () => {
  const signOff = {
    state: 'signed',
    on: theDay('2026-03-15'),
    by: '张某',
    sentOn: theDay('2026-03-12'),
  } as const;
  expect(itemFacts(situation({ signOff }), today)).toMatchObject({
    ...{ sentOn: '2026-03-12', signedOn: '2026-03-15' },
  });
});

test('an occurrence of a duty has a lamp as a task has', () => {
  const occurrence = {
    ...{ id: 'D/甲/2026-H1', duty: 'D', unit: '甲', period: '2026年上半年', nth: 1, of: 1 },
    ...{ from: theDay('2026-01-01'), to: theDay('2026-06-30'), due: theDay('2026-06-30') },
  };
  const lamp = (day: string, doneOn: string | null) =>
    lampOf(
      occurrenceFacts(occurrence, doneOn === null ? null : theDay(doneOn)),
      theDay(day),
      projectLamps(),
      projectCalendar(),
    ).key;
  expect(lamp('2026-05-01', null)).toBe('green');
  expect(lamp('2026-06-25', null)).toBe('yellow');
  expect(lamp('2026-07-01', null)).toBe('red');
  expect(lamp('2026-07-03', '2026-07-02')).toBe('blue');
});
