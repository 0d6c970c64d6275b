// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText } from '../clean/clean-text.js';
import { readGroup, responsibilityOf } from './group.js';

const NO_RULES = { firstListedLeads: false, standing: [] };

function grouped(text: string) {
  const clean = cleanText({ text, tables: [] }, (same) => same);
  const range = [0, text.length] as const;
  return { clean, group: readGroup(clean, range, range) };
}

function facts(text: string) {
  const { clean, group } = grouped(text);
  return {
    parts: group.parts.map(({ role, units }) => [
      role,
      ...units.map((unit) => clean.match.slice(...unit)),
    ]),
    times: group.times.map((time) => clean.match.slice(...time)),
    adds: group.adds.map((unit) => clean.match.slice(...unit)),
  };
}

function responsibility(text: string, rules: Parameters<typeof responsibilityOf>[2] = NO_RULES) {
  const { clean, group } = grouped(text);
  return responsibilityOf(clean, group, rules);
}

describe('a group', () => {
  test('without labels is read by its verbs', () => {
    expect(facts('县医保局牵头，县财政局配合')).toEqual({
      parts: [
        ['lead', '县医保局'],
        ['support', '县财政局'],
      ],
      times: [],
      adds: [],
    });
  });

  test('with labels takes its roles and times from them', () => {
    expect(facts('牵头单位：县医保局；配合单位：县财政局；完成时限：6月底；责任人：张某')).toEqual({
      parts: [
        ['lead', '县医保局'],
        ['support', '县财政局'],
      ],
      times: ['6月底'],
      adds: [],
    });
  });

  test('a verb behind a label says more than the label', () => {
    expect(facts('责任单位：县医保局牵头，县财政局配合，县教育局').parts).toEqual([
      ['lead', '县医保局'],
      ['support', '县财政局'],
      ['responsible', '县教育局'],
    ]);
  });

  test('units with a verb before the first label belong to it', () => {
    expect(facts('县医保局牵头；配合单位：县财政局').parts).toEqual([
      ['lead', '县医保局'],
      ['support', '县财政局'],
    ]);
  });

  test.each([
    '做好结算。责任单位：县医保局',
    '县教育局，责任单位：县医保局',
    '（责任单位：县医保局',
  ])('words without a verb before the first label do not: %s', (text) => {
    expect(facts(text).parts).toEqual([['responsible', '县医保局']]);
  });

  test('keeps what it adds to later groups', () => {
    expect(facts('县医保局负责，以下责任单位均包括各县区政府，不再列出')).toEqual({
      parts: [['responsible', '县医保局']],
      times: [],
      adds: ['各县区政府'],
    });
  });

  test.each([
    ['县医保局、县财政局，排在第一位的为牵头部门，下同', true],
    ['县医保局、县财政局', false],
  ])('%s states the lead rule: %s', (text, stated) => {
    expect(grouped(text).group.statesLeadRule).toBe(stated);
  });

  test('reads its content only, and keeps the range around it', () => {
    const { clean } = grouped('（县医保局负责）');
    expect(readGroup(clean, [0, 8], [1, 7])).toMatchObject({
      range: [0, 8],
      parts: [{ role: 'responsible', units: [[1, 5]] }],
    });
  });
});

describe('the mode', () => {
  test.each([
    ['县医保局、县财政局按职责分工负责', 'by-duty'],
    ['县医保局、县财政局按照职责分工负责', 'by-duty'],
    ['县医保局、县财政局分别负责', 'each'],
    ['县医保局牵头，县财政局配合', 'lead-support'],
    ['县医保局牵头，县财政局按职责分工负责', 'lead-support'],
    ['县医保局牵头', 'lead-support'],
    ['县医保局负责，县财政局参与', 'lead-support'],
    ['县医保局负责，县财政局配合', 'lead-support'],
    ['县医保局负责', 'responsible'],
    ['县医保局、县财政局共同负责', 'responsible'],
    ['责任单位：县医保局', 'responsible'],
    ['县医保局、县财政局', 'responsible'],
    ['县医保局分别负责，县财政局按职责分工负责', 'each'],
    ['各县区政府具体落实', 'responsible'],
  ])('%s: %s', (text, mode) => {
    expect(responsibility(text).mode).toBe(mode);
  });
});

