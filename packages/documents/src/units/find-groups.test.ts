// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText } from '../clean/clean-text.js';
import { groupsIn } from './find-groups.js';
import { responsibilityOf } from './group.js';

const NO_RULES = { firstListedLeads: false, standing: [] };

/** The groups of all paragraphs of a text, with the words of what they hold. */
function found(text: string, rules: Parameters<typeof responsibilityOf>[2] = NO_RULES) {
  const clean = cleanText({ text, tables: [] }, (same) => same);
  const words = (ranges: readonly (readonly [number, number])[]) =>
    ranges.map((range) => clean.match.slice(...range));
  return clean.flow
    .flatMap((item) => (item.kind === 'paragraph' ? groupsIn(clean, item.range) : []))
    .map((group) => ({
      ...responsibilityOf(clean, group, rules),
      times: words(group.times),
      adds: words(group.adds),
      statesLeadRule: group.statesLeadRule,
    }));
}

const quotes = (text: string) => found(text).map(({ quote }) => quote);

const [A, B, C] = ['县医保局', '县财政局', '县教育局'];

describe('the forms of responsibility', () => {
  test.each([
    ['（县医保局、县财政局按职责分工负责）', [A, B], [], [], 'by-duty', A],
    ['（县医保局、县财政局按照职责分工负责）', [A, B], [], [], 'by-duty', A],
    ['（县医保局、县财政局分别负责）', [A, B], [], [], 'each', null],
    ['（县医保局、县财政局负责）', [A, B], [], [], 'responsible', A],
    ['（县医保局、县财政局共同负责）', [A, B], [], [], 'responsible', A],
    ['（县医保局）', [A], [], [], 'responsible', A],
    ['（县医保局、县财政局）', [A, B], [], [], 'responsible', A],
    ['〔责任单位：县医保局、县财政局〕', [A, B], [], [], 'responsible', A],
    ['（责任单位：县医保局、县财政局）', [A, B], [], [], 'responsible', A],
    ['【责任单位：县医保局、县财政局】', [A, B], [], [], 'responsible', A],
    ['［责任单位：县医保局、县财政局］', [A, B], [], [], 'responsible', A],
    ['责任单位：县医保局、县财政局', [A, B], [], [], 'responsible', A],
    [
      '【牵头单位】县医保局【配合单位】县财政局、县教育局',
      [A, B, C],
      [A],
      [B, C],
      'lead-support',
      null,
    ],
    [
      '（牵头单位）县医保局（配合单位）县财政局、县教育局',
      [A, B, C],
      [A],
      [B, C],
      'lead-support',
      null,
    ],
    [
      '（牵头单位：县医保局，配合单位：县财政局、县教育局）',
      [A, B, C],
      [A],
      [B, C],
      'lead-support',
      null,
    ],
    ['（牵头单位：县医保局）（配合单位：县财政局）', [A, B], [A], [B], 'lead-support', null],
    ['（县医保局牵头）（县财政局配合）', [A, B], [A], [B], 'lead-support', null],
    ['牵头单位：县医保局；责任单位：县财政局', [A, B], [A], [B], 'lead-support', null],
    [
      '（县医保局牵头，县财政局、县教育局按职责分工负责）',
      [A, B, C],
      [A],
      [B, C],
      'lead-support',
      null,
    ],
    [
      '县医保局牵头，县财政局、县教育局按职责分工负责。',
      [A, B, C],
      [A],
      [B, C],
      'lead-support',
      null,
    ],
    ['由县医保局牵头，县财政局配合。', [A, B], [A], [B], 'lead-support', null],
    ['(县医保局牵头,县财政局配合)', [A, B], [A], [B], 'lead-support', null],
    ['（县医保局牵头负责）', [A], [A], [], 'lead-support', null],
    ['（县医保局、县财政局共同牵头，县教育局配合）', [A, B, C], [A, B], [C], 'lead-support', null],
    [
      '（牵头单位：县医保局、县财政局；配合单位：县教育局）',
      [A, B, C],
      [A, B],
      [C],
      'lead-support',
      null,
    ],
    ['（县医保局负责，县财政局参与）', [A, B], [], [B], 'lead-support', A],
    ['（县医保局负责，县财政局配合）', [A, B], [], [B], 'lead-support', A],
    ['县医保局、县财政局按职责分工负责', [A, B], [], [], 'by-duty', A],
  ])('做好结算。%s', (form, ...said) => {
    const [units, lead, support, mode, leadGuess] = said;
    const text = `做好结算。${form}`;
    const groups = found(text);
    expect(groups).toMatchObject([
      { quote: form, units, lead, support, mode, leadGuess, openEnded: false, implement: [] },
    ]);
    expect(groups.map(({ span }) => text.slice(...span))).toEqual([form]);
  });

  test.each([
    '（县医保局、县财政局负责）',
    '责任单位：县医保局、县财政局',
    '【责任单位】县医保局、县财政局',
    '县医保局、县财政局负责。',
  ])('on a line of its own: %s', (line) => {
    expect(found(`做好结算。\n${line}\n加强回访。`)).toMatchObject([
      { quote: line, span: [6, 6 + line.length], units: [A, B] },
    ]);
  });

  test('who carries out stands apart', () => {
    expect(found('做好结算。（县医保局牵头，县财政局配合；各县区政府具体落实）')).toMatchObject([
      { units: [A, B], lead: [A], support: [B], implement: ['各县区政府'] },
    ]);
  });

  test.each(['（县医保局、县财政局等部门负责）', '责任单位：县医保局、县财政局等'])(
    '等 is kept as open-ended: %s',
    (form) => {
      expect(found(`做好结算。${form}`)).toMatchObject([{ units: [A, B], openEnded: true }]);
    },
  );

  test.each([
    '（县医保局、县财政局负责，2026年6月底前完成）',
    '（县医保局牵头，6月底前由县财政局负责）',
  ])('a time beside the units is not one of them: %s', (form) => {
    expect(found(`做好结算。${form}`)).toMatchObject([{ units: [A, B] }]);
  });
});

