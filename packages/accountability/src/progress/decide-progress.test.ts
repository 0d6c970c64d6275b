// SPDX-License-Identifier: Apache-2.0
import { theDay } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideProgress,
  emptyProgress,
  mayDo,
  type ProgressCommand,
  replayProgress,
  withEvent,
} from './decide-progress.js';
import type { ProgressContent, ProgressEntry, ProgressEvent } from './progress.js';

const content = (text: string): ProgressContent => ({
  ...{ state: 'under-way', progress: 50, text, figures: [], evidence: [], problem: '', next: '' },
  doneOn: null,
});
const command = (given: Partial<ProgressCommand>): ProgressCommand => ({
  ...{ action: 'submit', roles: ['reporter', 'reviewer'], by: '张某', on: theDay('2026-07-01') },
  ...{ why: '材料不全', content: content('一'), version: 0, ...given },
});
const after = (...commands: readonly Partial<ProgressCommand>[]): ProgressEntry =>
  commands.reduce<ProgressEntry>((entry, given) => {
    const answer = decideProgress(entry, command({ version: entry.events, ...given }));
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return withEvent(entry, answer.value);
  }, emptyProgress('R01/2026-06'));
const refused = (entry: ProgressEntry, given: Partial<ProgressCommand>) => {
  const answer = decideProgress(entry, command({ version: entry.events, ...given }));
  return answer.ok ? 'ok' : answer.error.code;
};
const OPEN = emptyProgress('R01/2026-06');

describe('the way of a return', () => {
  test('sent in, returned, sent in again, accepted', () => {
    const entry = after(
      {},
      { action: 'return' },
      { content: content('二'), on: theDay('2026-07-05') },
      { action: 'accept', on: theDay('2026-07-06') },
    );
    expect(entry).toMatchObject({ stage: 'accepted', events: 4, acceptedOn: '2026-07-06' });
    expect([entry.content?.text, entry.accepted?.text]).toEqual(['二', '二']);
  });

  test('what was accepted stays accepted content while a new one is being reviewed', () => {
    const entry = after({}, { action: 'accept' }, { action: 'reopen' }, { content: content('二') });
    expect([entry.stage, entry.content?.text, entry.accepted?.text]).toEqual([
      'submitted',
      '二',
      '一',
    ]);
  });
});

describe('what is refused', () => {
  test.each([
    ['accepting what was never sent in', OPEN, { action: 'accept' }, 'action-not-allowed'],
    ['sending in for others to review oneself', OPEN, { roles: ['reviewer'] }, 'not-your-part'],
    ['accepting one’s own', after({}), { action: 'accept', roles: ['reporter'] }, 'not-your-part'],
    ['returning without a reason', after({}), { action: 'return', why: ' ' }, 'reason-missing'],
    ['sending in nothing', OPEN, { content: null }, 'content-missing'],
    [
      'deciding on a day before the last',
      after({}),
      { action: 'accept', on: theDay('2026-06-30') },
      'before-last',
    ],
    [
      'deciding on what someone else has decided',
      after({}),
      { action: 'accept', version: 0 },
      'changed-meanwhile',
    ],
  ] as const)('%s', (_, entry, given, code) => {
    expect(refused(entry, given)).toBe(code);
  });

  test('of two who decide on the same version, the second is refused', () => {
    const entry = after({});
    const accepted = decideProgress(entry, command({ action: 'accept', version: 1 }));
    if (!accepted.ok) throw new Error('the first is accepted');
    expect(refused(withEvent(entry, accepted.value), { action: 'return', version: 1 })).toBe(
      'changed-meanwhile',
    );
  });
});

test('the page offers exactly what would not be refused', () => {
  expect(mayDo(OPEN, ['reporter'])).toEqual(['submit']);
  expect(mayDo(after({}), ['reviewer'])).toEqual(['accept', 'return']);
  expect(mayDo(after({}), ['reporter'])).toEqual(['withdraw']);
  expect(mayDo(after({}, { action: 'accept' }), ['reporter'])).toEqual([]);
});

test('replaying the events gives the state, whatever was tried', () => {
  const tries = fc.array(
    fc.record({
      action: fc.constantFrom('submit', 'accept', 'return', 'withdraw', 'reopen'),
      roles: fc.subarray(['reporter', 'reviewer'] as const),
      why: fc.constantFrom('', '材料不全'),
      text: fc.constantFrom('一', '二', '三'),
      stale: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(tries, (all) => {
      let entry = OPEN;
      const events: ProgressEvent[] = [];
      for (const { action, roles, why, text, stale } of all) {
        const given = { action, roles, why, content: content(text) };
        const version = entry.events - (stale ? 1 : 0);
        const answer = decideProgress(entry, command({ ...given, version }));
        const offered = mayDo(entry, roles).includes(action);
        if (answer.ok) expect(offered && !stale).toBe(true);
        if (!answer.ok) continue;
        events.push(answer.value);
        entry = withEvent(entry, answer.value);
      }
      expect(replayProgress(OPEN.entry, events)).toEqual(entry);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
    }),
  );
});
