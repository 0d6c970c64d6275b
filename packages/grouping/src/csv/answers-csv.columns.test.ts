// SPDX-License-Identifier: Apache-2.0
import { schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { compileScheme } from '../compiled/compile-scheme.columns.js';
import { CHECK_FAILED, NO_GROUP } from '../drg/case-columns.js';
import { ANSWER_HEADER, answerBytes, answerWriter, writeAnswers } from './answers-csv.columns.js';
import { utf8Bytes, utf8Text } from './utf8.columns.js';

test('answers are written line by line within the room reckoned for them', () => {
  const writer = answerWriter(compileScheme(schemeFrom(tablesOf())));
  const ids = {
    bytes: utf8Bytes('"a,1",b,c'),
    from: Uint32Array.of(1, 6, 8),
    to: Uint32Array.of(4, 7, 9),
  };
  const bytes = new Uint8Array(answerBytes(writer, ids, 3));
  const length = writeAnswers(
    writer,
    ids,
    { slot: Int32Array.of(0, NO_GROUP, CHECK_FAILED) },
    { bytes, rows: 3 },
  );
  expect(utf8Text(bytes, 0, length)).toBe(
    '"a,1",GROUPED,MDCB,BR1,BR19\nb,NO_GROUP,0000,00,0000\nc,CHECK_FAILED,0000,00,0000\n',
  );
  expect(length).toBeLessThanOrEqual(bytes.length);
  expect(ANSWER_HEADER).toBe('id,status,mdc,adrg,drg\n');
});
