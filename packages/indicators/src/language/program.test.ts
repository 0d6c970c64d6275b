// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { factMap, formula } from '../testing/small-world.js';
import { programOf } from './program.js';

test('a slot stands once, and facts of one level are paired', () => {
  const program = programOf(formula('visits - prior(visits)'), formula('prior(visits)'), factMap());
  expect(program.slots.map(({ facts, back }) => `${facts.join()}@${back}`)).toEqual([
    'visits@0',
    'visits@1',
  ]);
  expect(program.groups).toEqual([[0, 1]]);
  expect(program.denominator).toEqual([{ kind: 'slot', slot: 1 }]);
});

test('facts of different levels are not paired; a score is its owner’s', () => {
  const program = programOf(formula('beds / population'), null, factMap());
  expect(program.groups).toEqual([[0], [1]]);
  expect(programOf(formula('satisfaction'), null, factMap()).slots[0]?.own).toBe(true);
  expect(programOf(formula('sum(visits * op-cost)'), null, factMap()).slots[0]).toMatchObject({
    own: false,
    facts: ['visits', 'op-cost'],
  });
});
