// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow, schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { compileScheme } from '../compiled/compile-scheme.columns.js';
import { answerPlaces, answerWords } from './answer-vectors.columns.js';

/** A scheme with so many DRGs of one ADRG. */
const withDrgs = (count: number) => {
  const codes = Array.from({ length: count }, (_, at) => `BR1${String(at)}`);
  return compileScheme(
    schemeFrom(
      tablesOf({
        mdc: [mdcRow({ qy: 'any', adrg_order: ['BQY', 'BR1'] })],
        adrg: [adrgRow({ drg_order: codes })],
        drg: codes.map((code) => drgRow({ code })),
      }),
    ),
  );
};

test('every word of a field stands once, those of cases outside first', () => {
  const words = answerWords(withDrgs(2));
  expect(words.status.words).toEqual(['CHECK_FAILED', 'NO_GROUP', 'AMBIGUOUS_QY', 'GROUPED']);
  expect(words.mdc.words).toEqual(['0000', 'MDCB']);
  expect(words.adrg.words).toEqual(['00', 'QY', 'BR1']);
  expect(words.drg.words).toEqual(['0000', 'BQY', 'BR10', 'BR11']);
});

test.each([
  [253, Uint8Array],
  [254, Uint16Array],
])('with %i groups and two words more places stand in %O', (count, kind) => {
  const { drg } = answerWords(withDrgs(count));
  const places = answerPlaces(drg, { slot: Int32Array.of(-2, -1, 0, count) }, 4);
  expect(places).toBeInstanceOf(kind);
  expect([...places].map((place) => drg.words[place])).toEqual([
    '0000',
    '0000',
    'BQY',
    `BR1${String(count - 1)}`,
  ]);
});
