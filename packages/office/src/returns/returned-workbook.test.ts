// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { PlainDate } from '@sanyi/kernel';
import {
  type Cells,
  differences,
  given,
  NOT_APPLICABLE,
  readDeclaration,
  type Row,
} from '@sanyi/returns';
import { runs, sampleDeclaration, treeOf } from '@sanyi/testkit';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { describeRowProblems } from './describe-problems.js';
import { describeFileRefusal } from './file-refusal.js';
import { openCsvReturn } from './open-csv-return.js';
import { openReturn, type ReturnContext, type ReturnedRow } from './open-return.js';
import { returnCsv } from './return-csv.js';
import { type OutgoingRow, type OutgoingWorkbook, returnWorkbook } from './return-workbook.js';

const read = readDeclaration('x', treeOf(sampleDeclaration()));
if (!read.ok) throw new Error('unsound sample');
const declaration = read.value;

const digest = (text: string) => createHash('sm3').update(text).digest('hex');
const NAMES = new Map([
  ['h1', '青榆县人民医院'],
  ['u1', '青榆县卫生健康局'],
  ['990101', '青榆县'],
]);
const find = (_: string, text: string) =>
  [...NAMES].find(([id, name]) => id === text || name === text)?.[0];

const surgery: Cells = {
  ...{
    ward: given('surgery'),
    'open-beds': given('40'),
    'used-beds': given('30'),
    income: given('12035.50'),
  },
  ...{
    use: given('0.755'),
    opened: given('2024-02-29'),
    month: given('2026-03'),
    note: given('=1+1 <“甲”&乙>'),
  },
  ...{ ready: given('yes'), weight: given('-0.05'), hospital: given('h1'), office: given('u1') },
  ...{ place: given('990101'), proof: given('附件1.pdf') },
};
const children: Cells = {
  ward: given('children'),
  'open-beds': given('0'),
  'used-beds': given('0'),
  use: NOT_APPLICABLE,
};
const stored: readonly Row[] = [
  { id: 'r1', version: 3, cells: surgery },
  { id: 'r2', version: 1, cells: children },
];

const outgoing = (more: Partial<OutgoingWorkbook> = {}): OutgoingWorkbook => ({
  declaration,
  manifest: {
    ...{ declaration: 'ward-beds', declarationVersion: 1, packet: 's1.u1', filing: 'f1' },
    ...{ unit: 'u1', region: '990101', period: '2026-Q1' },
  },
  on: '2026-03-31' as PlainDate,
  unitName: '青榆县卫生健康局',
  periodName: '2026年第一季度',
  dueOn: '2026-04-10' as PlainDate,
  rows: stored.map((row): OutgoingRow => ({ row, previous: { 'open-beds': given('38') } })),
  spare: 5,
  withPrevious: true,
  withReasons: false,
  nameOf: (_, id) => NAMES.get(id) ?? id,
  digest,
  ...more,
});

function joined(pieces: Iterable<Uint8Array>): Uint8Array {
  return new Uint8Array(Buffer.concat([...pieces]));
}

const context: ReturnContext = {
  declarationOf: (id) => (id === 'ward-beds' ? declaration : undefined),
  find,
  digest,
};

function rowsOf(bytes: Uint8Array, more: Partial<ReturnContext> = {}): ReturnedRow[] {
  const opened = openReturn(bytes, 'a.xlsx', { ...context, ...more });
  if (!opened.ok) throw new Error(opened.error.code);
  return [...opened.value.rows()];
}

function refusalOf(bytes: Uint8Array, more: Partial<ReturnContext> = {}): string {
  const opened = openReturn(bytes, 'a.xlsx', { ...context, ...more });
  if (!opened.ok) return opened.error.code;
  const rows = opened.value.rows();
  for (let next = rows.next(); ; next = rows.next())
    if (next.done === true) return next.value?.code ?? 'none';
}

const WORKBOOK = joined(returnWorkbook(outgoing()));

