// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { smallCalculate, smallPacket, smallSnapshot } from '../testing/small-packet.js';
import { changedSnapshot } from '../packet/what-if.js';
import { movedSince } from './moved-since.js';

const issued = smallPacket();

test('nothing has moved while the facts are the same', () => {
  expect(movedSince(issued.figures, smallSnapshot(), smallCalculate)).toEqual({
    ok: true,
    value: [],
  });
});

test('a later return moves the figures of today and not those that were issued', () => {
  const newer = changedSnapshot(smallSnapshot(), [{ total: 'rate:a:2025', slot: 0, to: '930' }]);
  const moved = movedSince(issued.figures, newer, smallCalculate);
  expect(
    moved.ok && moved.value.map(({ id, before, after }) => [id, before?.shown, after?.shown]),
  ).toEqual([['reading:rate:a:2025', '92.8 %', '93 %']]);
  expect(issued).toEqual(smallPacket());
});
