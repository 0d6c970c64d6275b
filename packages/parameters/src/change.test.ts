// SPDX-License-Identifier: Apache-2.0
import { datedData, parameterData, sampleParameter } from '@sanyi/testkit';
import type { PlainDate } from '@sanyi/kernel';
import { describe, expect, test } from 'vitest';
import { changed, type Change, targetOf } from './change.js';
import { writeParameter } from './write-parameter.js';

const parameter = (...values: readonly object[]) => sampleParameter({ values });
const set = (changes: Readonly<Record<string, unknown>>, head = {}): Change => ({
  kind: 'set',
  parameter: sampleParameter({ ...head, values: [datedData(changes)] }),
});

/** `from–to value` of each, newest first. */
function told(before: ReturnType<typeof parameter> | undefined, change: Change): readonly string[] {
  const after = changed(before, change);
  if (!after.ok) return [after.error.code];
  return writeParameter(after.value).values.map(({ from, to, value, draft }) =>
    `${from}–${to ?? ''} ${JSON.stringify(value)}${draft === true ? ' draft' : ''}`.replaceAll(
      '"',
      '',
    ),
  );
}

const held = parameter(
  datedData({ from: '2024-01-01', to: '2026-12-31', value: '300.00' }),
  datedData({ from: '2020-01-01', value: '200.00' }),
);

describe('a new value', () => {
  test('ends the one whose stated end it reaches into, and leaves the older ones', () => {
    expect(told(held, set({ from: '2025-07-01', value: '350.00' }))).toEqual([
      '2025-07-01– 350.00',
      '2024-01-01–2025-06-30 300.00',
      '2020-01-01– 200.00',
    ]);
  });

  test('takes the place of the one from the same day', () => {
    expect(told(held, set({ from: '2024-01-01', value: '310.00' }))).toEqual([
      '2024-01-01– 310.00',
      '2020-01-01– 200.00',
    ]);
  });

  test('goes between others where its day lies between them', () => {
    expect(told(held, set({ from: '2022-01-01', value: '250.00' }))).toEqual([
      '2024-01-01–2026-12-31 300.00',
      '2022-01-01– 250.00',
      '2020-01-01– 200.00',
    ]);
  });

  test('of a draft leaves what is in force alone', () => {
    expect(told(held, set({ from: '2024-01-01', value: '400.00', draft: true }))).toEqual([
      '2024-01-01–2026-12-31 300.00',
      '2024-01-01– 400.00 draft',
      '2020-01-01– 200.00',
    ]);
  });

  test('makes the parameter where there was none', () => {
    expect(told(undefined, set({ from: '2025-07-01', value: '350.00' }))).toEqual([
      '2025-07-01– 350.00',
    ]);
  });

  test('of another unit or kind is refused, and so is more or less than one', () => {
    const yearly = set({}, { unit: 'CNY/year' });
    expect(changed(held, yearly)).toMatchObject({
      error: {
        code: 'unlike-before',
        field: 'unit',
        found: 'CNY/year',
        expected: 'CNY/person/month',
      },
    });
    expect(told(held, { kind: 'set', parameter: held })).toEqual(['not-one-value']);
  });

  test('never moves the day of the last review back', () => {
    const after = changed(held, set({ from: '2025-07-01' }, { lastReviewed: '2021-01-01' }));
    expect(after.ok && after.value.lastReviewed).toBe('2026-03-01');
  });
});

describe('an end', () => {
  const end = (last: string): Change => ({
    ...{ kind: 'end', region: '990100', id: 'sample.allowance' },
    last: last as PlainDate,
  });

  test('is the last day of the value that holds on it', () => {
    expect(told(held, end('2025-03-31'))).toEqual([
      '2024-01-01–2025-03-31 300.00',
      '2020-01-01– 200.00',
    ]);
    expect(told(held, end('2023-05-31'))[1]).toBe('2020-01-01–2023-05-31 200.00');
  });

  test('has nothing to end before the first value, after the last or twice', () => {
    for (const day of ['2019-12-31', '2026-12-31', '2027-01-01'])
      expect(told(held, end(day))).toEqual(['nothing-to-end']);
    expect(told(undefined, end('2025-01-01'))).toEqual(['nothing-to-end']);
  });
});

test('a whole parameter takes the place of what was there; each change says what it is about', () => {
  const whole: Change = { kind: 'whole', parameter: sampleParameter() };
  expect(changed(held, whole)).toEqual({ ok: true, value: sampleParameter() });
  expect(targetOf(whole)).toMatchObject({ region: '990100', id: 'sample.allowance' });
  expect(parameterData()).toMatchObject({ region: '990100' });
});