/** What a person with another spreadsheet program does: opens, changes and saves everything anew. */
async function changed(
  change: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(WORKBOOK.slice().buffer);
  const sheet = book.getWorksheet('填报');
  if (sheet === undefined) throw new Error('no sheet');
  change(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The letter of a field's column. */
async function letterOf(field: string): Promise<string> {
  let letter = '';
  await changed((sheet) => {
    sheet.getRow(4).eachCell((cell) => {
      if (cell.value === field) letter = cell.address.replace(/\d/g, '');
    });
  });
  return letter;
}

const outcome = (rows: readonly ReturnedRow[]) =>
  rows.map(({ incoming, problems }) =>
    problems.length > 0
      ? problems.map(({ cell, code }) => `${cell} ${code}`).join()
      : differences(declaration, stored, [incoming])[0]?.kind,
  );

test('the workbook that goes out comes back the same, each kind of field and each state', () => {
  const rows = rowsOf(WORKBOOK);
  expect(rows.map(({ incoming }) => [incoming.id, incoming.version])).toEqual([
    ['r1', 3],
    ['r2', 1],
  ]);
  expect(rows[0]?.incoming.cells).toMatchObject(surgery);
  expect(outcome(rows)).toEqual(['unchanged', 'unchanged']);
});

test('saved by another program it still says the same', async () => {
  expect(outcome(rowsOf(await changed(() => undefined)))).toEqual(['unchanged', 'unchanged']);
});

test('the same content gives the same bytes', () => {
  expect(joined(returnWorkbook(outgoing()))).toEqual(WORKBOOK);
});

test('what is for the office is hidden, what is not to be changed is locked, what is chosen has a list, headers have notes', async () => {
  await changed((sheet, book) => {
    expect([sheet.getColumn(1).hidden, sheet.getColumn(2).hidden, sheet.getRow(4).hidden]).toEqual([
      true,
      true,
      true,
    ]);
    expect(book.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '填报 visible',
      '填报说明 visible',
      '_codes hidden',
      '_manifest veryHidden',
    ]);
    expect([sheet.getCell('C5').protection.locked, sheet.getCell('A5').protection]).toMatchObject([
      false,
      undefined,
    ]);
    expect(sheet.getCell('C5').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['_codes!$A$2:$A$5'],
    });
    expect(JSON.stringify(sheet.getCell('C3').note)).toContain('填科室');
    const header = sheet.getRow(3).values as (string | undefined)[];
    const [beds, before] = [header.indexOf('开放床位(张) *'), header.indexOf('上期开放床位')];
    expect(before).toBe(beds + 1);
    expect([sheet.getCell(5, before).value, sheet.getCell(5, before).protection]).toEqual([
      38,
      undefined,
    ]);
    expect(sheet.getCell('C2').value).toContain('2026年第一季度');
  });
});

describe('as people use it', () => {
  test('columns moved, the row of ids deleted, a column added', async () => {
    const bytes = await changed((sheet) => {
      sheet.spliceRows(4, 1);
      sheet.spliceColumns(4, 0, ['', '', '我的备注', 'x', 'y']);
    });
    expect(outcome(rowsOf(bytes))).toEqual(['unchanged', 'unchanged']);
  });

  test('a row added, rows sorted otherwise, blank rows between', async () => {
    const bytes = await changed((sheet) => {
      const beds = sheet.getCell('D5').value;
      sheet.getCell('C8').value = '老科室';
      sheet.getCell('D8').value = beds;
      sheet.getCell('F8').value = 7;
    });
    expect(outcome(rowsOf(bytes))).toEqual(['unchanged', 'unchanged', 'new']);
  });

  test('numbers as text, in full width, with marks; days and shares as text; 是 as true', async () => {
    const [income, use, opened, month, ready] = await Promise.all(
      ['income', 'use', 'opened', 'month', 'ready'].map(letterOf),
    );
    const bytes = await changed((sheet) => {
      Object.assign(sheet.getCell('D5'), { value: '４０' });
      Object.assign(sheet.getCell(`${income ?? ''}5`), { value: '¥12,035.50' });
      Object.assign(sheet.getCell(`${use ?? ''}5`), { value: '75.5%' });
      Object.assign(sheet.getCell(`${opened ?? ''}5`), { value: '2024年2月29日' });
      Object.assign(sheet.getCell(`${month ?? ''}5`), {
        value: new Date('2026-03-15T00:00Z'),
        numFmt: 'yyyy"年"m"月"',
      });
      Object.assign(sheet.getCell(`${ready ?? ''}5`), { value: true });
    });
    expect(outcome(rowsOf(bytes))).toEqual(['unchanged', 'unchanged']);
  });

  test('a formula counts with the value it showed last; one that was never worked out is refused', async () => {
    const bytes = await changed((sheet) => {
      sheet.getCell('D5').value = { formula: 'SUM(20,20)', result: 40 };
      sheet.getCell('D6').value = { formula: 'SUM(20,20)' };
    });
    expect(outcome(rowsOf(bytes))).toEqual(['unchanged', 'D6 formula-without-value']);
  });

  test('every refusal names sheet, cell and reason, in words with what to do', async () => {
    const bytes = await changed((sheet) => {
      sheet.getCell('C5').value = '内科';
      sheet.getCell('D5').value = '约四十';
      sheet.getCell('D6').value = { error: '#REF!' };
    });
    const rows = rowsOf(bytes);
    expect(outcome(rows)).toEqual(['C5 code-not-in-list,D5 not-a-whole-number', 'D6 error-value']);
    expect(describeRowProblems(rows[0]?.problems ?? [], declaration)).toBe(
      '“填报”C5 科室：“内科”不在可选范围内。请从下拉表里选。\n“填报”D5 开放床位：“约四十”不是整数。请只填整数。',
    );
  });

  test('merged cells are refused where they lie', async () => {
    const bytes = await changed((sheet) => {
      sheet.mergeCells('D5:D6');
    });
    expect(outcome(rowsOf(bytes))).toEqual(['D5 merged-cell', 'D6 merged-cell']);
  });

  test('refused rows go back with their reason and what was written, and come in again once mended', async () => {
    const [bad] = rowsOf(
      await changed((sheet) => {
        sheet.getCell('D5').value = '约四十';
      }),
    );
    if (bad === undefined) throw new Error('no row');
    const given_ = {
      row: { ...stored[0], id: 'r1', version: 3, cells: surgery },
      raw: bad.raw,
      reason: describeRowProblems(bad.problems, declaration),
    };
    const back = joined(
      returnWorkbook(
        outgoing({ rows: [given_], spare: 0, withReasons: true, withPrevious: false }),
      ),
    );
    expect(outcome(rowsOf(back))).toEqual(['D5 not-a-whole-number']);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(back.slice().buffer);
    const sheet = book.getWorksheet('填报');
    const header = (sheet?.getRow(3).values ?? []) as unknown[];
    expect(sheet?.getCell(5, header.indexOf('退回原因')).value).toContain('不是整数');
    if (sheet !== undefined) sheet.getCell('D5').value = 40;
    expect(outcome(rowsOf(new Uint8Array(await book.xlsx.writeBuffer())))).toEqual(['unchanged']);
  });
});

