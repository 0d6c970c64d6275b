// SPDX-License-Identifier: Apache-2.0
import { dataTree } from '@sanyi/parameters';
import { expect, test } from 'vitest';
import { factMap, indicator } from '../testing/small-world.js';
import { readFacts } from './read-facts.js';
import { readIndicator } from './read-indicator.js';
import { writeFactDefinition, writeIndicator } from './write-definition.js';

test.each([
  indicator('cost', 'visits'),
  { ...indicator('cost', null), kind: 'count' as const, note: '注' },
  { ...indicator('cost', 'visits'), covers: '门诊' },
])('a written definition reads back as it was', (one) => {
  expect(readIndicator('sample/small.yaml', dataTree(writeIndicator(one)), factMap())).toEqual({
    ok: true,
    value: one,
  });
});

test('so do the facts', () => {
  const facts = [...factMap().values()].map((one, index) =>
    index === 0 ? { ...one, fromReturn: 'six-inputs.visits', note: '注' } : one,
  );
  const read = readFacts('facts.yaml', dataTree(facts.map(writeFactDefinition)));
  expect(read.ok && read.value).toEqual(facts);
});
