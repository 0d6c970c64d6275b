// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LampKey } from '../lamp/lamp.js';
import { type LowerState, rollUp, type RollUpRule } from './roll-up.js';

const lower = (lamp: LampKey, progress: number | null = null, weight = 1): LowerState => ({
  ...{ task: `t-${lamp}`, region: 'r', lamp, progress, weight },
});
const THREE = [lower('blue'), lower('blue'), lower('red', 40)];

describe('two of three are done', () => {
  test.each([
    [{ kind: 'all' }, false, 66, 100],
    [{ kind: 'any' }, true, 66, 34],
    [{ kind: 'share', percent: 66 }, true, 66, 66],
    [{ kind: 'share', percent: 67 }, false, 66, 67],
  ] as const)('%j', (rule, done, share, needed) => {
    expect(rollUp(THREE, rule)).toMatchObject({ done, share, needed });
  });

  test('by weight they may be more, or less', () => {
    const heavy = [lower('blue', null, 8), lower('red', 50, 2)];
    const rule = { kind: 'weighted', percent: 80 } as const;
    expect(rollUp(heavy, rule)).toMatchObject({ done: true, share: 80, progress: 90 });
    expect(rollUp([lower('blue', null, 2), lower('red', 50, 8)], rule)).toMatchObject({
      ...{ done: false, share: 20, progress: 60 },
    });
  });

  test('the numbers behind it, and who holds it up', () => {
    expect(rollUp([...THREE, lower('green'), lower('yellow', 10)], { kind: 'all' })).toEqual({
      ...{ done: false, total: 5, closed: 2, red: 1, yellow: 1, green: 1, share: 40, needed: 100 },
      ...{ progress: 50, unreported: 1, behind: ['t-red'] },
    });
  });
});

test('without lower tasks nothing is done, and no share is known', () => {
  for (const kind of ['all', 'any'] as const) {
    expect(rollUp([], { kind })).toMatchObject({ done: false, share: null, progress: null });
  }
});

test('one task more that is done never undoes; the four counts are the whole', () => {
  const some = fc.array(
    fc.record({
      task: fc.string(),
      region: fc.constant('r'),
      lamp: fc.constantFrom<LampKey>('red', 'yellow', 'green', 'blue'),
      progress: fc.option(fc.nat(100)),
      weight: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 9 },
  );
  const rule: fc.Arbitrary<RollUpRule> = fc.oneof(
    fc.constant({ kind: 'all' as const }),
    fc.constant({ kind: 'any' as const }),
    fc.record({
      kind: fc.constantFrom('share' as const, 'weighted' as const),
      percent: fc.nat(100),
    }),
  );
  fc.assert(
    fc.property(some, rule, fc.nat(8), (lowers, given, at) => {
      const before = rollUp(lowers, given);
      expect(before.closed + before.red + before.yellow + before.green).toBe(before.total);
      const after = rollUp(
        lowers.map((one, index) => (index === at ? { ...one, lamp: 'blue' as const } : one)),
        given,
      );
      expect(before.done && !after.done).toBe(false);
      expect(after.share ?? 0).toBeGreaterThanOrEqual(before.share ?? 0);
    }),
  );
});
