// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Bytes, utf8Text } from './utf8.columns.js';

test('every text becomes its UTF-8 bytes and comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, before) => {
      const bytes = utf8Bytes(text);
      expect([...bytes]).toEqual([...new TextEncoder().encode(text)]);
      const within = new Uint8Array([...utf8Bytes(before), ...bytes]);
      expect(utf8Text(within, within.length - bytes.length, within.length)).toBe(text);
    }),
  );
});

test('a character cut short is one replacement character', () => {
  expect(utf8Text(utf8Bytes('年'), 0, 2)).toBe('\ufffd');
  expect(utf8Text(Uint8Array.of(0xff, 0xff, 0xff, 0xff), 0, 4)).toBe('\ufffd');
});
