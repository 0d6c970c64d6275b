// SPDX-License-Identifier: Apache-2.0
import {
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { startBudget } from './budget.js';
import { readDocx } from './docx.js';
import { paragraph, wordFile } from './sample-files.js';

describe('packages that are not right', () => {
  const refusal = (bytes: Uint8Array) => {
    const source = readDocx(bytes, startBudget());
    return source.ok ? source.value.text : source.error;
  };
  const zipped = (parts: Readonly<Record<string, string>>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

  test.each([
    ['xl/workbook.xml', 'spreadsheet'],
    ['ppt/presentation.xml', 'presentation'],
    ['OFD.xml', 'ofd'],
    ['mimetype', 'opendocument'],
    ['任务.txt', 'archive'],
  ])('%s makes a package %s', (name, looksLike) => {
    expect(refusal(zipped({ [name]: 'x' }))).toEqual({ code: 'unknown-format', looksLike });
  });

  const corrupted = { code: 'corrupted', format: 'docx', part: 'word/document.xml' };

  test.each([
    ['an unclosed element', '<w:document><w:body>'],
    ['an unknown entity', '<w:document>&xxe;</w:document>'],
    ['a DOCTYPE', '<!DOCTYPE w:document [<!ENTITY a "b">]><w:document>&a;</w:document>'],
    ['a DOCTYPE that nothing makes use of', '<!DOCTYPE w:document><w:document/>'],
    ['no XML at all', 'text'],
  ])('%s', (_, xml) => {
    expect(refusal(zipped({ 'word/document.xml': xml }))).toEqual(corrupted);
  });

  test('a changed bit is noticed, even where the XML stays whole', () => {
    const bytes = zipSync(
      { 'word/document.xml': strToU8('<w:document/><!-- 90 -->') },
      { level: 0 },
    );
    const at = bytes.indexOf(0x39);
    bytes[at] = 0x38;
    expect(refusal(bytes)).toEqual(corrupted);
  });

  test('elements nested by the thousand', () => {
    const xml = `<w:document>${'<w:ins>'.repeat(100_000)}`;
    expect(refusal(zipped({ 'word/document.xml': xml }))).toEqual({
      code: 'too-deep',
      format: 'docx',
      limit: 1000,
    });
  });

  test('a document of pictures only is a scan', () => {
    const bytes = zipSync({
      ...unzipSync(wordFile({ document: paragraph('') })),
      'word/media/image1.png': new Uint8Array(9),
    });
    expect(refusal(bytes)).toEqual({ code: 'scanned-no-text-layer', format: 'docx' });
  });
});

test('a file written by a library: numbers, a table with merged cells', async () => {
  const cell = (text: string, spans = {}) =>
    new TableCell({ ...spans, children: [new Paragraph(text)] });
  const item = (text: string, depth: number) =>
    new Paragraph({
      numbering: { reference: 'notice', level: depth },
      children: [new TextRun(text)],
    });
  const file = new Document({
    numbering: {
      config: [
        {
          reference: 'notice',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
            { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          item('重点任务', 0),
          item('推进集采', 1),
          item('推进互认', 1),
          new Table({
            rows: [
              new TableRow({ children: [cell('医保局', { rowSpan: 2 }), cell('甲')] }),
              new TableRow({ children: [cell('乙')] }),
            ],
          }),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  const source = readDocx(bytes, startBudget());
  const { text, tables } = source.ok ? source.value : { text: '', tables: [] };
  expect(text.split('\n')).toEqual([
    '一、重点任务',
    '（一）推进集采',
    '（二）推进互认',
    '医保局\t甲',
    '\t乙',
  ]);
  expect(tables[0]?.rows[0]?.[0]?.rowSpan).toBe(2);
});
