// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyFingerprint, newSmKeys, signWith, SM_TOOLS } from './sm.js';

test('SM3 is that of the standard, and of Node', () => {
  // GB/T 32905-2016 附录 A.1.
  expect(SM_TOOLS.sm3('abc')).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  );
  const text = '三医一张网：𠮷⟦r⟧\n';
  expect(SM_TOOLS.sm3(text)).toBe(createHash('sm3').update(text, 'utf8').digest('hex'));
});

test('a signature fits its text and key, and nothing else', () => {
  const [keys, others] = [newSmKeys(), newSmKeys()];
  const signature = signWith(keys)('通报');
  const { isSignedBy } = SM_TOOLS;
  expect(isSignedBy('通报', signature, keys.publicKey)).toBe(true);
  expect(isSignedBy('通报。', signature, keys.publicKey)).toBe(false);
  expect(isSignedBy('通报', signature, others.publicKey)).toBe(false);
  for (let at = 0; at < signature.length; at += 1) {
    const digit = signature[at] === '0' ? '1' : '0';
    const altered = `${signature.slice(0, at)}${digit}${signature.slice(at + 1)}`;
    expect(isSignedBy('通报', altered, keys.publicKey)).toBe(false);
  }
});

test.each([
  ['', ''],
  ['xyz', 'xyz'],
  ['0'.repeat(128), `04${'0'.repeat(128)}`],
  ['f'.repeat(128), `04${'f'.repeat(128)}`],
])('signature %j under key %j proves nothing', (signature, key) => {
  expect(SM_TOOLS.isSignedBy('通报', signature, key)).toBe(false);
});

test('a fingerprint can be read out', () => {
  expect(keyFingerprint(newSmKeys().publicKey)).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/);
});
