// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Finding } from './finding.js';
import { findingList } from './finding-list.js';

const finding = (row: string, severity: Finding['severity'] = 'soft'): Finding => ({
  ...{ code: 'outlier', rule: 'r', severity, field: 'f', row },
  ...{ left: null, operator: null, right: null, reason: null },
});

test('the first are kept, section by section, and all are counted', () => {
  const list = findingList(2, { reasons: new Map([['r|f|b', '新楼启用']]), most: 3 });
  list.add(1, [finding('a'), finding('b')]);
  list.add(1, [finding('c', 'hard'), finding('d')]);
  list.add(0, [finding('e')]);
  const { findings, count, open } = list.all();
  expect(findings.map(({ row, reason }) => `${row ?? ''} ${reason ?? ''}`.trim())).toEqual([
    ...['e', 'a', 'b 新楼启用'],
  ]);
  expect({ count, open }).toEqual({ count: 5, open: 4 });
});
