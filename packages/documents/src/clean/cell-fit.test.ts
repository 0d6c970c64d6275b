// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { ColumnRole } from '../tables/column-role.js';
import { fitOf } from './cell-fit.js';

test.each<[string, ColumnRole | null, number]>([
  ['3', 'number', 2],
  ['（3）', 'number', 2],
  ['县医保局', 'number', -4],
  ['县医保局、县财政局', 'units', 2],
  ['县医保局牵头', 'lead', 2],
  ['县医保局', 'deadline', -1],
  ['2026年9月底', 'deadline', 2],
  ['2026.09', 'deadline', 2],
  ['每季度', 'deadline', 2],
  ['长期坚持', 'deadline', 2],
  ['底', 'deadline', 2],
  ['2026年底前建成平台', 'deadline', -1],
  ['2026年底前建成平台', 'task', 1],
  ['更新车辆24辆', 'measure', 1],
  ['更新车辆24辆', 'section', 0.5],
  ['县医保局', 'task', -1],
  ['县医保局', null, 0],
  ['张三', 'person', 0],
])('%s in a column of %s: %d', (words, role, fit) => {
  expect(fitOf(words, role)).toBe(fit);
});
