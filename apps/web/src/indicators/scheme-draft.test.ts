// SPDX-License-Identifier: Apache-2.0
import type { WrittenScheme } from '@sanyi/contract';
import { expect, test } from 'vitest';
import { nextVersion, ownScheme, weightsOf, withMethod } from './scheme-draft.js';

test('weights are added without the dust of binary fractions', () => {
  expect(weightsOf([{ weight: '0.1' }, { weight: '0.2' }])).toBe('0.3');
  expect(weightsOf([{ weight: '30' }, { weight: '70' }])).toBe('100');
  expect(weightsOf([{ weight: '30' }, { weight: '' }])).toBeNull();
});

test('another method keeps the figures that both are made of', () => {
  expect(withMethod({ method: 'target-ratio', target: '0.9' }, 'deduct')).toEqual({
    ...{ method: 'deduct', target: '0.9', step: '', perStep: '' },
  });
  expect(withMethod({ method: 'efficacy', base: '0.6' }, 'bands')).toEqual({
    method: 'bands',
    bands: [],
  });
});

test('a new version comes after all there are, and has no first day yet', () => {
  const scheme = { version: 1, from: '2026-01-01' } as WrittenScheme;
  expect(nextVersion(scheme, [{ version: 1 }, { version: 4 }])).toMatchObject({
    version: 5,
    from: '',
  });
});

test('a region’s own scheme is another scheme, for the peers within it', () => {
  const scheme = {
    ...{ id: 'counties', version: 3, from: '2026-01-01', label: { zh: '评价', en: 'Scheme' } },
    groups: [{ id: 'g', level: 'county', within: '990000' }],
  } as WrittenScheme;
  expect(ownScheme(scheme, { region: '992100', name: '溯泉州' })).toMatchObject({
    ...{ id: 'counties-992100', version: 1, from: '', label: { zh: '溯泉州：评价' } },
    groups: [{ id: 'g', level: 'county', within: '992100' }],
  });
});
