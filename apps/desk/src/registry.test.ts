// SPDX-License-Identifier: Apache-2.0
import { readDocument } from '@sanyi/documents';
import { expect, test } from 'vitest';
import { unitsIn } from './registry.js';
import { SAMPLES } from './samples.js';

test('the page holds the registry: the units of its samples are units of 示例省', () => {
  const [notice] = SAMPLES.filter(({ name }) => name.startsWith('01'));
  const reading = readDocument({ text: notice?.text ?? '', tables: [] }, (same) => same);
  const found = unitsIn(reading);
  expect(found.find(({ words }) => words === '省医保局')).toMatchObject({
    unitId: '990000.health-insurance',
    name: '示例省医疗保障局',
  });
  expect(found.filter(({ kind }) => kind === 'unknown')).toEqual([]);
});