describe('several groups in one paragraph', () => {
  test('stand in the order of their sentences', () => {
    const text = '做好结算（县医保局负责）。开展回访（县卫生健康局牵头，县妇联配合）。';
    expect(found(text)).toMatchObject([
      { quote: '（县医保局负责）', units: [A], lead: [] },
      { quote: '（县卫生健康局牵头，县妇联配合）', lead: ['县卫生健康局'], support: ['县妇联'] },
    ]);
  });

  test.each([
    '做好结算；（县医保局）；做好回访。（县卫生健康局）',
    '做好结算。（县医保局负责）（县财政局负责）',
    '做好结算。（县医保局负责）（县财政局配合）',
    '做好结算。（县医保局牵头）做好回访。（县财政局配合）',
    '做好结算。（县财政局配合）（县医保局牵头）',
    '做好结算。（牵头单位：县医保局）（牵头单位：县财政局）',
  ])('stay two: %s', (text) => {
    expect(found(text)).toHaveLength(2);
  });

  test('that share a time in brackets are one', () => {
    expect(found('做好结算。（责任单位：县医保局）（完成时限：2026年6月底）')).toMatchObject([
      {
        quote: '（责任单位：县医保局）（完成时限：2026年6月底）',
        units: [A],
        times: ['2026年6月底'],
      },
    ]);
  });

  test('a sentence with units behind a bracket is none', () => {
    expect(quotes('做好结算（县医保局负责）。县财政局配合。')).toEqual(['（县医保局负责）']);
  });
});

describe('standing clauses', () => {
  test.each([
    '（县医保局、县财政局负责，排在第一位的为牵头部门，下同）',
    '责任单位：县医保局、县财政局，排在第一位的为牵头部门，下同',
  ])('make the first-listed unit lead: %s', (form) => {
    const text = `做好结算。${form}`;
    expect(found(text)).toMatchObject([{ units: [A, B], lead: [], statesLeadRule: true }]);
    expect(found(text, { ...NO_RULES, firstListedLeads: true })).toMatchObject([
      { units: [A, B], lead: [A], leadGuess: null },
    ]);
  });

  test('the rule gives no lead to those who answer each for their own', () => {
    const rules = { ...NO_RULES, firstListedLeads: true };
    expect(found('做好结算。（县医保局、县财政局分别负责）', rules)).toMatchObject([
      { lead: [], leadGuess: null },
    ]);
  });

  test('a sentence that only states the rule names nobody', () => {
    expect(found('各组排在第一位的为牵头部门，下同。')).toMatchObject([
      { units: [], statesLeadRule: true },
    ]);
  });

  test.each([
    '（县医保局、县财政局负责，以下责任单位均包括各县区政府，不再列出）',
    '县医保局、县财政局负责，以下责任单位均包括各县区政府，不再列出。',
  ])('add units for later, not to their own group: %s', (form) => {
    expect(found(`做好结算。${form}`)).toMatchObject([
      { units: [A, B], adds: ['各县区政府'], standing: [] },
    ]);
  });

  test('the units that were added stand apart in each later group', () => {
    const rules = { ...NO_RULES, standing: ['各县区政府'] };
    expect(found('做好回访。（县卫生健康局负责）', rules)).toMatchObject([
      { units: ['县卫生健康局'], standing: ['各县区政府'] },
    ]);
  });
});

