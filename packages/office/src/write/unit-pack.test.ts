// SPDX-License-Identifier: Apache-2.0
import { type UnitSheet, unitSheets } from '@sanyi/documents';
import { exampleNotice } from '@sanyi/testkit';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { STATES } from './unit-form.js';
import { type UnitPack, unitPack } from './unit-pack.js';

const { reading } = exampleNotice();
const sheets = unitSheets([{ name: '示例.docx', reading }]);
const sheetOf = (unit: string): UnitSheet => {
  const sheet = sheets.find((each) => each.unit === unit);
  if (sheet === undefined) throw new Error(`no sheet of ${unit}`);
  return sheet;
};

describe('任务分工单', () => {
  let pack: UnitPack;
  let words: string;
  let xml: string;
  const sheet = sheetOf('省医保局');
  const part = (name: string): string => strFromU8(unzipSync(pack.docx)[name] ?? new Uint8Array());

  beforeAll(async () => {
    pack = await unitPack(sheet);
    words = (await mammoth.extractRawText({ buffer: Buffer.from(pack.docx) })).value;
    xml = part('word/document.xml');
  });

  test('is addressed to the unit, names its documents and leaves issuer and day to fill', () => {
    expect(words).toContain('省医保局：');
    expect(words).toContain(
      '《示例省深化医药卫生体制改革2026年重点工作任务》（示政办发〔2026〕8号）',
    );
    expect(words).toContain('（印发单位）');
    expect(words).toContain('年　　月　　日');
  });

  test('lists every task of the unit under its role', () => {
    const headings = [...words.matchAll(/^[一二三四五六]、(.+)（(\d+)项）$/gmu)].map((match) =>
      match.slice(1),
    );
    expect(headings).toEqual([
      ['牵头任务', '1'],
      ['责任任务', '1'],
      ['分别负责任务', '1'],
      ['按职责分工负责任务', '16'],
    ]);
    for (const { task } of sheet.assignments) expect(words).toContain(`）${task.title}`);
  });

  test('writes targets and deadlines as official text does', () => {
    expect(words).toContain(
      '按病种付费的住院费用占统筹基金住院支出的比例：不低于85%，2026年12月31日前',
    );
    expect(words).toContain('完成时限：2026年6月30日前；2026年12月31日前。');
  });

  test('a first-listed unit is called that and no lead', () => {
    expect(words).toContain('首列单位（未明确牵头）：省卫生健康委。');
    expect(words).not.toContain('牵头单位：省卫生健康委');
    expect(words).toContain('不作为确定牵头单位的依据');
  });

  test('a unit that is named as lead or first is not named again among the others', () => {
    expect(words).toContain('牵头单位：省医保局。\n\n其他承担单位：省卫生健康委、省财政厅。');
  });

  test('the page is A4 with the margins and the 22 lines of GB/T 9704-2012', () => {
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    // 37 mm, 26 mm, 35 mm and 28 mm; 225 mm / 22 lines.
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain('w:linePitch="579"');
  });

  test('the file is named for its unit', () => {
    expect(part('docProps/core.xml')).toContain('<dc:title>省医保局任务分工单</dc:title>');
  });

  test('faces and sizes are those of the standard', () => {
    const styles = part('word/styles.xml');
    const look = (name: string) => {
      const style =
        new RegExp(`<w:name w:val="${name}"/>.*?</w:style>`, 's').exec(styles)?.[0] ?? '';
      return [/w:eastAsia="([^"]+)"/.exec(style)?.[1], /<w:sz w:val="(\d+)"/.exec(style)?.[1]];
    };
    expect(look('公文标题')).toEqual(['方正小标宋简体', '44']);
    expect(look('公文正文')).toEqual(['仿宋_GB2312', '32']);
    expect(look('一级标题')).toEqual(['黑体', '32']);
    expect(look('二级标题')).toEqual(['楷体_GB2312', '32']);
    expect(look('页码')).toEqual(['宋体', '28']);
    expect(part('word/fontTable.xml')).toContain('<w:altName w:val="仿宋,FangSong');
  });

  test('page numbers stand outside: odd right, even left', () => {
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const sides = Object.keys(unzipSync(pack.docx))
      .filter((name) => /^word\/footer\d+\.xml$/.test(name))
      .map((name) => /<w:jc w:val="(\w+)"/.exec(part(name))?.[1]);
    expect(new Set(sides)).toEqual(new Set(['left', 'right']));
    expect(xml).toMatch(/<w:footerReference w:type="even"/);
  });

  test('the table repeats its header and lies only where an upright page is too narrow', async () => {
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('w:orient="landscape"');
    const short = await unitPack(sheetOf('各县、市、区人民政府'));
    expect(strFromU8(unzipSync(short.docx)['word/document.xml'] ?? new Uint8Array())).not.toContain(
      'landscape',
    );
  });
});

