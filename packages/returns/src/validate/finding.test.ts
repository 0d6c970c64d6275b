// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { type Finding, isOpen, reasonKey } from './finding.js';

const finding: Finding = {
  code: 'outlier',
  rule: 'debt-jumps',
  severity: 'soft',
  field: 'balance',
  row: 'r1',
  left: null,
  operator: null,
  right: null,
  reason: null,
};

test('a soft finding is settled by a reason that says something', () => {
  expect(isOpen(finding)).toBe(true);
  expect(isOpen({ ...finding, reason: '  ' })).toBe(true);
  expect(isOpen({ ...finding, reason: '新楼贷款入账' })).toBe(false);
});

test('a hard finding stays open whatever is said', () => {
  expect(isOpen({ ...finding, severity: 'hard', reason: '领导同意' })).toBe(true);
});

test('a reason belongs to one rule, field and row', () => {
  expect(reasonKey(finding)).toBe('debt-jumps|balance|r1');
  expect(reasonKey({ ...finding, rule: null, row: null })).toBe('outlier|balance|');
});
