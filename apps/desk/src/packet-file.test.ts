// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { isPacketFile, packetFile } from './packet-file.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['通报.sanyi-packet.json', '坏了', true],
  ['改名.json', '{"blocks":[],"format":"sanyi-packet"}', true],
  ['台账.sanyi.json', '{"version":1}', false],
])('%s with %s is a packet: %s', (name, text, expected) => {
  expect(isPacketFile(packetFile(name, bytes(text)))).toBe(expected);
});

test('bytes that are no text give none, and a mark in front stays', () => {
  expect(packetFile('a', Uint8Array.from([0x22, 0xff])).text).toBe('');
  expect(packetFile('a', Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b])).text).toBe('\uFEFF{');
});
