// SPDX-License-Identifier: Apache-2.0
import { decimal, type PlainDate } from '@sanyi/kernel';
import { runs } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cells, given } from '../cell/cell.js';
import { TECHNIQUE_STANDARD } from './technique-standard.js';

const settings = new Map(
  Object.entries({
    'centre-classes': '6',
    'centre-items': '10',
    'station-classes': '4',
    'station-items': '6',
  }).flatMap(([name, text]) => {
    const value = decimal(text);
    return value.ok ? [[name, value.value] as const] : [];
  }),
);
const CLASSES = TECHNIQUE_STANDARD.takes.map(({ field }) => field).slice(1);

const offering = (kind: string, counts: readonly number[]): Cells => ({
  'facility-kind': given(kind),
  ...Object.fromEntries(CLASSES.map((field, i) => [field, given(String(counts[i] ?? 0))])),
});

function worked(cells: Cells) {
  const derived = TECHNIQUE_STANDARD.derive(cells, settings, '2026-06-30' as PlainDate);
  return TECHNIQUE_STANDARD.gives.map(({ id }) => {
    const cell = derived[id];
    return cell?.state === 'value' ? cell.value : cell?.state;
  });
}

test.each([
  ['township-centre', [5, 1, 1, 1, 1, 1], ['6', '10', 'yes']],
  ['township-centre', [4, 1, 1, 1, 1, 1], ['6', '9', 'no']],
  ['township-centre', [9, 1, 1, 1, 1], ['5', '13', 'no']],
  ['community-centre', [5, 1, 1, 1, 1, 1], ['6', '10', 'yes']],
  ['village-clinic', [3, 1, 1, 1], ['4', '6', 'yes']],
  ['village-clinic', [2, 1, 1, 1], ['4', '5', 'no']],
  ['community-station', [4, 1, 1], ['3', '6', 'no']],
])('a %s that offers %j: %j', (kind, counts, expected) => {
  expect(worked(offering(kind, counts))).toEqual(expected);
});

test('what is filled may suffice, what is missing never fails anybody', () => {
  const enough = {
    ...offering('village-clinic', [3, 1, 1, 1]),
    'bone-setting': { state: 'missing' } as const,
  };
  expect(worked(enough)).toEqual(['missing', 'missing', 'yes']);
  const little = {
    ...offering('village-clinic', [1]),
    'bone-setting': { state: 'missing' } as const,
  };
  expect(worked(little)).toEqual(['missing', 'missing', 'missing']);
  const kindless = { ...offering('x', [9]), 'facility-kind': { state: 'missing' } as const };
  expect(worked(kindless)[2]).toBe('missing');
});

test('a class that does not apply offers nothing', () => {
  const cells = {
    ...offering('village-clinic', [3, 1, 1, 1]),
    anorectal: { state: 'not-applicable' } as const,
  };
  expect(worked(cells)).toEqual(['4', '6', 'yes']);
});

describe('for every facility', () => {
  test('one technique more never takes the standard away', () => {
    const counts = fc.array(fc.nat({ max: 4 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(
        counts,
        fc.nat({ max: 9 }),
        fc.constantFrom('village-clinic', 'township-centre'),
        (all, index, kind) => {
          const more = all.map((count, i) => count + Number(i === index));
          const [before, after] = [worked(offering(kind, all))[2], worked(offering(kind, more))[2]];
          expect(before === 'yes' && after !== 'yes').toBe(false);
        },
      ),
      { numRuns: runs(100) },
    );
  });
});