describe('never invented', () => {
  test.each([
    [
      'an alias in brackets is one unit',
      '（市财政局（市国资委）、市医保局负责）',
      ['市财政局（市国资委）', '市医保局'],
    ],
    [
      '各州 alone names nobody',
      '（各州、市医改领导小组，省医保局负责）',
      ['各州、市医改领导小组', '省医保局'],
    ],
  ])('%s', (_, form, units) => {
    expect(found(`做好结算。${form}`)).toMatchObject([{ units }]);
  });

  test.each([
    ['units inside 《》 are issuers', '按《县医保局、县财政局负责事项通知》执行。'],
    ['a document number', '按通知（示医保发〔2025〕3号）执行。'],
    ['an alias behind an organ', '加强县人民医院（县总医院、县妇幼保健院）。'],
    ['an alias behind a word', '设立结算专柜（县医保局）'],
    ['an alias inside a sentence', '县人民医院（县中医院、县妇幼保健院）要做好结算。'],
    ['brackets that open a paragraph', '（县医保局、县财政局）要做好结算。'],
    ['brackets that are the whole paragraph', '（县医保局、县财政局）'],
    ['brackets inside brackets', '做好结算。（具体见附表（县医保局负责））'],
    ['a label alone in brackets', '做好结算。（县级责任单位）'],
    ['units that say no level', '做好结算。（综合医院、专科医院）'],
    ['offices of a township inside a sentence', '做好结算（财政所、综合文化站）工作。'],
    ['offices of a township behind a phrase', '建好窗口（财政所、综合文化站）'],
    ['people', '做好结算。（张某、李某负责）'],
    ['as many people as units', '做好结算。（县医保局、张某负责）'],
    ['a verb without units', '做好结算。（负责）'],
    ['fewer than two characters', '做好结算。（局）'],
    ['quotation marks', '做好“县医保局、县财政局负责”的宣传。'],
    ['a label inside a sentence', '明确责任单位：不得推诿。'],
    ['a label inside brackets that say something else', '做好结算。（其中责任单位：县医保局）'],
    ['a label without units', '做好结算。牵头单位：'],
    ['a label without units in brackets', '做好结算。（责任单位：）'],
    ['a last sentence that is no list of units', '完善机制，县医保局负责。'],
    ['a last sentence without a verb', '做好结算。县医保局、县财政局。'],
    [
      'a last sentence with units that mostly say no level',
      '做好结算。综合医院、专科医院、县医院负责。',
    ],
    ['a last sentence with half of its units of no level', '做好结算。综合医院负责，县医院配合。'],
    ['a last sentence with a part that says nothing', '做好结算。县医保局；县财政局配合。'],
    ['who only supports, in the middle', '做好结算。县医保局配合。做好回访。'],
    ['nothing', '做好结算。'],
  ])('%s: %s', (_, text) => {
    expect(quotes(text)).toEqual([]);
  });

  test('units in brackets behind an issuer’s title are read all the same', () => {
    const text =
      '按《省医保局、省财政局关于清算的通知》（示医保发〔2025〕3号）执行。（县医保局负责）';
    expect(found(text)).toMatchObject([{ quote: '（县医保局负责）', units: [A] }]);
  });
});

describe('brackets with units and no verb', () => {
  test.each([
    ['behind a full stop', '做好结算。（县医保局）'],
    ['behind a percentage', '结算率达到90%（县医保局）。'],
    ['behind a quotation', '推行“一站结清”（县医保局）。'],
    ['two behind a word', '加强协同（县医保局、县财政局）'],
    ['two before a full stop', '加强协同（县医保局、县财政局）。做好回访。'],
    ['inner offices', '做好结算。（医政股、财务科）'],
    ['a collective with a unit of no level', '做好结算。（县医院、综合医院）'],
  ])('%s: %s', (_, text) => {
    expect(found(text)).toHaveLength(1);
  });
});

describe('labels without brackets', () => {
  test.each([
    ['behind a full stop', '做好结算。责任单位：县医保局', '责任单位：县医保局'],
    ['behind a percentage', '结算率达到90%责任单位：县医保局', '责任单位：县医保局'],
    ['in a tag', '做好结算【责任单位】县医保局', '【责任单位】县医保局'],
  ])('%s: %s', (_, text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  test.each([
    ['完成时限：6月底', ['6月底']],
    ['责任人：张某', []],
  ])('%s names no unit and is kept, so that it is no action', (text, times) => {
    expect(found(text)).toMatchObject([{ quote: text, units: [], times }]);
  });
});

describe('long lists', () => {
  const list = (count: number) => Array.from({ length: count }, () => '县医保局').join('、');

  test.each([
    [299, 1],
    [301, 0],
  ])('%i units in brackets give %i group', (count, groups) => {
    expect(found(`做好结算。（${list(count)}负责）`)).toHaveLength(groups);
  });

  test.each([
    [51, 1],
    [53, 0],
  ])('%i units in a last sentence give %i group', (count, groups) => {
    expect(found(`做好结算。${list(count)}负责。`)).toHaveLength(groups);
  });
});
