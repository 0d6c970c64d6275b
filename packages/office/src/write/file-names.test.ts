// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFileName, uniquePaths, unitFolders } from './file-names.js';

describe('safeFileName', () => {
  test.each([
    ['市财政局/市国资委', '市财政局_市国资委'],
    ['a:b*c?d"e<f>g|h\\i', 'a_b_c_d_e_f_g_h_i'],
    ['各州、市人民政府', '各州、市人民政府'],
    ['..', '未命名'],
    ['', '未命名'],
    ['CON', '_CON'],
    ['con.docx', '_con.docx'],
    ['名称. ', '名称'],
    ['名\u202e称.docx', '名_称.docx'],
    [`${'长'.repeat(100)}.docx`, `${'长'.repeat(55)}.docx`],
  ])('%s is %s', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
});

describe('uniquePaths', () => {
  test('a path taken already, also in other case, is numbered before its ending', () => {
    expect(uniquePaths(['a/单.docx', 'a/单.docx', 'A/单.DOCX', 'b/单.docx'])).toEqual([
      'a/单.docx',
      'a/单(2).docx',
      'A/单(3).DOCX',
      'b/单.docx',
    ]);
  });

  test('no path leads out of its folder', () => {
    expect(uniquePaths(['../../etc/passwd', '/etc/passwd', ''])).toEqual([
      'etc/passwd',
      'etc/passwd(2)',
      '未命名',
    ]);
  });
});

test('folders of units sort as the units stand', () => {
  const units = Array.from({ length: 120 }, (_, index) => `单位${index}`);
  const folders = unitFolders(units);
  expect(folders[0]).toBe('001_单位0');
  expect([...folders].sort()).toEqual(folders);
});

describe('for all names', () => {
  const name = fc.string({ unit: 'binary', maxLength: 80 });

  test('paths are as many as asked for, unique whatever the case, and safe on Windows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(name, fc.constantFrom('a', 'A', 'a.docx', 'nul', '..'))),
        (names) => {
          const paths = uniquePaths(names);
          expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(names.length);
          for (const part of paths.flatMap((path) => path.split('/'))) {
            expect(part).not.toMatch(/[\u0000-\u001f\\:*?"<>|]|^$|[. ]$|^(con|prn|aux|nul)(\.|$)/i);
          }
        },
      ),
    );
  });
});
