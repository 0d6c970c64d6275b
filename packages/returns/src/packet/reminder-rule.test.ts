// SPDX-License-Identifier: Apache-2.0
import { libraryOf, type ParameterLibrary } from '@sanyi/parameters';
import { sampleParameter, theDay } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { REMINDER_PARAMETERS, reminderDays } from './reminder-rule.js';

const TODAY = theDay('2026-11-23');

const known = (region: string, id: string, value: string) =>
  sampleParameter({
    ...{ id, region, kind: 'duration', unit: 'duration' },
    values: [
      {
        ...{ from: '2020-01-01', dated: 'inferred', value, status: 'read' },
        source: { document: 'sample-notice', at: '一', published: '2024-12-20' },
      },
    ],
  });

const NATIONAL = [
  ...[
    known('national', 'returns.due-soon', 'P3D'),
    known('national', 'returns.first-reminder', 'P4D'),
  ],
  ...[known('national', 'returns.last-reminder', 'P1D')],
  ...[known('national', 'returns.sign-reminder', 'P2D')],
  ...[known('national', 'returns.overdue-reminder', 'P5D')],
];
const library = (...own: ReturnType<typeof known>[]): ParameterLibrary =>
  libraryOf([...NATIONAL, ...own], []);

test('a region without values of its own goes by those of the house for the whole nation, and it is told where each is from', () => {
  const days = reminderDays(library(), '990000', TODAY);
  expect(days).toMatchObject({
    ok: true,
    value: {
      soon: 3,
      rule: { before: [4, 1], signEvery: 2, overdueEvery: 5, workingDays: true },
    },
  });
  const found = days.ok ? days.value.found : [];
  expect(found.map(({ parameter, region }) => `${region} ${parameter}`)).toEqual(
    REMINDER_PARAMETERS.map(({ parameter }) => `national ${parameter}`),
  );
});

test("a region's own value goes before, for that region alone", () => {
  const own = library(known('990000', 'returns.first-reminder', 'P7D'));
  const before = (region: string) => {
    const days = reminderDays(own, region, TODAY);
    return days.ok ? days.value.rule.before : days.error;
  };
  expect([before('990000'), before('990100')]).toEqual([
    [7, 1],
    [4, 1],
  ]);
});

test.each([
  ['no value is there', libraryOf([], []), { code: 'unknown-parameter', region: 'national' }],
  [
    'a month is no number of days',
    library(known('990000', 'returns.due-soon', 'P1M')),
    { code: 'not-days', parameter: 'returns.due-soon', region: '990000' },
  ],
])('%s: there is no rule', (_, given, error) => {
  expect(reminderDays(given, '990000', TODAY)).toMatchObject({ ok: false, error });
});
