// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';

const SIGNS = [
  ...[
    '',
    ' ',
    '\n',
    '\r',
    '\t',
    '\u0000',
    '\ufeff',
    '"',
    "'",
    ',',
    ';',
    '{',
    '}',
    '[',
    ']',
    ':',
    '(',
    ')',
  ],
  ...[
    '=',
    '-',
    '+',
    '/',
    '*',
    '.',
    '0',
    '9',
    '1e9',
    '-0',
    '中',
    '１',
    '，',
    '\ud83d',
    '𠮷',
    'null',
    '=1+1',
  ],
];

interface Cut {
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

/** 改坏的好文: one of some good texts with one to four places cut, overwritten, doubled or spoilt; for fuzzing whoever reads them. */
export const mutated = (good: readonly string[]): fc.Arbitrary<string> =>
  fc.constantFrom(...good).chain((text) => {
    const place = fc.nat({ max: text.length });
    const piece = fc
      .tuple(place, fc.nat({ max: 12 }))
      .map(([from, length]) => text.slice(from, from + length));
    const cut: fc.Arbitrary<Cut> = fc.record({
      at: place,
      length: fc.nat({ max: 6 }),
      put: fc.oneof(fc.constantFrom(...SIGNS), piece, fc.string({ unit: 'binary', maxLength: 3 })),
    });
    return fc
      .array(cut, { minLength: 1, maxLength: 4 })
      .map((cuts) =>
        cuts.reduce(
          (left, { at, length, put }) => left.slice(0, at) + put + left.slice(at + length),
          text,
        ),
      );
  });
