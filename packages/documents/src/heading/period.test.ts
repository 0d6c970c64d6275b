// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { periodOf } from './period.js';

test.each([
  ['示例省2026年深化医改重点任务', '2026-01-01', '2026-12-31'],
  ['示例州2018年下半年重点工作任务', '2018-07-01', '2018-12-31'],
  ['示例州2026年上半年工作要点', '2026-01-01', '2026-06-30'],
  ['示例市2026年第三季度督办清单', '2026-07-01', '2026-09-30'],
  ['示例县三年行动计划（2023—2025年）', '2023-01-01', '2025-12-31'],
  ['示例县三年行动计划（2023-2025年）', '2023-01-01', '2025-12-31'],
])('%s plans for %s to %s', (title, from, to) => {
  expect(periodOf(title)).toEqual({ from, to });
});

test.each([['示例市卫生健康高质量发展十二条措施'], ['']])('%j names no time', (title) => {
  expect(periodOf(title)).toBeNull();
});
