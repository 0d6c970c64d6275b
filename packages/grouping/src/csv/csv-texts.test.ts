// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { csvTexts } from './csv-texts.js';
import { utf8Bytes } from './utf8.columns.js';

test('codes spread over columns are joined; an empty first cell stays, other empty cells go', () => {
  const layout = {
    columns: {
      id: 0,
      gender: 1,
      age: 2,
      ageDays: 3,
      weight: 4,
      los: 5,
      icuHours: 6,
      leaving: 7,
      dischargedOn: 13,
    },
    diagnoses: [8, 9, 10],
    procedures: [11, 12],
  };
  const { cases } = csvTexts(utf8Bytes('i,g,a,d,w,l,u,v,D1,,D3,,P2,2026-01-31\n'), layout);
  expect(cases).toEqual([
    {
      id: 'i',
      gender: 'g',
      age: 'a',
      ageDays: 'd',
      weight: 'w',
      los: 'l',
      icuHours: 'u',
      leaving: 'v',
      dischargedOn: '2026-01-31',
      dx: 'D1|D3',
      proc: '|P2',
    },
  ]);
});