describe('a file is refused', () => {
  test.each<[string, () => Promise<Uint8Array>]>([
    [
      'manifest-changed',
      () =>
        changed((_, book) => {
          const cell = book.getWorksheet('_manifest')?.getCell('B6');
          if (cell) cell.value = 'u2';
        }),
    ],
    [
      'manifest-missing',
      () =>
        changed((_, book) => {
          book.removeWorksheet('_manifest');
        }),
    ],
    [
      'no-header',
      () =>
        changed((sheet) => {
          sheet.spliceColumns(3, 1);
        }),
    ],
    [
      'column-twice',
      () =>
        changed((sheet) => {
          sheet.getCell('AA4').value = 'ward';
        }),
    ],
    ['not-a-workbook', async () => WORKBOOK.slice(0, WORKBOOK.length - 400)],
    ['not-a-workbook', async () => new Uint8Array(0)],
    [
      'not-a-workbook',
      async () =>
        zipSync({
          'xl/workbook.xml': new TextEncoder().encode('<!DOCTYPE x [<!ENTITY a "b">]><workbook/>'),
        }),
    ],
  ])('%s', async (code, make) => {
    expect(refusalOf(await make())).toBe(code);
  });

  test('a file without a manifest is read where the caller knows whose it is', async () => {
    const bytes = await changed((_, book) => {
      book.removeWorksheet('_manifest');
    });
    expect(outcome(rowsOf(bytes, { assume: outgoing().manifest }))).toEqual([
      'unchanged',
      'unchanged',
    ]);
  });

  test('one of a declaration that is no longer used', () => {
    expect(refusalOf(WORKBOOK, { declarationOf: () => undefined })).toBe('another-return');
    expect(refusalOf(WORKBOOK, { declarationOf: () => ({ ...declaration, version: 2 }) })).toBe(
      'another-return',
    );
  });

  test('what unfolds to more than it may, or has too many rows, ends early', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(200 * 1_048_576) }, { level: 9 });
    const limits = { packed: 64 * 1_048_576, unfolded: 8 * 1_048_576, rows: 300_000 };
    const start = performance.now();
    expect(['too-large', 'not-a-workbook']).toContain(refusalOf(bomb, { limits }));
    expect(performance.now() - start).toBeLessThan(5000);
    expect(refusalOf(WORKBOOK, { limits: { ...limits, rows: 5 } })).toBe('too-many-rows');
    expect(refusalOf(WORKBOOK, { limits: { ...limits, packed: 100 } })).toBe('too-large');
  });

  test('each refusal has words that say what to do', () => {
    expect(describeFileRefusal({ code: 'no-header', sheet: '填报', columns: ['科室'] })).toContain(
      '请保留',
    );
    expect(describeFileRefusal({ code: 'too-many-rows', limit: 9 })).toBe(
      '超过 9 行。请分成几个文件。',
    );
    expect(describeFileRefusal({ code: 'open-quote', line: 7 })).toContain('第 7 行');
  });
});

