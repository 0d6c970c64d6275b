// SPDX-License-Identifier: Apache-2.0
import { type PlainDate, workCalendar } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import {
  decideMatter,
  type MatterAction,
  type MatterCommand,
  matterColour,
  matterDue,
  mayDecide,
  openedMatter,
  type SupervisionMatter,
  withMatterEvent,
} from './decide-matter.js';
import type { SupervisionRule } from './supervision-rule.js';

const day = (text: string): PlainDate => text as PlainDate;
const calendar = workCalendar([]);
const RULE: SupervisionRule = {
  ...{ id: 'missed', label: '未达标', when: { kind: 'target-missed' }, notice: 'red' },
  ...{ madeUp: 'yellow', source: '示例', status: 'assumed' },
  ...{ receiveIn: 2, rectifyIn: 10, checkIn: 5 },
};
// A Monday.
const OPENED = openedMatter('m', 'missed', day('2026-11-02'));

const command = (
  action: MatterAction,
  version: number,
  rest: Partial<MatterCommand> = {},
): MatterCommand => ({
  ...{ action, version, roles: ['unit', 'office'], by: 'x', on: day('2026-11-03'), why: '已查明' },
  ...{ evidence: ['照片.jpg'], ...rest },
});

function after(...actions: readonly MatterAction[]): SupervisionMatter {
  return actions.reduce((matter, action) => {
    const event = decideMatter(matter, command(action, matter.events), RULE, calendar);
    if (!event.ok) throw new Error(event.error.code);
    return withMatterEvent(matter, event.value);
  }, OPENED);
}

test('notice, receipt, rectification with evidence, check, closed', () => {
  const closed = after('receive', 'rectify', 'pass');
  expect(closed).toMatchObject({ stage: 'closed', events: 3, evidence: ['照片.jpg'] });
  expect(mayDecide(closed, ['unit', 'office'])).toEqual([]);
  expect(after('receive', 'rectify', 'send-back', 'rectify', 'pass').stage).toBe('closed');
});

test.each<[SupervisionMatter, string | null]>([
  [OPENED, '2026-11-04'],
  [after('receive'), '2026-11-17'],
  [after('receive', 'rectify'), '2026-11-10'],
  [after('receive', 'rectify', 'pass'), null],
])('the clock counts working days (%#)', (matter, due) => {
  expect(matterDue(matter, RULE, calendar)).toBe(due);
});

test('a miss made up later turns yellow as its rule says, keeps its clock, and is still to be checked', () => {
  const made = after('receive', 'make-up');
  expect([matterColour(OPENED, RULE), matterColour(made, RULE)]).toEqual(['red', 'yellow']);
  expect(matterColour(made, { ...RULE, madeUp: 'blue' })).toBe('blue');
  expect(made.stage).toBe('received');
  expect(matterDue(made, RULE, calendar)).toBe(matterDue(after('receive'), RULE, calendar));
  expect(matterColour(after('receive', 'make-up', 'rectify', 'pass'), RULE)).toBe('blue');
});

test.each<[string, SupervisionMatter, MatterCommand, string]>([
  ['no evidence', after('receive'), command('rectify', 1, { evidence: [] }), 'evidence-missing'],
  [
    'no reason',
    after('receive', 'rectify'),
    command('send-back', 2, { why: ' ' }),
    'reason-missing',
  ],
  ['skipping', OPENED, command('pass', 0), 'action-not-allowed'],
  ['another part', OPENED, command('receive', 0, { roles: ['office'] }), 'not-your-part'],
  ['an older version', after('receive'), command('rectify', 0), 'changed-meanwhile'],
  ['before its time', OPENED, command('escalate', 0, { on: day('2026-11-04') }), 'not-overdue'],
  [
    'an earlier day',
    after('receive'),
    command('rectify', 1, { on: day('2026-11-02') }),
    'before-last',
  ],
  ['made up twice', after('make-up'), command('make-up', 1), 'already-made-up'],
])('%s is refused', (_, matter, wanted, code) => {
  const decided = decideMatter(matter, wanted, RULE, calendar);
  expect(decided.ok ? 'ok' : decided.error.code).toBe(code);
});

test('what is overdue goes up, and can still be rectified', () => {
  const event = decideMatter(
    OPENED,
    command('escalate', 0, { on: day('2026-11-05') }),
    RULE,
    calendar,
  );
  const up = event.ok ? withMatterEvent(OPENED, event.value) : OPENED;
  expect(up.stage).toBe('escalated');
  expect(mayDecide(up, ['unit'])).toEqual(['rectify']);
});
