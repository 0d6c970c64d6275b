// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { smallPacket } from '../testing/small-packet.js';
import { readPacket, writePacket } from './packet-text.js';

const packet = smallPacket();
const file = writePacket(packet);

test('what is written is read as it was', () => {
  expect(readPacket(file)).toEqual({ ok: true, value: packet });
});

test.each<[string, string, string]>([
  ['no JSON', file.slice(0, -3), 'not-json'],
  ['another file', '{"format":"sanyi-return"}', 'not-a-packet'],
  ['a bare number', '1', 'not-a-packet'],
  ['a space more', file.replace('{"', '{ "'), 'not-canonical'],
  ['no line end', file.trimEnd(), 'not-canonical'],
  ['a number written otherwise', file.replace('"rows":2', '"rows":2.0'), 'not-canonical'],
  ['a sign written otherwise', file.replace('示例办', String.raw`\u793a例办`), 'not-canonical'],
  ['a name twice', file.replace('"format":', '"format":"sanyi-packet","format":'), 'not-canonical'],
  ['a later form', file.replace('"formatVersion":2', '"formatVersion":3'), 'newer-version'],
  ['a form that never was', file.replace('"formatVersion":2', '"formatVersion":0'), 'not-a-packet'],
  ['a field more', file.replace('"format":', '"extra":1,"format":'), 'malformed'],
  ['a fraction', file.replace('"rows":2', '"rows":2.5'), 'malformed'],
  ['a span that ends before it starts', file.replace('[10,26]', '[26,10]'), 'malformed'],
])('%s is refused', (_, text, code) => {
  expect(text).not.toBe(file);
  const read = readPacket(text);
  expect(read.ok ? 'read' : read.error.code).toBe(code);
});

test('a refusal says where and what should stand there', () => {
  expect(readPacket(file.replace('"given":1', '"given":"1"'))).toEqual({
    ok: false,
    error: { code: 'malformed', path: '.snapshot.totals[0].given', expected: 'whole number' },
  });
});
