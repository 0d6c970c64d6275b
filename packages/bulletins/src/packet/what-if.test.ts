// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { smallCalculate, smallSnapshot } from '../testing/small-packet.js';
import { changedSnapshot, whatIf } from './what-if.js';

const change = { total: 'rate:b:2025', slot: 0, to: '460' };
const moved = whatIf(smallSnapshot(), [change], smallCalculate);

test('which figures would move, from what to what', () => {
  expect(
    moved.ok && moved.value.map(({ id, before, after }) => [id, before?.shown, after?.shown]),
  ).toEqual([
    ['reading:rate:b:2025', '86.3 %', '92.9 %'],
    ['judgement:rate:b:2025', '未达到', '达到'],
  ]);
});

test('nothing moves where nothing changes, and the snapshot stays as it was', () => {
  const snapshot = smallSnapshot();
  expect(whatIf(snapshot, [], smallCalculate)).toEqual({ ok: true, value: [] });
  changedSnapshot(snapshot, [change]);
  expect(snapshot).toEqual(smallSnapshot());
});

test.each([
  [{ ...change, total: 'none' }, 'no-such-sum'],
  [{ ...change, slot: 9 }, 'no-such-sum'],
  [{ total: 'rate:c:2025', slot: 0, to: '3' }, 'sum-withheld'],
  [{ ...change, to: '四百' }, 'not-a-number'],
])('%j is refused: %s', (one, code) => {
  const answer = whatIf(smallSnapshot(), [one], smallCalculate);
  expect(answer.ok ? 'ok' : answer.error.code).toBe(code);
});

test('a sum of the places below states nothing to be changed', () => {
  const snapshot = smallSnapshot();
  const totals = snapshot.totals.map((one) => ({ ...one, from: 'below' as const }));
  const answer = whatIf({ ...snapshot, totals }, [change], smallCalculate);
  expect(answer.ok ? 'ok' : answer.error.code).toBe('sum-of-below');
});
