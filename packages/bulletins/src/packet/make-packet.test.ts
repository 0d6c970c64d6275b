// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { smallCalculate, smallContent, smallPacket, TOOLS } from '../testing/small-packet.js';
import { makePacket, packetFile } from './make-packet.js';
import { readPacket } from './packet-text.js';

const sealing = { calculate: smallCalculate, sign: () => 's', sm3: TOOLS.sm3 };

test('the file of a packet reads back', () => {
  const file = packetFile(smallContent(), sealing);
  expect(file.ok && readPacket(file.value).ok).toBe(true);
});

test('words that name no figure, and two entries of one id, are refused', () => {
  const content = smallContent();
  const block = { id: 'b9', kind: 'body' as const, words: '⟦reading:none⟧', rows: [] };
  expect(makePacket({ ...content, blocks: [block] }, sealing)).toEqual({
    ok: false,
    error: { code: 'figure-unknown', found: 'reading:none' },
  });
  const twice = { ...content, blocks: [...content.blocks, ...content.blocks] };
  expect(makePacket(twice, sealing)).toEqual({
    ok: false,
    error: { code: 'entry-twice', found: 'blocks/b1' },
  });
});

test('what is withheld is in no packet', () => {
  const { figures, snapshot } = smallPacket();
  expect(figures.find(({ place }) => place === 'c')).toMatchObject({
    state: 'withheld',
    exact: '',
  });
  expect(snapshot.totals.find(({ place }) => place === 'c')?.slots[0]?.sum).toBeNull();
});
