// SPDX-License-Identifier: Apache-2.0
import { datedData, sampleParameter } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from './day-beside.js';
import { differenceInEffect } from './effect.js';
import type { DatedValue, Parameter } from './parameter.js';
import { valueOn } from './value-on.js';
import { writeValue } from './write-value.js';

const parameter = (...values: readonly Readonly<Record<string, unknown>>[]) =>
  sampleParameter({ values: values.map((one) => datedData(one)) });

const brief = (before: Parameter | undefined, after: Parameter | undefined) =>
  differenceInEffect(before, after).map(
    ({ from, to, before: old, after: now, draft, sameValue }) =>
      `${from}–${to ?? ''} ${figure(old)} → ${figure(now)}${draft ? ' draft' : ''}${sameValue ? ' same' : ''}`,
  );
const figure = (dated: DatedValue | null) =>
  dated === null ? 'none' : JSON.stringify(writeValue(dated.value)).replaceAll('"', '');

const held = parameter({ from: '2024-01-01', to: '2026-12-31', value: '300.00' });

describe('the difference in effect', () => {
  test('a new value differs from its first day on, also where the old one had ended', () => {
    const after = parameter(
      { from: '2026-07-01', value: '350.00' },
      { from: '2024-01-01', to: '2026-06-30', value: '300.00' },
    );
    expect(brief(held, after)).toEqual([
      '2026-07-01–2026-12-31 300.00 → 350.00',
      '2027-01-01– none → 350.00',
    ]);
  });

  test('a new value before the old one ends takes its last days away', () => {
    const after = parameter({ from: '2024-01-01', to: '2025-03-31', value: '300.00' });
    expect(brief(held, after)).toEqual(['2025-04-01–2026-12-31 300.00 → none']);
  });

  test('the same figure from a better source is no other figure', () => {
    const reported = parameter({ from: '2024-01-01', status: 'reported' });
    const read = parameter({ from: '2024-01-01', status: 'read' });
    expect(brief(reported, read)).toEqual(['2024-01-01– 300.00 → 300.00 same']);
  });

  test('a draft differs among drafts only', () => {
    const after = parameter(
      { from: '2024-01-01', to: '2026-12-31', value: '300.00' },
      { from: '2023-01-01', value: '500.00', draft: true },
    );
    expect(brief(held, after)).toEqual(['2023-01-01– none → 500.00 draft']);
  });

  test('a value cut in two by the same value changes nothing', () => {
    const whole = parameter({ from: '2024-01-01', value: '300.00' });
    const cut = parameter(
      { from: '2025-01-01', value: '300.00' },
      { from: '2024-01-01', value: '300.00' },
    );
    expect(brief(whole, cut)).toEqual([]);
    const raised = parameter({ from: '2023-01-01', value: '310.00' });
    expect(brief(cut, raised)).toEqual([
      '2023-01-01–2023-12-31 none → 310.00',
      '2024-01-01– 300.00 → 310.00',
    ]);
  });

  test('all of a parameter that is new or gone', () => {
    expect(brief(undefined, held)).toEqual(['2024-01-01–2026-12-31 none → 300.00']);
    expect(brief(held, undefined)).toEqual(['2024-01-01–2026-12-31 300.00 → none']);
    expect(brief(undefined, undefined)).toEqual([]);
  });
});

describe('for every two histories', () => {
  const month = fc.integer({ min: 0, max: 35 });
  const history = fc
    .uniqueArray(fc.tuple(month, fc.boolean(), fc.constantFrom('1.00', '2.00', '3.00')), {
      selector: ([from]) => from,
      minLength: 1,
      maxLength: 4,
    })
    .map((all) => [...all].sort(([a], [b]) => b - a))
    .map((all) =>
      parameter(
        ...all.map(([from, ends, value]) => ({
          ...{ from: dayIn(from, '01'), value },
          ...(ends ? { to: dayIn(from, '20') } : {}),
        })),
      ),
    );
  const dayIn = (n: number, day: string) =>
    `${2020 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-${day}`;

  test('a day is in a span exactly where the value in force differs, and the span says which', () => {
    fc.assert(
      fc.property(history, history, (before, after) => {
        const spans = differenceInEffect(before, after);
        let day = dayAfter(before.values[0]?.from ?? before.lastReviewed).replace(
          /^\d{4}/,
          '2019',
        ) as typeof before.lastReviewed;
        for (let n = 0; n < 1600; n += 1) {
          const [old, now] = [before, after].map((one) => valueOn(one, day));
          const [was, is] = [old, now].map((one) =>
            one?.ok === true ? figure(one.value) : 'none',
          );
          const span = spans.find(({ from, to }) => from <= day && (to === null || day <= to));
          expect(span === undefined).toBe(was === is);
          if (span !== undefined)
            expect([figure(span.before), figure(span.after)]).toEqual([was, is]);
          day = dayAfter(day);
        }
      }),
      { numRuns: 40 },
    );
  });
});