describe('for every file', () => {
  test('random bytes, cut files and changed bytes give rows or a refusal, and never throw', () => {
    const noise = fc.uint8Array({ maxLength: 400 });
    const cut = fc.nat({ max: WORKBOOK.length }).map((length) => WORKBOOK.slice(0, length));
    const flipped = fc
      .array(fc.tuple(fc.nat({ max: WORKBOOK.length - 1 }), fc.nat({ max: 255 })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((flips) => {
        const bytes = WORKBOOK.slice();
        for (const [at, value] of flips) bytes[at] = value;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(noise, cut, flipped), (bytes) => {
        expect(typeof refusalOf(bytes)).toBe('string');
      }),
      { numRuns: runs(300) },
    );
  });

  test('any XML in a sheet gives rows or a refusal', () => {
    const piece = fc.constantFrom(
      '<row r="5">',
      '<row>',
      '</row>',
      '<c r="C5" t="s"><v>9</v></c>',
      '<c t="inlineStr"><is><t>外科</t></is></c>',
      '<c r="D5"><v>1e400</v></c>',
      '<c r="ZZZ9"><f/></c>',
      '<v>',
      '</c>',
      '&amp;',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = (xml: string) => new TextEncoder().encode(xml);
        const bytes = zipSync({
          'xl/workbook.xml': text(
            '<workbook><sheets><sheet name="填报" r:id="a"/></sheets></workbook>',
          ),
          'xl/_rels/workbook.xml.rels': text('<R><Relationship Id="a" Target="s.xml"/></R>'),
          'xl/s.xml': text(
            `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>ward</t></is></c><c t="inlineStr"><is><t>open-beds</t></is></c></row>${pieces.join('')}</sheetData></worksheet>`,
          ),
        });
        expect(typeof refusalOf(bytes, { assume: outgoing().manifest })).toBe('string');
      }),
      { numRuns: runs(300) },
    );
  });

  test('what is exported, as workbook or CSV, imports again the same', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(
      (one) =>
        one
          .normalize('NFC')
          .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
          .trim() === one &&
        !['不适用', 'n/a', 'na'].includes(
          one
            .normalize('NFKC')
            .replace(/[\s,，]/gu, '')
            .toLowerCase(),
        ) &&
        !one.startsWith("'") &&
        one.length <= 20 &&
        !/\p{Surrogate}|[\ufffe\uffff]/u.test(one),
    );
    const beds = fc.nat({ max: 99_999 });
    const money = fc
      .integer({ min: -(10 ** 12), max: 10 ** 12 })
      .map(
        (fen) =>
          `${Math.trunc(fen / 100) === 0 && fen < 0 ? '-0' : Math.trunc(fen / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`,
      );
    const row = fc
      .record({ text, beds, money })
      .map(({ text: note, beds: count, money: income }): Cells => ({
        ward: given('surgery'),
        'open-beds': given(String(count)),
        'used-beds': given('0'),
        income: given(income),
        note: given(note),
      }));
    fc.assert(
      fc.property(row, (cells) => {
        const one: Row = { id: 'r1', version: 1, cells };
        const same = ({ incoming, problems }: ReturnedRow) => {
          expect(problems).toEqual([]);
          expect(differences(declaration, [one], [incoming])[0]?.kind).toBe('unchanged');
        };
        rowsOf(joined(returnWorkbook(outgoing({ rows: [{ row: one }], spare: 0 })))).forEach(same);
        const csv = new TextEncoder().encode(
          [...returnCsv(outgoing({ rows: [{ row: one }] }))].join(''),
        );
        const opened = openCsvReturn(() => [csv], 'a.csv', { declaration, find });
        if (!opened.ok) throw new Error(opened.error.code);
        const rows = [...opened.value()];
        expect(rows).toHaveLength(1);
        rows.forEach(same);
      }),
      { numRuns: runs(100) },
    );
  });
});
