// SPDX-License-Identifier: Apache-2.0
import { makePacket } from '@sanyi/bulletins';
import { expect, test } from 'vitest';
import { calculate } from './calculate.js';
import { figureBasis } from './figure-basis.js';
import { SM_TOOLS } from './sm.js';
import { sampleContent, sampleSnapshot } from './testing/sample-plan.js';

const made = makePacket(sampleContent(sampleSnapshot(), ''), {
  ...{ calculate, sign: () => '', sm3: SM_TOOLS.sm3 },
});
if (!made.ok) throw new Error(made.error.code);
const packet = made.value;
const basisOf = (id: string): ReturnType<typeof figureBasis> => {
  const figure = packet.figures.find((one) => one.id === id);
  if (figure === undefined) throw new Error(id);
  return figureBasis(figure, packet);
};

test('a reading: the sentence that asks for it, the formula, its rows', () => {
  const { sentences, rules, totals } = basisOf('reading:cmc20-1:992122:2025');
  expect(sentences.map(({ quote }) => quote)).toEqual(['到2025年底，全州县域就诊率不低于90%。']);
  expect(rules).toEqual([
    {
      ...{ id: 'cmc20-1@1', label: '县域就诊率' },
      formula: '(resident-visits where place = in-county) ÷ (resident-visits)',
    },
  ]);
  expect(totals.map(({ place }) => place)).toEqual(['992122']);
});

test('a sum of the places below shows them', () => {
  expect(basisOf('reading:cmc20-1:992100:2025').totals).toHaveLength(11);
});

test('a score shows every reading behind it, and the method of every point', () => {
  const { rules, totals } = basisOf('score:sample-counties:992122:2025');
  expect(rules.map(({ id }) => id)).toContain('sample-counties@1/target-ratio');
  expect(new Set(totals.map(({ indicator }) => indicator)).size).toBe(4);
});

test('a count of tasks shows their sentences', () => {
  expect(basisOf('tasks:red').sentences.map(({ id }) => id)).toEqual(['s3']);
});
