// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { giveBack, LOCK_OUT_POLICY, NO_TRIES, takeTry, type Tries } from './lock-out.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000);
const { tries: MOST, restMinutes: REST } = LOCK_OUT_POLICY;

function takeMany(count: number, minute: number, from: Tries = NO_TRIES) {
  return Array.from({ length: count }).reduce<{ allowed: number; tries: Tries }>(
    ({ allowed, tries }) => {
      const next = takeTry(tries, at(minute));
      return { allowed: allowed + (next.allowed ? 1 : 0), tries: next.tries };
    },
    { allowed: 0, tries: from },
  );
}

describe('takeTry', () => {
  test('allows five, then rests a quarter of an hour, then allows five again', () => {
    const first = takeMany(9, 0);
    expect(first.allowed).toBe(MOST);
    expect(first.tries.lockedUntil).toEqual(at(REST));
    expect(takeTry(first.tries, at(REST - 0.001)).allowed).toBe(false);
    expect(takeMany(9, REST, first.tries).allowed).toBe(MOST);
  });

  test('four failures long ago do not count', () => {
    const { tries } = takeMany(MOST - 1, 0);
    expect(takeMany(9, REST - 1, tries).allowed).toBe(1);
    expect(takeMany(9, REST, tries).allowed).toBe(MOST);
  });

  test('whatever the moments, in no rest period are more than twice the tries looked at, and never six in one minute', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 80 });
    fc.assert(
      fc.property(moments, (minutes) => {
        let tries = NO_TRIES;
        const looked: number[] = [];
        for (const minute of [...minutes].sort((a, b) => a - b)) {
          const next = takeTry(tries, at(minute));
          if (next.allowed) looked.push(minute);
          tries = next.tries;
        }
        for (const start of looked) {
          expect(looked.filter((minute) => minute === start).length).toBeLessThanOrEqual(MOST);
          const inRest = looked.filter((minute) => minute >= start && minute < start + REST);
          expect(inRest.length).toBeLessThanOrEqual(2 * MOST - 1);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

test('giving a try back undoes one try and the rest it brought', () => {
  const { tries } = takeMany(MOST, 0);
  const after = giveBack(tries);
  expect(after).toMatchObject({ failures: MOST - 1, lockedUntil: null });
  expect(giveBack(takeMany(1, 0).tries)).toEqual(NO_TRIES);
  expect(giveBack(NO_TRIES)).toEqual(NO_TRIES);
});
