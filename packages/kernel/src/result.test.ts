// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { err, ok, type Result } from './index.js';

const half = (whole: number): Result<number, { readonly code: 'odd'; readonly whole: number }> =>
  whole % 2 === 0 ? ok(whole / 2) : err({ code: 'odd', whole });

test('a result is plain data: it compares, serialises and narrows', () => {
  expect(half(4)).toEqual({ ok: true, value: 2 });
  expect(JSON.parse(JSON.stringify(half(3)))).toEqual({
    ok: false,
    error: { code: 'odd', whole: 3 },
  });
  const result = half(4);
  expect(result.ok ? result.value : result.error.code).toBe(2);
});
