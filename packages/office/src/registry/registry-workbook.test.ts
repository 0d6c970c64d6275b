// SPDX-License-Identifier: Apache-2.0
import { readUserInstitutions, readUserUnits, sampleInstitutions } from '@sanyi/registry';
import { projectRegistry, swollenZip } from '@sanyi/testkit';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeCellFault, describeWorkbookRefusal } from './describe-faults.js';
import { readRegistryWorkbook } from './read-registry-workbook.js';
import { registryWorkbook } from './registry-workbook.js';

const registry = projectRegistry();
const institutions = sampleInstitutions(registry.regions).slice(0, 40);
const units = registry.singles.slice(0, 6);
let bytes = new Uint8Array();

beforeAll(async () => {
  bytes = (await registryWorkbook({ units, institutions })).slice();
});

/** The same workbook with a change made in Excel. */
async function changed(change: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function rowsOf(file: Uint8Array) {
  const read = await readRegistryWorkbook(file);
  if (!read.ok) throw new Error(describeWorkbookRefusal(read.error));
  return read.value;
}

test('what goes out comes back the same', async () => {
  const rows = await rowsOf(bytes);
  expect(readUserUnits(rows.units, registry)).toEqual({ ok: true, value: units });
  expect(readUserInstitutions(rows.institutions, registry.regions)).toEqual({
    ok: true,
    value: institutions,
  });
});

test('the empty form holds headers, hints and no row', async () => {
  const rows = await rowsOf(await registryWorkbook({ units: [], institutions: [] }));
  expect([rows.units, rows.institutions]).toEqual([[], []]);
});

test('a faulty cell is named by sheet, row, header and letter', async () => {
  const file = await changed((workbook) => {
    const sheet = workbook.getWorksheet('单位');
    if (sheet !== undefined) sheet.getCell('D5').value = '999999';
  });
  const rows = await rowsOf(file);
  const read = readUserUnits(rows.units, registry);
  const [first] = read.ok ? [] : read.error;
  if (first === undefined) throw new Error('not refused');
  expect(describeCellFault(first, rows.letters)).toBe(
    '“单位”第 5 行“地区代码”(D5 单元格):“999999”不是登记库里的行政区划代码。请核对。',
  );
});

test('real days, rich text, formulas and links are read by what they show', async () => {
  const file = await changed((workbook) => {
    const sheet = workbook.getWorksheet('单位');
    if (sheet === undefined) return;
    sheet.getCell('B4').value = { richText: [{ text: '昆明' }, { text: '海关' }] };
    sheet.getCell('G4').value = new Date('2019-03-01T00:00:00Z');
    sheet.getCell('G4').style = { numFmt: 'yyyy-mm-dd' };
    sheet.getCell('J4').value = { formula: '1+1', result: 2 };
    sheet.getCell('C4').value = { text: '海关', hyperlink: 'https://example.org' };
  });
  const [first] = (await rowsOf(file)).units;
  expect(first?.cells).toMatchObject({
    单位全称: '昆明海关',
    起: '2019-03-01',
    备注: '2',
    简称: '海关',
  });
});

test('words that a spreadsheet could take for a formula are guarded, and come back plain', async () => {
  const [unit] = units;
  if (unit === undefined) throw new Error('no unit');
  const sly = { ...unit, unit: { ...unit.unit, note: '=1+1' } };
  const file = await registryWorkbook({ units: [sly], institutions: [] });
  expect(readUserUnits((await rowsOf(file)).units, registry)).toEqual({ ok: true, value: [sly] });
});

describe('a workbook is refused in words', () => {
  const bomb = () => swollenZip('x', 200, { beside: { '[Content_Types].xml': '<Types/>' } });
  test.each([
    ['empty bytes', () => new Uint8Array(), 'not-a-workbook'],
    [
      'a zip that is none',
      () => strToU8('PK\u0003\u0004 not a package, but long enough'),
      'not-a-workbook',
    ],
    ['a zip bomb', bomb, 'not-a-workbook'],
    ['another zip', () => zipSync({ a: strToU8('b') }), 'no-sheet'],
    ['too many bytes', () => new Uint8Array(16 * 1_048_576 + 1), 'too-large'],
  ])('%s', async (_, make, code) => {
    const read = await readRegistryWorkbook(make());
    expect(read).toMatchObject({ ok: false, error: { code } });
    expect(read.ok ? '' : describeWorkbookRefusal(read.error)).toMatch(/请/);
  });

  test('without its sheets, or with a header changed', async () => {
    const none = await changed((workbook) => {
      for (const sheet of [...workbook.worksheets]) sheet.name = `甲${sheet.id}`;
    });
    expect(await readRegistryWorkbook(none)).toMatchObject({ error: { code: 'no-sheet' } });
    const other = await changed((workbook) => {
      const sheet = workbook.getWorksheet('机构');
      if (sheet !== undefined) sheet.getCell('D3').value = '类型';
    });
    expect(await readRegistryWorkbook(other)).toMatchObject({
      error: { code: 'no-header', sheet: '机构', column: '类别' },
    });
  });
});

test('broken in any byte, it is read or refused, never thrown', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.option(fc.nat()),
      async (breaks, cut) => {
        const broken = bytes.slice();
        for (const [at, value] of breaks) broken[at % broken.length] = value;
        const file = cut === null ? broken : broken.slice(0, cut % broken.length);
        const read = await readRegistryWorkbook(file);
        expect(typeof read.ok).toBe('boolean');
      },
    ),
    { numRuns: 40 },
  );
});
