// SPDX-License-Identifier: Apache-2.0
import { ledgerOf, type Reading } from '@sanyi/documents';
import { exampleNotice, exampleReport } from '@sanyi/testkit';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { ledgerWorkbook } from './ledger-workbook.js';
import { RETURN_SHEET } from './return-sheet.js';

const { reading } = exampleNotice();
const notice = { name: '示例.docx', reading };
const ledger = ledgerOf([notice]);

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The cells below a header, from the first row of the table on. */
function columnOf(sheet: ExcelJS.Worksheet, header: string): readonly ExcelJS.CellValue[] {
  const headers = Array.from(
    { length: sheet.columnCount },
    (_, at) => sheet.getCell(3, at + 1).value,
  );
  const column = headers.indexOf(header) + 1;
  if (column === 0) throw new Error(`no column ${header}`);
  return Array.from({ length: sheet.rowCount - 3 }, (_, at) => sheet.getCell(at + 4, column).value);
}

describe('the workbook of a notice', () => {
  let workbook: ExcelJS.Workbook;
  let main: ExcelJS.Worksheet;
  beforeAll(async () => {
    workbook = await read(await ledgerWorkbook([notice]));
    main = sheetOf(workbook, '台账');
  });

  test('has the sheets of an office and a hidden one', () => {
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ...['台账', '任务', '目标指标', '时限', '交付成果', '政策依据', '待核对'].map((name) => [
        name,
        'visible',
      ]),
      [RETURN_SHEET, 'veryHidden'],
    ]);
  });

  test('台账 holds every assignment with its unit, role and id', () => {
    expect(columnOf(main, '责任单位')).toEqual(
      ledger.assignments.map(({ unit }) => unit ?? '（未写明）'),
    );
    expect(columnOf(main, '编号')).toEqual(ledger.assignments.map(({ id }) => id));
    expect(new Set(columnOf(main, '职责'))).toEqual(
      new Set(['牵头', '配合', '责任', '分别负责', '按职责', '落实', '未明确']),
    );
  });

  test('a first-listed unit is never in the column of leads', () => {
    const leads = columnOf(main, '牵头单位');
    const first = columnOf(main, '首列\n（未明确牵头）');
    expect(first[0]).toBe('省卫生健康委');
    expect(leads[0]).toBe('');
    leads.forEach((lead, index) => {
      expect(lead === '' || first[index] === '').toBe(true);
    });
  });

  test('days are days, figures are figures', () => {
    expect(columnOf(sheetOf(workbook, '时限'), '日期')[0]).toEqual(
      new Date('2026-06-30T00:00:00Z'),
    );
    expect(sheetOf(workbook, '时限').getCell('B4').numFmt).toBe('yyyy-mm-dd');
    expect(columnOf(sheetOf(workbook, '目标指标'), '数值')[0]).toBe(26);
    expect(main.getCell('A4').numFmt).not.toBe('yyyy-mm-dd');
  });

  test('every sheet prints on A4 landscape under its header, and keeps it in view and filtered', () => {
    for (const sheet of workbook.worksheets.filter(({ state }) => state === 'visible')) {
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '3:3',
      });
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
      expect(sheet.autoFilter).toBeTruthy();
    }
  });

  test('what is filtered on screen only is not printed', () => {
    const area = /^A\$?1:([A-Z]+)/.exec(String(main.pageSetup.printArea).replaceAll('$', ''));
    expect(main.getCell(`${area?.[1] ?? ''}3`).value).toBe('备注');
  });

  test('no row is taller than Excel can show', () => {
    for (const sheet of workbook.worksheets.filter(({ state }) => state === 'visible')) {
      sheet.eachRow((row) => {
        expect(row.height).toBeLessThanOrEqual(409);
      });
    }
  });

  test('the hidden sheet leads every id back to its span', () => {
    const lines = new Map<string, Line>();
    sheetOf(workbook, RETURN_SHEET).eachRow((row) => {
      const [of, name, , start, end] = [3, 4, 5, 6, 7].map((at) => row.getCell(at).value);
      lines.set(row.getCell(2).text, { of, name, span: [start, end] });
    });
    expect(lines.get('D01')?.name).toBe(reading.title);
    for (const { id, task } of ledger.assignments) {
      expect(lines.get(id)?.of).toBe(task.id);
      expect(lines.get(task.id)?.span).toEqual([...task.span]);
    }
    for (const { id, target } of ledger.tasks.flatMap((row) => row.targets)) {
      expect(lines.get(id)?.span).toEqual([...target.span]);
    }
  });
});

interface Line {
  readonly of: ExcelJS.CellValue | undefined;
  readonly name: ExcelJS.CellValue | undefined;
  readonly span: readonly (ExcelJS.CellValue | undefined)[];
}

test('the file of a row is printed where there is more than one file', async () => {
  const workbook = await read(await ledgerWorkbook([notice, { name: 'b.docx', reading }]));
  const main = sheetOf(workbook, '台账');
  const area = /^A\$?1:([A-Z]+)/.exec(String(main.pageSetup.printArea).replaceAll('$', ''));
  expect(main.getCell(`${area?.[1] ?? ''}3`).value).toBe('文件');
});

test('a report gives practices and figures and no task sheet', async () => {
  const workbook = await read(await ledgerWorkbook([{ name: 'r.txt', reading: exampleReport() }]));
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    '经验做法',
    '数据',
    '待核对',
    RETURN_SHEET,
  ]);
  expect(columnOf(sheetOf(workbook, '经验做法'), '做法')[1]).toBe(`'+按月公布片区内随访情况。`);
});

test('words of a document never become a formula, in any sheet', async () => {
  const evil = '=cmd|A1';
  const [task] = reading.tasks;
  const [group] = task?.responsibility ?? [];
  if (task === undefined || group === undefined) throw new Error('the example has groups');
  const hostile: Reading = {
    ...reading,
    title: evil,
    documentNumber: evil,
    warnings: [{ code: 'bracket-not-closed', message: evil, span: [0, 1] }],
    tasks: [
      {
        ...task,
        label: evil,
        section: evil,
        title: evil,
        text: evil,
        actions: [{ text: evil, span: task.span, responsibility: 0 }],
        responsibility: [{ ...group, units: [evil, '甲'], leadGuess: evil }],
        targets: [],
        deadlines: [{ ...NO_DAY, quote: evil, span: task.span }],
        references: [{ title: evil, number: evil, role: 'named', span: task.span }],
        deliverables: [{ quote: evil, kind: 'list', span: task.span }],
      },
    ],
  };
  const workbook = await read(await ledgerWorkbook([{ name: evil, reading: hostile }]));
  let seen = 0;
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        expect(cell.formula).toBeUndefined();
        if (typeof cell.value !== 'string') return;
        expect(cell.value).not.toMatch(/^[=+\-@]/);
        if (cell.value === `'${evil}`) seen += 1;
      });
    });
  }
  expect(seen).toBeGreaterThan(15);
});

const NO_DAY = { date: null, kind: 'from', every: null, event: null } as const;
