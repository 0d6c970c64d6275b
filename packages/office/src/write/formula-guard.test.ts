// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, unguarded } from './formula-guard.js';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
  '%j does not run as a formula',
  (words) => {
    expect(guarded(words)).toBe(`'${words}`);
  },
);

test('other words stay as they are', () => {
  for (const words of ['', '示例省', '1-2', 'a=b', "'quoted", "'"]) {
    expect(guarded(words)).toBe(words);
    expect(unguarded(words)).toBe(words);
  }
});

test('whatever the words, they begin as no formula does, and they come back', () => {
  const sign = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＠', '甲', 'a');
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: sign })), (words) => {
      expect(guarded(words)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      expect(unguarded(guarded(words))).toBe(words);
    }),
  );
});
