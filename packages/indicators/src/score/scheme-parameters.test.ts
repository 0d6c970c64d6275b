// SPDX-License-Identifier: Apache-2.0
import { decimal, type PlainDate } from '@sanyi/kernel';
import { dataTree, libraryOf, type ParameterValue, readParameter } from '@sanyi/parameters';
import { expect, test } from 'vitest';
import { schemeWith } from '../testing/scheme-data.js';
import { gradedBy, parametersNamed, schemeValues } from './scheme-parameters.js';

const scheme = schemeWith({
  region: '990000',
  grades: [
    { grade: 'A', from: '0.9', parameter: 'evaluation.grade-a' },
    { grade: 'B', from: '0' },
  ],
});

const exact = (text: string): ParameterValue => {
  const read = decimal(text);
  if (!read.ok) throw new Error(text);
  return { kind: 'decimal', value: { kind: 'exact', value: read.value } };
};

test('a grade begins where its parameter says; without a value where the scheme says', () => {
  const begins = (value: ParameterValue | undefined) => {
    const graded = gradedBy(scheme, () => value);
    return graded.ok
      ? graded.value.grades.map(({ from }) => `${from.above}/${from.below}`)
      : graded;
  };
  expect(begins(exact('0.85'))).toEqual(['17/20', '0/1']);
  expect(begins(undefined)).toEqual(['9/10', '0/1']);
  expect(begins({ kind: 'integer', value: { kind: 'exact', value: 1 } })).toEqual(['9/10', '0/1']);
});

test('a value that puts grades out of order is refused', () => {
  expect(gradedBy(scheme, () => exact('0'))).toEqual({ ok: false, error: 'grades-out-of-order' });
});

test('values are those of the scheme’s own region, on the day; other topics are not read', () => {
  const written = (id: string) => ({
    ...{ id, region: '990000', label: { zh: '甲', en: 'A' }, kind: 'decimal', unit: 'share' },
    lastReviewed: '2026-11-22',
    values: [
      {
        ...{ from: '2026-01-01', dated: 'stated', value: '0.8', status: 'read' },
        source: { document: 'd', at: '一', published: '2026-01-01' },
      },
    ],
  });
  const parameters = ['evaluation.grade-a', 'pay.total-factor'].map((id) => {
    const read = readParameter('x.yaml', dataTree(written(id)));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  });
  const named = schemeWith({
    ...{
      region: '990000',
      grades: scheme.grades.map(({ grade }, i) => ({
        grade,
        from: i === 0 ? '0.9' : '0',
        parameter: i === 0 ? 'evaluation.grade-a' : 'village-doctor.subsidy',
      })),
    },
  });
  expect(parametersNamed(named)).toEqual([
    ...['evaluation.grade-a', 'village-doctor.subsidy', 'pay.total-factor'],
  ]);
  const found = (on: string) =>
    [
      ...schemeValues(named, libraryOf(parameters, []), { region: '110000', on: on as PlainDate }),
    ].map(([id, one]) => `${id} ${one.ok ? one.value.from : one.error.code}`);
  expect(found('2026-06-30')).toEqual([
    'evaluation.grade-a 2026-01-01',
    'village-doctor.subsidy unknown-parameter',
    'pay.total-factor 2026-01-01',
  ]);
  expect(found('2025-06-30')[0]).toBe('evaluation.grade-a not-in-force');
});
