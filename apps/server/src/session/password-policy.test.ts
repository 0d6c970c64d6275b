// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { oneTimePassword } from './password-hash.js';
import { checkPassword, passwordEnds, passwordMustChange } from './password-policy.js';

describe('checkPassword', () => {
  test.each([
    ['Ab3-efghi', 'too-short'],
    ['abcxyzmnopq', 'too-few-kinds'],
    ['abcxyz12345', 'too-few-kinds'],
    ['My-Zhangwu-8', 'holds-account'],
    ['Aaaaaaaaaa1!', 'too-regular'],
    ['Abcdefgh12345', 'too-regular'],
    ['Zx9876543210-', 'too-regular'],
  ])('%s is refused: %s', (password, code) => {
    expect(checkPassword(password, 'zhangwu')).toMatchObject({ ok: false, error: { code } });
  });

  test.each(['Kunpeng-2026-fly', '春眠不觉晓Xz77!aq', 'q7T!mz2Rk9'])('%s is taken', (password) => {
    expect(checkPassword(password, 'zhangwu')).toEqual({ ok: true, value: password });
  });

  test('what the house makes itself would be taken', () => {
    const made = Array.from({ length: 500 }, () => oneTimePassword());
    expect(made.filter((password) => !checkPassword(password, 'zhangwu').ok)).toEqual([]);
    expect(new Set(made).size).toBe(500);
  });
});

test('a password holds for 90 days to the moment; one for one use not at all', () => {
  const setAt = new Date('2026-01-01T08:00:00Z');
  const end = passwordEnds(setAt);
  expect(end.toISOString()).toBe('2026-04-01T08:00:00.000Z');
  expect(passwordMustChange({ oneTime: false, setAt }, new Date(end.getTime() - 1))).toBe(false);
  expect(passwordMustChange({ oneTime: false, setAt }, end)).toBe(true);
  expect(passwordMustChange({ oneTime: true, setAt }, setAt)).toBe(true);
});
