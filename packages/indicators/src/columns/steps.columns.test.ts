// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { programOf } from '../language/program.js';
import { factMap, formula } from '../testing/small-world.js';
import { runSteps, stepColumns } from './steps.columns.js';

/** What a formula over cost and visits comes to at two places: 6 and 8 over 2 and 0. */
function result(text: string): readonly number[] {
  const { numerator, slots } = programOf(formula(text), null, factMap());
  const sums = slots.map(({ facts }) => Float64Array.from(facts[0] === 'cost' ? [6, 8] : [2, 0]));
  const out = new Float64Array(2);
  runSteps(stepColumns(numerator), sums, new Float64Array(slots.length).fill(1), out);
  return [...out];
}

test.each<[string, readonly number[]]>([
  ['cost', [6, 8]],
  ['cost - visits * 2', [2, 8]],
  ['cost / visits', [3, Number.NaN]],
  ['(cost + visits) / 4', [2, 2]],
  [`${'visits + ('.repeat(40)}cost${')'.repeat(40)}`, [86, 8]],
])('%s', (text, expected) => {
  expect(result(text)).toEqual(expected);
});

test('a bare sum is scaled, too', () => {
  const out = new Float64Array(1);
  const steps = stepColumns([{ kind: 'slot', slot: 0 }]);
  runSteps(steps, [Float64Array.of(25)], Float64Array.of(0.01), out);
  expect(out[0]).toBe(0.25);
});
