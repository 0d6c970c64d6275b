// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { plusWorkingDays, workCalendar } from '@sanyi/kernel';
import { theDay } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readHolidayFile } from './holiday-file.js';

const fileOf = (year: number): unknown =>
  parse(readFileSync(new URL(`../../../../data/holidays/${year}.yaml`, import.meta.url), 'utf8'));
const table = (year: number) => {
  const read = readHolidayFile(fileOf(year));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

describe('the tables of the project', () => {
  test('2026 has 33 days off and six made up for, from a reprint of the notice', () => {
    const { off, worked, status } = table(2026);
    expect([off.size, worked.size, status]).toEqual([33, 6, 'reported']);
    expect(off.get(theDay('2026-02-17'))).toBe('春节');
    expect(off.has(theDay('2026-02-24'))).toBe(false);
  });

  test('2027 is assumed: the statutory days alone, with none made up for', () => {
    const { off, worked, status } = table(2027);
    expect([worked.size, status]).toEqual([0, 'assumed']);
    expect(off.get(theDay('2027-02-06'))).toBe('春节');
  });

  test.each([
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2027-02-04', 2, '2027-02-12'],
  ])('%s and %i working days are %s', (from, count, to) => {
    expect(plusWorkingDays(workCalendar([table(2026), table(2027)]), theDay(from), count)).toBe(to);
  });
});

describe('what a table may not say', () => {
  const sound = {
    year: 2026,
    status: 'assumed',
    source: { document: 'x', at: '一' },
    off: [{ name: '元旦', from: '2026-01-01', to: '2026-01-03' }],
    worked: ['2026-01-04'],
  };

  test('the table it starts from is sound', () => {
    expect(readHolidayFile(sound).ok).toBe(true);
  });

  test.each([
    ['a day of another year', { worked: ['2027-01-03'] }, 'contradiction'],
    ['a day off and worked', { worked: ['2026-01-03'] }, 'duplicate'],
    ['a weekday made up for', { worked: ['2026-01-05'] }, 'contradiction'],
    [
      'a stretch that runs backwards',
      { off: [{ name: '元旦', from: '2026-01-03', to: '2026-01-01' }] },
      'contradiction',
    ],
    [
      'a stretch of a whole season',
      { off: [{ name: '元旦', from: '2026-01-01', to: '2026-03-01' }] },
      'contradiction',
    ],
    ['a day that is none', { worked: ['2026-02-30'] }, 'not-a-day'],
    ['no source', { source: undefined }, 'missing'],
    ['a field that nobody knows', { holidays: [] }, 'unknown-field'],
    ['a better status than there is', { status: 'official' }, 'not-allowed'],
  ])('%s', (_, change, code) => {
    const read = readHolidayFile({ ...sound, ...change });
    expect(read.ok ? [] : read.error.map((one) => one.code)).toContain(code);
  });
});
