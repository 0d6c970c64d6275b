// SPDX-License-Identifier: Apache-2.0
import { dipParameters } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { readDipCatalogue } from './read-dip-catalogue.js';

const group = {
  code: 'K80.2:51.2300',
  kind: 'core',
  cases: 15,
  meanCost: '12800.00',
  score: '1032.2581',
  variation: '0.1',
  primaryCare: false,
  auxiliary: { dimension: 'age', levels: [{ level: 'old', cases: 3, coefficient: '1.2' }] },
};
const catalogue = {
  parameters: dipParameters(),
  years: [2025],
  cases: 15,
  meanCost: '12800.00',
  groups: [group],
};

test('a catalogue of the format is taken as it is', () => {
  expect(readDipCatalogue(catalogue)).toEqual({ ok: true, value: catalogue });
});

test.each([
  [null, '$'],
  [{ ...catalogue, groups: [null] }, '$.groups[0]'],
  [{ ...catalogue, groups: [{ ...group, primaryCare: 'no' }] }, '$.groups[0].primaryCare'],
  [{ ...catalogue, meanCost: 'x' }, '$.meanCost'],
  [{ ...catalogue, groups: [{ ...group, score: '' }] }, '$.groups[0].score'],
  [
    {
      ...catalogue,
      groups: [
        {
          ...group,
          auxiliary: { dimension: 'age', levels: [{ level: 'old', cases: 3, coefficient: '一' }] },
        },
      ],
    },
    '$.groups[0].auxiliary.levels[0].coefficient',
  ],
  [{ ...catalogue, parameters: { ...dipParameters(), threshold: 15 } }, '$.parameters.threshold'],
])('%j is refused at %s', (parsed, at) => {
  expect(readDipCatalogue(parsed)).toMatchObject({ ok: false, error: { at } });
});
