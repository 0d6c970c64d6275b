// SPDX-License-Identifier: Apache-2.0
import { slotsOfGroups, compileIndicator } from '@sanyi/indicators';
import { expect, test } from 'vitest';
import { sampleLibrary } from '../bulletins/testing/sample-plan.js';
import { partInWords } from './part-words.js';

test('every part that a formula of the project asks for has words', () => {
  const { indicators, facts } = sampleLibrary();
  const asked = indicators
    .flatMap((one) => compileIndicator(one, facts))
    .flatMap(({ program }) => slotsOfGroups(program).flat())
    .flatMap(({ slot }) => slot.where);
  const words = [...new Set(asked.map(({ name, is }) => partInWords(name, is)))];
  expect(words).toContain('就诊地为县域内');
  expect(words.filter((one) => /[a-z]/.test(one))).toEqual([]);
});

test('what has no words stays as it is written', () => {
  expect(partInWords('constructor', 'x')).toBe('constructor为x');
  expect(partInWords('place', 'toString')).toBe('就诊地为toString');
});
