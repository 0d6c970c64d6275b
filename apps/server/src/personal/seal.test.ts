// SPDX-License-Identifier: Apache-2.0
import { createDecipheriv } from 'node:crypto';
import { mkdtempSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataKey } from './data-key.js';
import { masked } from './mask.js';
import { sealWith } from './seal.js';

const seal = sealWith('one key');

describe('a seal', () => {
  test('gives back any text, and never closes the same way twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (clear, place) => {
        const closed = seal.close(clear, place);
        expect(seal.open(closed, place)).toBe(clear);
        expect(seal.close(clear, place)).not.toBe(closed);
      }),
    );
  });

  test('opens nowhere else, with no other key, and not when a single character of it is altered', () => {
    const closed = seal.close('13800000001', 'users.phone:1');
    expect(() => seal.open(closed, 'users.phone:2')).toThrow('does not open');
    expect(() => sealWith('another key').open(closed, 'users.phone:1')).toThrow('does not open');
    for (let at = 0; at < closed.length; at += 1) {
      const other = closed[at] === 'A' ? 'Q' : 'A';
      const altered = closed.slice(0, at) + other + closed.slice(at + 1);
      const kept = Buffer.from(altered.split('.').at(-1) ?? '', 'base64url');
      const same = kept.equals(Buffer.from(closed.split('.').at(-1) ?? '', 'base64url'));
      // The last character of base64url carries bits that mean nothing; such a change is none.
      if (same && at === closed.length - 1) continue;
      expect(() => seal.open(altered, 'users.phone:1')).toThrow();
    }
  });

  test('is SM4: GB/T 32907 example 1 comes out of the same cipher', () => {
    const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
    const cipher = createDecipheriv('sm4-ecb', key, null).setAutoPadding(false);
    const text = cipher.update(Buffer.from('681edf34d206965e86b3e94f536e4246', 'hex'));
    expect(text.toString('hex')).toBe('0123456789abcdeffedcba9876543210');
  });
});

test('the key is made once, for its owner only, unless the environment gives one', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-key-'));
  const made = dataKey(folder, undefined);
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(dataKey(folder, '')).toBe(made);
  expect(statSync(path.join(folder, 'keys/personal.key')).mode & 0o077).toBe(0);
  expect(dataKey(folder, 'given')).toBe('given');
});

test.each([
  ['13812340001', '138****0001'],
  ['0871-1234567', '087****4567'],
  ['123456789', '****'],
  ['', '****'],
])('%s is shown as %s', (number, shown) => {
  expect(masked(number)).toBe(shown);
});
