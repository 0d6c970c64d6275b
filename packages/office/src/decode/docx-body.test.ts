// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { startBudget } from './budget.js';
import { readDocx } from './docx.js';
import {
  level,
  numbered,
  numbering,
  paragraph,
  run,
  table,
  wordFile,
  type WordParts,
} from './sample-files.js';

function readBytes(bytes: Uint8Array) {
  const source = readDocx(bytes, startBudget());
  if (!source.ok) throw new Error(JSON.stringify(source.error));
  return source.value;
}

const read = (parts: WordParts) => readBytes(wordFile(parts));
const linesOf = (document: string, parts: WordParts = {}) =>
  read({ document, ...parts }).text.split('\n');

function cellsOf(document: string, parts: WordParts = {}) {
  const { text, tables } = read({ document, ...parts });
  return tables.map(({ rows }) =>
    rows.map((row) =>
      row.map((cell) => [text.slice(...cell.span), cell.column, cell.columnSpan, cell.rowSpan]),
    ),
  );
}

describe('paragraphs are lines', () => {
  test.each<[string, string, string[]]>([
    ['runs are joined', `<w:p>${run('县域内就诊率')}${run('90%')}</w:p>`, ['县域内就诊率90%']],
    [
      'an empty one is an empty line',
      paragraph('甲') + paragraph('') + paragraph('乙'),
      ['甲', '', '乙'],
    ],
    [
      'breaks and tabs',
      '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>',
      ['甲', '乙\t丙'],
    ],
    [
      'a page break',
      '<w:p><w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r></w:p>',
      ['甲', '乙'],
    ],
    [
      'tab stops are no tabs',
      paragraph('甲', '<w:tabs><w:tab w:val="left" w:pos="400"/></w:tabs>'),
      ['甲'],
    ],
    [
      'links, tags and fields',
      `<w:p><w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`,
      ['甲乙'],
    ],
    [
      'hidden runs are not read',
      `<w:p>${run('甲')}${run('密', '<w:vanish/>')}${run('乙', '<w:vanish w:val="0"/>')}</w:p>`,
      ['甲乙'],
    ],
    [
      'characters by code',
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:char="2265"/><w:t>5</w:t><w:noBreakHyphen/></w:r></w:p>',
      ['≥5-'],
    ],
    ['entities of XML only', paragraph('A&amp;B&lt;&#21307;'), ['A&B<医']],
    ['line breaks of the source are spaces', paragraph('甲\n乙'), ['甲 乙']],
  ])('%s', (_, document, lines) => {
    expect(linesOf(document)).toEqual(lines);
  });

  test('a contents list is not read, its heading is', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>';
    const document =
      paragraph('目录') + paragraph('一、任务 3', '<w:pStyle w:val="10"/>') + paragraph('一、任务');
    expect(linesOf(document, { styles })).toEqual(['目录', '一、任务']);
  });

  test('a text box follows its paragraph, once', () => {
    const box = (text: string) =>
      `<w:txbxContent>${paragraph(text)}${paragraph('框二')}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice>${box('框一')}</mc:Choice><mc:Fallback>${box('框一')}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(linesOf(`<w:p>${run('前')}${drawing}${run('后')}</w:p>${paragraph('下段')}`)).toEqual([
      '前后',
      '框一',
      '框二',
      '下段',
    ]);
  });

  test('notes come at the end, in the order of the text', () => {
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const note = (id: number, text: string, type = '') =>
      `<w:footnote w:id="${id}"${type}>${paragraph(text)}</w:footnote>`;
    const footnotes =
      note(0, '线', ' w:type="separator"') +
      note(2, ' 注甲') +
      note(3, '无人引用') +
      note(5, ' 注乙');
    const document = `<w:p>${run('达到90%')}${reference(2)}${run('左右')}${reference(5)}</w:p>`;
    expect(linesOf(document, { footnotes })).toEqual(['达到90%左右', '[1] 注甲', '[2] 注乙']);
  });
});

describe('tracked changes', () => {
  test.each<[string, string, string[]]>([
    [
      'inserted text is read, deleted is not',
      `<w:p><w:del><w:r><w:delText>50</w:delText></w:r></w:del><w:ins>${run('60')}</w:ins>${run('家')}</w:p>`,
      ['60家'],
    ],
    [
      'moved text stands where it went',
      `<w:p><w:moveFrom>${run('甲')}</w:moveFrom></w:p><w:p><w:moveTo>${run('甲')}</w:moveTo></w:p>`,
      ['甲'],
    ],
    [
      'a deleted paragraph mark joins two lines',
      paragraph('前', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('后'),
      ['前后'],
    ],
  ])('%s', (_, document, lines) => {
    expect(linesOf(document)).toEqual(lines);
  });

  test('the number of joined paragraphs stands before both, and is counted once', () => {
    const properties =
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr>';
    const document = paragraph('前', properties) + numbered('后', 1) + numbered('次', 1);
    const lists = { numbering: numbering(level(0, 'decimal', '%1、')) };
    expect(linesOf(document, lists)).toEqual(['1、前后', '2、次']);
  });

  test('a deleted row is not read, nor what properties were before', () => {
    const row = (text: string, properties = '') =>
      `<w:tr>${properties}<w:tc>${paragraph(text)}</w:tc><w:tc>${paragraph('x')}</w:tc></w:tr>`;
    const document = `<w:tbl>${row('留')}${row('删', '<w:trPr><w:del w:id="1"/></w:trPr>')}</w:tbl>`;
    expect(linesOf(document)).toEqual(['留\tx']);
    const changed = paragraph(
      '甲',
      '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
    );
    expect(linesOf(changed, { numbering: numbering(level(0, 'decimal', '%1.')) })).toEqual(['甲']);
  });
});

describe('tables', () => {
  test('merged cells keep their spans', () => {
    const span = (properties: string, text = '') =>
      `<w:tcPr>${properties}</w:tcPr>${paragraph(text)}`;
    const document = table(
      [span('<w:gridSpan w:val="2"/>', '任务'), paragraph('单位')],
      [paragraph('1'), paragraph('集采'), span('<w:vMerge w:val="restart"/>', '医保局')],
      [paragraph('2'), paragraph('互认'), span('<w:vMerge/>', '不显示')],
      [paragraph('3'), paragraph('薪酬'), span('<w:vMerge w:val="restart"/>', '人社局')],
    );
    expect(linesOf(document)).toEqual([
      '任务\t单位',
      '1\t集采\t医保局',
      '2\t互认',
      '3\t薪酬\t人社局',
    ]);
    expect(cellsOf(document)).toEqual([
      [
        [
          ['任务', 0, 2, 1],
          ['单位', 2, 1, 1],
        ],
        [
          ['1', 0, 1, 1],
          ['集采', 1, 1, 1],
          ['医保局', 2, 1, 2],
        ],
        [
          ['2', 0, 1, 1],
          ['互认', 1, 1, 1],
        ],
        [
          ['3', 0, 1, 1],
          ['薪酬', 1, 1, 1],
          ['人社局', 2, 1, 1],
        ],
      ],
    ]);
  });

  test('cells on the right of a merged one keep their column, in the text too', () => {
    const merged = (value: string, text = '') =>
      `<w:tcPr><w:vMerge${value}/></w:tcPr>${paragraph(text)}`;
    const document = table(
      [merged(' w:val="restart"', '医保局'), paragraph('甲')],
      [merged(''), paragraph('乙')],
    );
    expect(linesOf(document)).toEqual(['医保局\t甲', '\t乙']);
  });

  test('rows inside content controls, cells of several paragraphs, empty cells, columns left out', () => {
    const document = `<w:tbl><w:sdt><w:sdtContent><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${paragraph('甲')}${paragraph('乙')}</w:tc><w:tc><w:p/></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`;
    expect(cellsOf(document)).toEqual([
      [
        [
          ['甲\n乙', 1, 1, 1],
          ['', 2, 1, 1],
        ],
      ],
    ]);
  });
});
