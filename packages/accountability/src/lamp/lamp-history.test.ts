// SPDX-License-Identifier: Apache-2.0
import { theDay } from '@sanyi/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Lamp, LampChange, LampKey } from './lamp.js';
import { lampChanges, lampsAfter } from './lamp-history.js';

const lamp = (item: string, key: LampKey, on = '2026-07-01'): Lamp => ({
  ...{ item, key, on: theDay(on), reasons: [] },
});

test('only what changed is kept, with where it came from', () => {
  const known = new Map<string, LampKey>([
    ['a', 'green'],
    ['b', 'yellow'],
  ]);
  const today = [lamp('a', 'green'), lamp('b', 'red'), lamp('c', 'green')];
  expect(lampChanges(today, known).map(({ item, from, to }) => [item, from, to])).toEqual([
    ['b', 'yellow', 'red'],
    ['c', null, 'green'],
  ]);
});

test('the changes of all days add up to the lamps of the last, and no day repeats the one before', () => {
  const days = fc.array(
    fc.array(fc.constantFrom<LampKey>('green', 'yellow', 'red'), { minLength: 3, maxLength: 3 }),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(days, (all) => {
      const kept: LampChange[] = [];
      for (const keys of all) {
        const lamps = keys.map((key, at) => lamp(String(at), key));
        kept.push(...lampChanges(lamps, lampsAfter(kept)));
        expect(keys.map((_, at) => lampsAfter(kept).get(String(at)))).toEqual(keys);
      }
      for (const item of ['0', '1', '2']) {
        const turns = kept.filter((change) => change.item === item);
        expect(turns.every(({ from, to }) => from !== to)).toBe(true);
        expect(turns.slice(1).every(({ from }, at) => from === turns[at]?.to)).toBe(true);
      }
    }),
  );
});
