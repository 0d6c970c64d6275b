// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import {
  firstPart,
  isLate,
  lastDayOf,
  lateWithoutReason,
  partsToSend,
  withPart,
} from './hand-down-parts.js';

type Seats = Parameters<typeof firstPart>[0]['seats'];
const led = { seats: [{ role: 'lead', unit: '990000.finance' }] as unknown as Seats };
const units = [{ id: '990100.health-commission' }, { id: '990100.finance' }];

test('a region that is ticked begins with its unit of the kind that leads above, if it has one', () => {
  expect(firstPart(led, units).lead).toBe('990100.finance');
  expect(firstPart(led, units.slice(0, 1)).lead).toBe('');
  expect(firstPart({ seats: [] }, units).lead).toBe('');
});

test('later than above needs a reason; the same day, an earlier one and none do not', () => {
  const part = (due: string, reason = '') => ({ lead: '', due, reason });
  const parts = {
    a: part('2027-01-01'),
    b: part('2027-01-01', '财政下半年拨付'),
    c: part('2026-12-31'),
    d: part(''),
    e: part('2027-01-01', '  '),
  };
  expect(lateWithoutReason(parts, '2026-12-31')).toEqual(['a', 'e']);
  expect(lateWithoutReason(parts, null)).toEqual([]);
  expect(isLate(part('2027-01-01'), '2026-12-31')).toBe(true);
});

test('what is empty is sent as none', () => {
  expect(partsToSend({ '990100': { lead: '', due: '', reason: ' x ' } })).toEqual([
    { region: '990100', lead: null, due: null, reason: 'x' },
  ]);
});

test('of several deadlines above the latest day counts; clocks and recurrences are no day', () => {
  const times = [
    { kind: 'on', due: '2026-06-30' },
    { kind: 'on', due: '2026-12-31' },
    { kind: 'after', due: '2027-05-01' },
    { kind: 'every', due: null },
  ] as unknown as Parameters<typeof lastDayOf>[0]['times'];
  expect(lastDayOf({ times })).toBe('2026-12-31');
  expect(lastDayOf({ times: times.slice(2) })).toBeNull();
});

test('one region’s part comes, changes and goes; the others stay as they were typed', () => {
  const part = (lead: string) => ({ lead, due: '', reason: '' });
  const two = withPart(withPart({}, 'a', part('x')), 'b', part('y'));
  expect(two).toEqual({ a: part('x'), b: part('y') });
  expect(withPart(two, 'a', part('z'))).toEqual({ a: part('z'), b: part('y') });
  expect(withPart(two, 'a', null)).toEqual({ b: part('y') });
});