describe('lead and support', () => {
  test.each([
    ['县医保局牵头，县财政局、县教育局按职责分工负责', ['县医保局'], ['县财政局', '县教育局']],
    ['县医保局、县财政局共同牵头，县教育局配合', ['县医保局', '县财政局'], ['县教育局']],
    ['牵头单位：县医保局；责任单位：县教育局', ['县医保局'], ['县教育局']],
    ['县医保局负责，县财政局参与', [], ['县财政局']],
    ['县医保局、县财政局按职责分工负责', [], []],
    ['县医保局、县财政局分别负责', [], []],
    ['县医保局、县财政局', [], []],
  ])('%s', (text, lead, support) => {
    expect(responsibility(text)).toMatchObject({ lead, support });
  });

  test.each([
    ['县医保局、县财政局按职责分工负责', '县医保局'],
    ['县医保局负责，县财政局参与', '县医保局'],
    ['县医保局、县财政局分别负责', null],
    ['县财政局牵头，县医保局配合', null],
    ['完成时限：6月底', null],
  ])('%s: the guessed lead is %s', (text, leadGuess) => {
    expect(responsibility(text).leadGuess).toBe(leadGuess);
  });
});

describe('the rule that the first-listed unit leads', () => {
  const rules = { ...NO_RULES, firstListedLeads: true };

  test.each([
    ['县医保局、县财政局按职责分工负责', ['县医保局'], null],
    ['责任单位：县医保局、县财政局', ['县医保局'], null],
    ['县医保局配合，县财政局牵头', ['县财政局'], null],
    ['县医保局、县财政局分别负责', [], null],
    ['完成时限：6月底', [], null],
  ])('%s', (text, lead, leadGuess) => {
    expect(responsibility(text, rules)).toMatchObject({ lead, leadGuess });
  });
});

describe('the units', () => {
  test('stand in the order of the text, each once, lead and support alike', () => {
    expect(responsibility('县财政局配合，县医保局牵头，县财政局负责').units).toEqual([
      '县财政局',
      '县医保局',
    ]);
  });

  test('are shown as written, without white space', () => {
    expect(responsibility('县医保局(县医疗 保障中心)负责').units).toEqual([
      '县医保局(县医疗保障中心)',
    ]);
  });

  test.each([
    ['县医保局、县财政局等部门负责', true],
    ['县医保局牵头，县财政局等配合', true],
    ['县医保局、县财政局负责', false],
  ])('%s leaves the list open: %s', (text, openEnded) => {
    expect(responsibility(text)).toMatchObject({ units: ['县医保局', '县财政局'], openEnded });
  });

  test('who carries out is listed apart', () => {
    expect(responsibility('县医保局牵头，县财政局配合；各县区政府具体落实')).toMatchObject({
      units: ['县医保局', '县财政局'],
      lead: ['县医保局'],
      support: ['县财政局'],
      implement: ['各县区政府'],
    });
  });

  test('who carries out alone is responsible', () => {
    expect(responsibility('各县区政府具体落实')).toMatchObject({
      units: ['各县区政府'],
      implement: [],
    });
  });

  test('that a standing clause added are listed apart, unless the group names them itself', () => {
    const rules = { ...NO_RULES, standing: ['各县区政府', '县财政局'] };
    expect(responsibility('县医保局、县财政局负责', rules)).toMatchObject({
      units: ['县医保局', '县财政局'],
      standing: ['各县区政府'],
    });
  });
});

test('the quote is in the words of the document, on one line, with its place in the original', () => {
  const text = '做好结算。\n牵头单位: 县医保局\n配合单位: 县财政局';
  const clean = cleanText({ text, tables: [] }, (same) => same);
  const range = [6, clean.match.trimEnd().length] as const;
  const read = responsibilityOf(clean, readGroup(clean, range, range), NO_RULES);
  expect(text.slice(...read.span)).toBe('牵头单位: 县医保局\n配合单位: 县财政局');
  expect(read.quote.replaceAll(' ', '')).toBe('牵头单位:县医保局配合单位:县财政局');
  expect(read.quote).not.toContain('\n');
});

describe('work that is shared out', () => {
  test.each(['分别由县医保局、县财政局负责', '分别由县医保局、县财政局落实'])('%s', (text) => {
    expect(responsibility(text)).toMatchObject({ mode: 'each', lead: [], leadGuess: null });
  });

  test('names its units without the word', () => {
    expect(responsibility('分别由县医保局、县财政局负责').units).toEqual(['县医保局', '县财政局']);
  });

  test('is not meant where only one sentence says by whom', () => {
    expect(responsibility('由县医保局、县财政局负责').mode).toBe('responsible');
  });
});

describe('units that only support', () => {
  test('lead nothing, not even as a guess', () => {
    expect(responsibility('县医保局、县财政局配合')).toMatchObject({ lead: [], leadGuess: null });
  });

  test('lead nothing where the first listed one leads', () => {
    const rules = { firstListedLeads: true, standing: [] };
    expect(responsibility('县医保局、县财政局配合', rules).lead).toEqual([]);
  });

  test('are passed over where another unit answers', () => {
    expect(responsibility('县医保局配合，县财政局负责').leadGuess).toBe('县财政局');
  });
});
