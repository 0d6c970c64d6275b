// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { type ImportProfile, readHeader } from './profile.js';

const profile: ImportProfile = {
  id: 'x',
  title: 'x',
  columns: { id: ['编号'], gender: ['性别', 'sex'], age: ['年龄 (岁)'] },
  diagnoses: ['主诊', '其他诊断{n}', '附诊'],
  procedures: ['手术{n}码'],
};

describe('a header', () => {
  test('is read by name: order, spaces, case, width and a byte order mark do not matter', () => {
    const header = [
      '\ufeff编号',
      '其他诊断10',
      '附 诊',
      '其他诊断2',
      'SEX',
      '年龄（岁）',
      '主诊',
      '手术１码',
      '床号',
      '手术x码',
    ];
    expect(readHeader(header, profile)).toEqual({
      ok: true,
      value: {
        layout: { columns: { id: 0, gender: 4, age: 5 }, diagnoses: [6, 3, 1, 2], procedures: [7] },
        unused: ['床号', '手术x码'],
      },
    });
  });

  test('takes the first name of a field that is there', () => {
    const read = readHeader(['sex', '性别', '主诊'], profile);
    expect(read.ok && read.value.layout.columns).toEqual({ gender: 1 });
  });

  test('without sex or diagnoses is refused with what was looked for and what was found', () => {
    expect(readHeader(['编号', '主诊'], profile)).toEqual({
      ok: false,
      error: {
        code: 'missing-columns',
        missing: ['gender'],
        expected: { gender: ['性别', 'sex'], diagnoses: profile.diagnoses },
        found: ['编号', '主诊'],
      },
    });
    expect(readHeader(['x'], profile)).toMatchObject({
      error: { missing: ['gender', 'diagnoses'] },
    });
  });
});
