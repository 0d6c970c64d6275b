// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { smallCalculate, smallContent, smallPacket } from '../testing/small-packet.js';
import { makeObjection, readObjection, writeObjection } from './objection.js';

const calculateIn = () => smallCalculate;

const packet = smallPacket();
const made = makeObjection(
  packet,
  {
    ...{ by: '地区b', on: '2026-02-03' as PlainDate, why: '漏计一家卫生院' },
    changes: [{ total: 'rate:b:2025', slot: 0, to: '460' }],
  },
  calculateIn,
);
const file = made.ok ? writeObjection(made.value) : '';

test('an objection says what is wrong, what it should be and what that moves', () => {
  expect(made).toMatchObject({
    ok: true,
    value: {
      packet: packet.seal.root,
      changes: [{ reads: 'visits where place = in-county', issued: '427', to: '460' }],
      moved: [
        { id: 'reading:rate:b:2025', issued: '86.3 %', would: '92.9 %' },
        { id: 'judgement:rate:b:2025', issued: '未达到', would: '达到' },
      ],
    },
  });
});

test('the issuer makes the same difference again', () => {
  expect(readObjection(file, packet, calculateIn)).toEqual(made);
});

test.each([
  ['another packet', file, 'other-packet', true],
  [
    'a difference that does not come out',
    file.replace('92.9 %', '99.9 %'),
    'other-difference',
    false,
  ],
  [
    'a sum that was not issued',
    file.replace('"issued":"427"', '"issued":"400"'),
    'other-difference',
    false,
  ],
  ['no objection', '{}', 'not-an-objection', false],
  ['no JSON', '{', 'not-an-objection', false],
])('%s is refused', (_, text, code, other) => {
  const content = smallContent();
  const about = other
    ? smallPacket({ ...content, head: { ...content.head, title: '别的' } })
    : packet;
  const read = readObjection(text, about, calculateIn);
  expect(read.ok ? 'ok' : read.error.code).toBe(code);
});

test('sums that cannot be changed make no objection', () => {
  const about = { by: '', on: '2026-02-03' as PlainDate, why: '' };
  const changes = [{ total: 'none', slot: 0, to: '1' }];
  expect(makeObjection(packet, { ...about, changes }, calculateIn).ok).toBe(false);
});
