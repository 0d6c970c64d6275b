// SPDX-License-Identifier: Apache-2.0
import { runs } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CountCells, LEAST_SHOWN, type SumRule, suppress } from './suppress.js';

const hiddenOf = (cells: Record<string, number>, parts: readonly string[], separateOwners = true) =>
  [...suppress(new Map(Object.entries(cells)), [{ total: 't', parts, separateOwners }])]
    .map(([key, why]) => `${key} ${why}`)
    .sort();

test.each<[string, Record<string, number>, readonly string[]]>([
  ['nothing is small', { t: 30, a: 10, b: 20 }, []],
  ['zeros are shown', { t: 30, a: 0, b: 30 }, []],
  [
    'one small count takes two with it',
    { t: 63, a: 3, b: 20, c: 40 },
    ['a primary', 'b secondary', 'c secondary'],
  ],
  [
    'five ones would be known from their sum',
    { t: 5, a: 1, b: 1, c: 1, d: 1, e: 1 },
    ['a primary', 'b primary', 'c primary', 'd primary', 'e primary', 't secondary'],
  ],
  [
    'two parts hide behind their total',
    { t: 23, a: 3, b: 20 },
    ['a primary', 'b secondary', 't secondary'],
  ],
])('%s', (_, cells, expected) => {
  expect(
    hiddenOf(
      cells,
      Object.keys(cells).filter((key) => key !== 't'),
    ),
  ).toEqual(expected);
});

test('parts of one owner need one less', () => {
  expect(hiddenOf({ t: 63, a: 3, b: 20, c: 40 }, ['a', 'b', 'c'], false)).toEqual([
    'a primary',
    'b secondary',
  ]);
});

/** What an attacker can conclude: each withheld cell is 1 or more, sums hold; bounds are drawn in until they stand. */
function bounds(cells: CountCells, rules: readonly SumRule[], hidden: ReadonlySet<string>) {
  const range = new Map<string, [number, number]>(
    [...cells].map(([key, count]) => [key, hidden.has(key) ? [1, 10_000] : [count, count]]),
  );
  const at = (key: string): [number, number] => range.get(key) ?? [0, 0];
  const narrow = (key: string, low: number, high: number): boolean => {
    const [from, to] = at(key);
    range.set(key, [Math.max(from, low), Math.min(to, high)]);
    return low > from || high < to;
  };
  const sum = (keys: readonly string[], end: 0 | 1) =>
    keys.reduce((total, key) => total + at(key)[end], 0);
  const draw = ({ total, parts }: SumRule): boolean => {
    const whole = narrow(total, sum(parts, 0), sum(parts, 1));
    const pieces = parts.map((part) => {
      const others = parts.filter((one) => one !== part);
      return narrow(part, at(total)[0] - sum(others, 1), at(total)[1] - sum(others, 0));
    });
    return whole || pieces.includes(true);
  };
  while (rules.map(draw).includes(true));
  return range;
}

/** 省 – 州 – 县: a province of prefectures of counties, with every sum. */
const nested = fc.array(
  fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 })), {
    minLength: 1,
    maxLength: 5,
  }),
  { minLength: 1, maxLength: 4 },
);

function drill(tree: readonly (readonly number[])[]): {
  cells: Map<string, number>;
  rules: SumRule[];
} {
  const cells = new Map<string, number>();
  const rules: SumRule[] = tree.map((counties, p) => {
    const parts = counties.map((count, c) => {
      cells.set(`${p}.${c}`, count);
      return `${p}.${c}`;
    });
    cells.set(
      `p${p}`,
      counties.reduce((sum, one) => sum + one, 0),
    );
    return { total: `p${p}`, parts, separateOwners: true };
  });
  cells.set(
    'root',
    tree.flat().reduce((sum, one) => sum + one, 0),
  );
  rules.push({ total: 'root', parts: tree.map((_, p) => `p${p}`), separateOwners: true });
  return { cells, rules };
}

describe('for every drill from province to county', () => {
  test('whoever solves the sums cannot work out a withheld count, nor that a small one is small', () => {
    fc.assert(
      fc.property(nested, (tree) => {
        const { cells, rules } = drill(tree);
        const hidden = suppress(cells, rules);
        const known = bounds(cells, rules, new Set(hidden.keys()));
        for (const [key, why] of hidden) {
          const [low, high] = known.get(key) ?? [0, 0];
          expect(low).toBeLessThan(high);
          if (why === 'primary') expect(high).toBeGreaterThanOrEqual(LEAST_SHOWN);
        }
      }),
      { numRuns: runs(400) },
    );
  });

  test('nor can the owner of one county, who knows its own count', () => {
    fc.assert(
      fc.property(nested, fc.nat(), (tree, pick) => {
        const { cells, rules } = drill(tree);
        const hidden = suppress(cells, rules);
        const counties = [...cells.keys()].filter((key) => key.includes('.'));
        const own = counties[pick % counties.length] ?? '';
        const others = new Set([...hidden.keys()].filter((key) => key !== own));
        const known = bounds(cells, rules, others);
        // A total that is its own count tells it of nobody else.
        const foreign = [...others].filter((key) => cells.get(key) !== cells.get(own));
        for (const key of foreign.filter((one) => hidden.get(one) === 'primary')) {
          const [low, high] = known.get(key) ?? [0, 0];
          expect([key, low < high]).toEqual([key, true]);
        }
      }),
      { numRuns: runs(400) },
    );
  });

  test('the same test finds the counts where only small ones are withheld', () => {
    const { cells, rules } = drill([[3, 20, 40]]);
    expect(bounds(cells, rules, new Set(['0.0'])).get('0.0')).toEqual([3, 3]);
  });
});

test('a part and the rest of it: 97 of 99 gives away two', () => {
  const cells = new Map([
    ['whole', 99],
    ['part', 97],
    ['rest', 2],
  ]);
  const hidden = suppress(cells, [
    { total: 'whole', parts: ['part', 'rest'], separateOwners: false },
  ]);
  expect([...hidden.keys()].sort()).toEqual(['part', 'rest']);
});
