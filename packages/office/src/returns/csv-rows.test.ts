// SPDX-License-Identifier: Apache-2.0
import { runs } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows } from './csv-rows.js';

function read(pieces: readonly Uint8Array[], most = 100): string[][] | string {
  const rows = csvRows(pieces, most);
  const all: string[][] = [];
  for (let next = rows.next(); ; next = rows.next()) {
    if (next.done === true) return next.value === undefined ? all : next.value.code;
    all.push(next.value.cells.map(({ text }) => text));
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text);

test('quotes, line ends within them, and a last line without an end', () => {
  expect(read([utf8('\ufeff科室,说明\r\n外科,"甲,\n""乙"""\n儿科,x"y')])).toEqual([
    ['科室', '说明'],
    ['外科', '甲,\n"乙"'],
    ['儿科', 'x"y'],
  ]);
});

test('GBK is read as well, also where a piece ends within a sign', () => {
  // 科室 and 外科 in GBK.
  const bytes = Uint8Array.from([0xbf, 0xc6, 0xca, 0xd2, 0x0a, 0xcd, 0xe2, 0xbf, 0xc6]);
  expect(read([bytes.subarray(0, 6), bytes.subarray(6)])).toEqual([['科室'], ['外科']]);
});

test.each<[string, Uint8Array, string]>([
  ['an open quote', utf8('a,"b\nc'), 'open-quote'],
  ['neither encoding', Uint8Array.from([0xff, 0xff, 0xff]), 'not-text'],
  ['too many rows', utf8('a\n'.repeat(200)), 'too-many-rows'],
])('refused: %s', (_, bytes, code) => {
  expect(read([bytes])).toBe(code);
});

describe('for every text, cut anywhere', () => {
  test('the pieces give what the whole gives, and nothing is thrown', () => {
    const text = fc.stringMatching(/^[a外",\n\r]{0,40}$/);
    fc.assert(
      fc.property(text, fc.nat({ max: 60 }), (words, at) => {
        const bytes = utf8(`科${words}`);
        // Where the first piece ends within a sign, it must still be told for UTF-8.
        expect(read([bytes.subarray(0, Math.max(3, at)), bytes.subarray(Math.max(3, at))])).toEqual(
          read([bytes]),
        );
      }),
      { numRuns: runs(300) },
    );
  });
});