describe('填报表', () => {
  const sheet = sheetOf('省医保局');
  let form: ExcelJS.Worksheet;
  const column = (header: string): number => {
    for (let at = 1; at <= form.columnCount; at += 1) {
      if (form.getCell(3, at).value === header) return at;
    }
    throw new Error(`no column ${header}`);
  };

  beforeAll(async () => {
    const workbook = new ExcelJS.Workbook();
    const { xlsx } = await unitPack(sheet);
    await workbook.xlsx.load(xlsx.slice().buffer);
    const found = workbook.getWorksheet('填报表');
    if (found === undefined) throw new Error('no form');
    form = found;
  });

  test('has a line for each target of each task, and hidden ids', () => {
    const pairs = Array.from({ length: form.rowCount - 3 }, (_, at) => [
      form.getCell(at + 4, column('编号')).value,
      form.getCell(at + 4, column('目标编号')).value,
    ]);
    expect(pairs).toEqual(
      sheet.assignments.flatMap(({ id, targets }) =>
        targets.length > 0 ? targets.map((target) => [id, target.id]) : [[id, '']],
      ),
    );
    expect(form.getColumn(column('编号')).hidden).toBe(true);
    expect(form.getColumn(column('目标编号')).hidden).toBe(true);
  });

  test('what the document says is locked, what the unit fills is open', () => {
    const isOpen = (header: string): boolean =>
      form.getCell(4, column(header)).style.protection?.locked === false;
    const open = ['完成值', '状态', '进展情况', '完成日期', '佐证材料', '存在问题', '下一步'];
    const given = [
      '序号',
      '工作任务',
      '工作内容',
      '职责',
      '牵头及其他单位',
      '完成时限',
      '目标指标',
    ];
    expect(open.map(isOpen)).toEqual(open.map(() => true));
    expect(given.map(isOpen)).toEqual(given.map(() => false));
    expect(isProtected(form)).toBe(true);
  });

  test('状态 is chosen from a list, 完成日期 is a day', () => {
    expect(form.getCell(4, column('状态')).dataValidation).toMatchObject({
      type: 'list',
      formulae: [`"${STATES.join(',')}"`],
    });
    expect(form.getCell(4, column('完成日期')).dataValidation.type).toBe('date');
  });

  test('each target has its own value; no cell below the header is merged, so no page break tears one', () => {
    const texts = [5, 6].map((row) => form.getCell(row, column('工作内容')).text);
    expect(texts[0]).toContain('特例单议');
    expect(texts[1]).toBe('同上');
    expect(form.getCell(6, column('工作任务')).text).toBe(form.getCell(5, column('工作任务')).text);
    form.eachRow((row, number) => {
      if (number <= 3) return;
      row.eachCell((cell) => {
        expect(cell.isMerged).toBe(false);
      });
    });
  });
});

/** exceljs keeps the protection of a sheet out of its types. */
const isProtected = (sheet: ExcelJS.Worksheet): boolean =>
  (sheet as { sheetProtection?: { sheet?: boolean } }).sheetProtection?.sheet === true;

test('a task of a draft says so in the letter', async () => {
  const [sheet] = unitSheets([{ name: 'x', reading: { ...reading, draft: true } }]);
  if (sheet === undefined) throw new Error('the example has units');
  const { docx } = await unitPack(sheet);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
  expect(value).toContain('（征求意见稿）');
  expect(value).toContain('有关任务以正式印发的文件为准');
});
