// SPDX-License-Identifier: Apache-2.0
import type { PacketRefusal, SealFault } from '@sanyi/bulletins';
import { expect, test } from 'vitest';
import { newSmKeys, signWith, SM_TOOLS } from './sm.js';
import { checkPacket, makePacket } from '@sanyi/bulletins';
import { calculate, calculateIn } from './calculate.js';
import { figureCheckWords, packetRefusalWords, sealFaultWords } from './packet-words.js';
import { sampleContent, sampleSnapshot } from './testing/sample-plan.js';

const keys = newSmKeys();
const made = makePacket(sampleContent(sampleSnapshot(), keys.publicKey), {
  ...{ calculate, sign: signWith(keys), sm3: SM_TOOLS.sm3 },
});
if (!made.ok) throw new Error(made.error.code);
const packet = made.value;

test('sealed with SM2, the sample is sound; sealed by another key, it is not', () => {
  const tools = { ...SM_TOOLS, calculateIn, expectedKey: null };
  expect(checkPacket(packet, tools).sound).toBe(true);
  const head = { ...packet.head, publicKey: newSmKeys().publicKey };
  expect(checkPacket({ ...packet, head }, tools).seal.map(({ code }) => code)).toEqual([
    ...['entry-changed', 'root-differs', 'signature-differs'],
  ]);
});

test.each<[SealFault, string]>([
  [{ code: 'entry-changed', entry: 'head' }, '包头封装后被改动'],
  [
    { code: 'entry-added', entry: 'totals/cmc20-1:992122:2025:0' },
    '汇总事实“澹沼县 县域就诊率”（cmc20-1:992122:2025:0）封装后被加入',
  ],
  [{ code: 'entry-missing', entry: 'tasks/T01' }, '任务“让群众就近看病”（T01）封装后被删去'],
  [{ code: 'entries-moved' }, '条目的次序封装后被改动'],
])('%j: %s', (fault, words) => {
  expect(sealFaultWords(fault, packet)).toBe(words);
});

test('a difference is said with both figures', () => {
  const issued = packet.figures.find(({ id }) => id === 'rank:sample-counties:992122:2025') ?? null;
  const recomputed = issued && { ...issued, shown: '1' };
  expect(figureCheckWords({ id: '', state: 'differs', issued, recomputed }, packet.snapshot)).toBe(
    `澹沼县 2025 名次：发布为 ${issued?.shown ?? ''}，复算得 1`,
  );
  expect(
    figureCheckWords({ id: '', state: 'differs', issued, recomputed: null }, packet.snapshot),
  ).toContain('算不出');
});

test.each<PacketRefusal>([
  { code: 'not-json' },
  { code: 'not-canonical' },
  { code: 'newer-version', version: 2 },
  { code: 'malformed', path: '.head', expected: 'record' },
])('%j says what to do', (refusal) => {
  expect(packetRefusalWords(refusal)).toMatch(/请/);
});
