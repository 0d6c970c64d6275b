// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { programOf } from '../language/program.js';
import { fact, factMap, formula, smallTree } from '../testing/small-world.js';
import { emptyFacts, enterFact, STATE } from './facts.columns.js';
import { layoutOf } from './layout.js';

const layout = layoutOf([programOf(formula('cost'), null, factMap())], smallTree(), factMap());

test('what the layout has no place for is refused, not lost', () => {
  const columns = emptyFacts(layout);
  const refused = [
    ...[fact('visits', 'h1', '1'), fact('cost', 'nowhere', '1'), fact('cost', 'h1', '0.001')],
    fact('cost', 'h1', '99999999999999'),
  ];
  expect(refused.map((one) => enterFact(layout, columns, one))).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(columns.states.every((state) => state === STATE.absent)).toBe(true);
});

test('a value is held in whole units, and the other states without one', () => {
  const columns = emptyFacts(layout);
  const at = layout.tree.indexOf.get('h1') ?? 0;
  for (const [text, state, value] of [
    ['12.34', STATE.value, 1234],
    ['-', STATE.missing, 0],
    ['/', STATE.notApplicable, 0],
  ] as const) {
    expect(enterFact(layout, columns, fact('cost', 'h1', text))).toBe(true);
    expect([columns.states[at], columns.values[at]]).toEqual([state, value]);
  }
});
