// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeLookup, lookUp } from './code-lookup.columns.js';
import { utf8Bytes } from './utf8.columns.js';

const find = (lookup: ReturnType<typeof codeLookup>, code: string): number => {
  const bytes = utf8Bytes(`,${code},`);
  return lookUp(lookup, bytes, 1, bytes.length - 1);
};

describe('a lookup', () => {
  test('finds every code by its number, and 0 for any other', () => {
    const code = fc.string({ minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(code, { maxLength: 200 }), code, (codes, other) => {
        const lookup = codeLookup(['', ...codes]);
        expect(codes.map((one) => find(lookup, one))).toEqual(codes.map((_, at) => at + 1));
        expect(find(lookup, other)).toBe(codes.indexOf(other) + 1);
        expect(find(lookup, '')).toBe(0);
      }),
    );
  });

  test('reads a code with an alias as what it stands for', () => {
    const lookup = codeLookup(['', 'new', 'both'], { old: 'new', both: 'new', lost: 'nowhere' });
    expect(['old', 'new', 'both', 'lost'].map((code) => find(lookup, code))).toEqual([1, 1, 1, 0]);
  });
});
