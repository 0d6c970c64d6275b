// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { startBudget } from './budget.js';
import { readDocx } from './docx.js';
import {
  level,
  numbered,
  numbering,
  paragraph,
  table,
  wordFile,
  type WordParts,
} from './sample-files.js';

function linesOf(document: string, parts: WordParts): readonly string[] {
  const source = readDocx(wordFile({ document, ...parts }), startBudget());
  if (!source.ok) throw new Error(JSON.stringify(source.error));
  return source.value.text.split('\n');
}

describe('automatic numbers', () => {
  const outline = numbering(
    level(0, 'chineseCounting', '%1、') +
      level(1, 'chineseCountingThousand', '（%2）') +
      level(2, 'decimal', '%3.') +
      level(3, 'decimalEnclosedCircle', '%4'),
  );

  test('as a notice is numbered, each level starting again under the one above', () => {
    const document = [
      numbered('总体要求', 1),
      numbered('任务', 1, 1),
      numbered('2026年', 1, 2),
      numbered('细项', 1, 3),
      numbered('细项', 1, 3),
      numbered('任务', 1, 1),
      numbered('年度', 1, 2),
      paragraph('正文'),
      numbered('保障', 1),
      numbered('任务', 1, 1),
    ].join('');
    expect(linesOf(document, { numbering: outline })).toEqual([
      '一、总体要求',
      '（一）任务',
      '1. 2026年',
      '①细项',
      '②细项',
      '（二）任务',
      '1.年度',
      '正文',
      '二、保障',
      '（一）任务',
    ]);
  });

  const labels = (levels: string, other: string, document: string) =>
    linesOf(document, { numbering: numbering(levels, other) });

  test('upper levels inside a label, legal figures, a level that never restarts', () => {
    const levels =
      level(0, 'upperRoman', '第%1章') +
      level(1, 'decimal', '%1.%2') +
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>') +
      level(3, 'decimal', '(%4)', '<w:lvlRestart w:val="0"/>');
    const document =
      numbered('甲', 1) +
      numbered('乙', 1, 1) +
      numbered('丙', 1, 2) +
      numbered('丁', 1, 3) +
      numbered('甲', 1) +
      numbered('丁', 1, 3);
    expect(labels(levels, '', document)).toEqual([
      '第I章 甲',
      'I.1 乙',
      '1.1.1 丙',
      '(1)丁',
      '第II章 甲',
      '(2)丁',
    ]);
  });

  test('lists of one kind count together; one with a start of its own begins there', () => {
    const own =
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const document = numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 3) + numbered('丁', 3);
    expect(labels(level(0, 'decimal', '%1、'), own, document)).toEqual([
      '1、甲',
      '2、乙',
      '5、丙',
      '6、丁',
    ]);
  });

  test('a level of the list goes before that of its kind', () => {
    const own = `<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, 'ideographTraditional', '%1：')}</w:lvlOverride></w:num>`;
    expect(labels(level(0, 'decimal', '%1、'), own, numbered('项', 3))).toEqual(['甲：项']);
  });

  test('a number without words is written: so 序号 columns are made', () => {
    const document = table(
      [numbered('', 1), paragraph('集采')],
      [numbered('', 1), paragraph('互认')],
    );
    expect(labels(level(0, 'decimal', '%1'), '', document)).toEqual(['1\t集采', '2\t互认']);
  });

  test('bullets are no words, and a list nobody defines numbers nothing', () => {
    const document = numbered('点', 1) + numbered('无', 9) + numbered('深', 1, 7);
    expect(labels(level(0, 'bullet', '\uf06c'), '', document)).toEqual(['点', '无', '深']);
  });

  test('the style numbers a paragraph, by its level; numId 0 takes the number away', () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="mine"/><w:basedOn w:val="2"/></w:style>',
    ].join('');
    const lists = numbering(
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="1"/>') +
        level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="2"/>'),
    );
    const styled = (style: number, other = '') =>
      paragraph('题', `<w:pStyle w:val="${style}"/>${other}`);
    const document =
      styled(1) +
      styled(2) +
      styled(3) +
      styled(1, '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled(1);
    expect(linesOf(document, { styles, numbering: lists })).toEqual([
      '一、题',
      '（一）题',
      '（二）题',
      '题',
      '二、题',
    ]);
  });

  test('a list that only names a list style is numbered by it', () => {
    const lists = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>${level(0, 'decimalEnclosedParen', '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    expect(linesOf(numbered('项', 1), { numbering: lists })).toEqual(['⑴项']);
  });

  test('styles that are based on each other in a circle end', () => {
    const styles =
      '<w:style w:styleId="1"><w:basedOn w:val="2"/></w:style><w:style w:styleId="2"><w:basedOn w:val="1"/></w:style>';
    expect(linesOf(paragraph('甲', '<w:pStyle w:val="1"/>'), { styles })).toEqual(['甲']);
  });
});
