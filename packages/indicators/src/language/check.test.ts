// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { factMap, formula } from '../testing/small-world.js';
import { checkFormula, factsIn } from './check.js';

const checked = (text: string) => {
  const result = checkFormula(formula(text).expression, factMap());
  return result.ok
    ? result.value
    : `${result.error.code} ${result.error.start} ${result.error.found}`;
};

test.each([
  ['cost', 'CNY'],
  ['cost / visits', 'CNY·visit^-1'],
  ['cost / visits * visits', 'CNY'],
  ['(cost - prior(cost)) / prior(cost)', ''],
  ['cost - 1', 'CNY'],
  ['2 * 3', null],
  ['sum(visits * op-cost) / visits', 'CNY'],
  ['sum(visits * op-cost where tier = primary)', 'CNY·visit'],
  ['visits where place = in-county and tier = lead', 'visit'],
  ['prior(prior(visits))', 'visit'],
  ['satisfaction', 'score'],
])('%s is in %s', (text, dimension) => {
  expect(checked(text)).toBe(dimension);
});

test.each([
  ['cost + visit', 'unknown-fact 7 visit'],
  ['cost + visits', 'units-differ 5 visit'],
  ['sum(satisfaction)', 'level-added-up 0 sum'],
  ['sum(visits + op-cost * 2)', 'units-differ 11 CNY'],
  ['sum(cost + op-cost)', 'level-added-up 0 sum'],
  ['sum(sum(cost))', 'sum-within-sum 4 sum'],
  ['sum(cost / visits)', 'division-in-sum 9 /'],
  ['sum(prior(cost))', 'prior-too-far 4 prior'],
  ['prior(prior(prior(cost)))', 'prior-too-far 12 prior'],
  ['cost where place = in-county', 'part-not-reported 0 place'],
  ['sum(visits * cost where place = in-county)', 'part-not-reported 0 place'],
  ['sum(visits where tier = lead * cost)', 'unknown-condition 4 visits'],
])('%s is refused: %s', (text, fault) => {
  expect(checked(text)).toBe(fault);
});

test('the facts of an expression, each once', () => {
  expect(factsIn(formula('cost / visits - prior(cost) / sum(beds * visits)').expression)).toEqual([
    'cost',
    'visits',
    'beds',
  ]);
});
