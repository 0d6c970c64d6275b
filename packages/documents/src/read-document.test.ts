// SPDX-License-Identifier: Apache-2.0
import { decode, describeRefusal, simplify } from '@sanyi/office';
import { sampleDocuments } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading, Span } from './reading.js';
import { readDocument } from './read-document.js';

const read = (text: string): Reading => readDocument({ text, tables: [] }, (same) => same);

const SAMPLES = await Promise.all(
  [...sampleDocuments('samples', simplify), ...sampleDocuments('held-out', simplify)].map(
    async ({ name, bytes }) => {
      const decoded = await decode(bytes, name);
      if (!decoded.ok) throw new Error(describeRefusal(decoded.error));
      return [name, decoded.value.text] as const;
    },
  ),
);

/** A piece of a reading with the words it quotes. */
interface Quoted {
  readonly quote: string;
  readonly span: Span;
}

/** Every piece of a reading that quotes the words its span covers. */
const quotesOf = (reading: Reading): readonly Quoted[] => [
  ...reading.goals,
  ...reading.closingDuties.map(({ text, span }) => ({ quote: text, span })),
  ...reading.figures,
  ...reading.practices.flatMap(({ measures }) =>
    measures.map(({ text, span }) => ({ quote: text, span })),
  ),
  ...reading.tasks.flatMap((task) => [
    ...task.actions.map(({ text, span }) => ({ quote: text, span })),
    ...task.targets,
    ...task.deliverables,
    ...task.responsibility.filter(({ quote }) => quote !== ''),
    ...task.deadlines,
  ]),
];

/** Every span of a reading. */
const spansOf = (reading: Reading): readonly Span[] => [
  ...quotesOf(reading).map(({ span }) => span),
  ...reading.basis.map(({ span }) => span),
  ...reading.practices.map(({ span }) => span),
  ...reading.warnings.map(({ span }) => span),
  ...reading.tasks.flatMap((task) => [task.span, ...task.references.map(({ span }) => span)]),
];

const PAGE_MARK = /(?:^|\n)\s*(?:[-—–]\s*\d+\s*[-—–]|\d{1,3}|第\s*\d+\s*页[^\n]{0,12})\s*(?=\n|$)/g;
const GLOSS = /[（(][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,7}[）)]/gu;

/** A quote without what typesetting adds: white space, page marks, pinyin, the borders of cells. */
const plain = (words: string): string =>
  words.replace(PAGE_MARK, '').replace(GLOSS, '').replace(/[\s|]/g, '');

describe.each(SAMPLES)('%s', (_, text) => {
  const reading = readDocument({ text, tables: [] }, simplify);

  test('is read the same twice', () => {
    expect(readDocument({ text, tables: [] }, simplify)).toEqual(reading);
  });

  test('has every span inside the text, never backwards', () => {
    const spans = spansOf(reading);
    expect(spans.length).toBeGreaterThan(10);
    expect(spans.filter(([from, to]) => from < 0 || from >= to || to > text.length)).toEqual([]);
  });

  test('quotes the words that its spans cover', () => {
    const simple = simplify(text);
    const wrong = quotesOf(reading)
      .map(({ quote, span }) => [plain(quote), plain(simple.slice(...span))])
      .filter(([quote, covered]) => quote !== covered);
    expect(wrong).toEqual([]);
  });

  test('has its tasks in the order of the text', () => {
    const starts = reading.tasks.map(({ span }) => span[0]);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

/** The signs and words of which notices are made: nearer to a notice than any random text. */
const PIECES = [
  ...[
    '、',
    '，',
    '。',
    '；',
    '：',
    '（',
    '）',
    '〔',
    '〕',
    '【',
    '】',
    '《',
    '》',
    '“',
    '”',
    '—',
    '-',
  ],
  ...[
    '一',
    '二',
    '三',
    '十',
    '①',
    '②',
    '1',
    '2',
    '3',
    '20',
    '2026',
    '.',
    '%',
    '‰',
    '万元',
    '个',
    '家',
  ],
  ...[
    '年',
    '月',
    '日',
    '底前',
    '年底',
    '季度',
    '每',
    '半年',
    '到',
    '以上',
    '不低于',
    '提高',
    '全覆盖',
    '达到',
  ],
  ...[
    '负责',
    '牵头',
    '配合',
    '分别',
    '均',
    '按职责分工',
    '等',
    '下同',
    '不再列出',
    '以下',
    '包括',
    '单位',
  ],
  ...['责任', '市', '县', '各', '省', '财政局', '教育局', '卫生健康委', '人民政府', '有关部门'],
  ...[
    '做好工作',
    '制定方案',
    '建设平台',
    '覆盖率',
    '补助',
    '近年来',
    '经验做法',
    '关于印发',
    '通知',
  ],
  ...['|', '\t', '\n', ' ', '　', '\r\n', '(', ')', ',', ':', ';', '（一）', '1.', '一、', '一是'],
];

const notices = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 120 })
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  const isSound = (text: string): void => {
    const reading = read(text);
    const wrong = spansOf(reading).filter(
      ([from, to]) => from < 0 || from > to || to > text.length,
    );
    expect(wrong).toEqual([]);
    expect(read(text)).toEqual(reading);
  };

  test('of any characters gives a reading', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), isSound));
  });

  test('of halves of characters gives a reading', () => {
    const halves = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(halves, isSound));
  });

  test("of a notice's own pieces gives a reading", () => {
    fc.assert(fc.property(notices, isSound), { numRuns: 1500 });
  });

  test.each(PIECES)('of %j alone, many times over, gives a reading', (piece) => {
    isSound(piece.repeat(300));
  });

  test('in a simplifier that changes the length is read as it stands', () => {
    const source = { text: '一、做好工作。到2026年底覆盖率达到90%。（县教育局负责）', tables: [] };
    expect(readDocument(source, (text) => `${text}！`)).toEqual(
      readDocument(source, (text) => text),
    );
  });
});

describe('a text of the same lines twice over', () => {
  test.each([
    [
      'numbers',
      '1. 做好校园食堂管理。到2027年底，配餐合格率达到98%以上。（县教育局、县市场监管局负责）',
    ],
    [
      'brackets',
      '（一）办好老年食堂。新建老年食堂12个。〔责任单位：县民政局；配合单位：县财政局〕',
    ],
    ['labels', '一、治理河道。完成清淤30公里。\n牵头单位：县水利局\n完成时限：2026年9月底前'],
    ['sentences', '（1）推广节水灌溉。推广面积不低于2万亩。由县农业农村局牵头，县水利局配合。'],
  ])('gives twice the tasks, targets and groups: %s', (_, lines) => {
    const count = (times: number): readonly number[] => {
      const { tasks } = read(`${lines}\n`.repeat(times));
      return [
        tasks.length,
        tasks.flatMap((task) => task.targets).length,
        tasks.flatMap((task) => task.responsibility).length,
      ];
    };
    expect(count(1)).toEqual([1, 1, 1]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (times) => {
        expect(count(2 * times)).toEqual(count(times).map((one) => 2 * one));
      }),
      { numRuns: 20 },
    );
  });
});

test('a report of many places has no level where it has no region', () => {
  const lines = ['各地医改经验汇编', '甲乙县：', '建强队伍', '县财政局安排资金120万元。'];
  const { kind, region, level } = read(lines.join('\n'));
  expect({ kind, region, level }).toEqual({ kind: 'report', region: null, level: null });
});
