// SPDX-License-Identifier: Apache-2.0
import { exampleNotice } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { roleCounts, unitSheets } from './unit-sheets.js';

const { reading } = exampleNotice();
const sheets = unitSheets([
  { name: 'a.docx', reading },
  {
    name: 'b.docx',
    reading: { ...reading, title: '另一份文件', tasks: reading.tasks.slice(0, 2) },
  },
]);
const sheetOf = (unit: string) => sheets.find((sheet) => sheet.unit === unit);

describe('单位分工', () => {
  test('units stand in the order in which the documents first name them, numbered from 1', () => {
    expect(sheets.slice(0, 2).map(({ number, unit }) => [number, unit])).toEqual([
      [1, '省卫生健康委'],
      [2, '省发展改革委'],
    ]);
  });

  test('units are one across documents only where their words are equal', () => {
    expect(sheetOf('省医保局')?.documents.map(({ id }) => id)).toEqual(['D01', 'D02']);
    expect(sheetOf('省药监局')?.documents.map(({ id }) => id)).toEqual(['D01', 'D02']);
    expect(sheetOf('医保局')).toBeUndefined();
  });

  test('units of a standing clause and those who carry out have their sheets', () => {
    expect(sheetOf('省医改领导小组各成员单位')?.assignments).toHaveLength(1);
    expect(sheetOf('各县、市、区人民政府')?.assignments.map(({ role }) => role)).toEqual([
      'implement',
    ]);
  });

  test('a document that gives a unit nothing is not among its documents', () => {
    expect(sheetOf('各县、市、区人民政府')?.documents.map(({ id }) => id)).toEqual(['D01']);
  });

  test('tasks are counted by role', () => {
    const sheet = sheetOf('省医保局');
    expect(sheet && roleCounts(sheet)).toMatchObject([
      { role: 'lead', tasks: 2 },
      { role: 'responsible', tasks: 1 },
      { role: 'each', tasks: 1 },
      { role: 'by-duty' },
    ]);
  });
});
