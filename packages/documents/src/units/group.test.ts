// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText, type CleanText } from '../clean/clean-text.js';
import type { Responsibility } from '../reading.js';
import { readGroup, responsibilityOf } from './group.js';

const clean = (text: string): CleanText => cleanText({ text, tables: [] }, (same) => same);

const NO_RULES = { firstListedLeads: false, standing: [] };

function read(
  text: string,
  rules: Parameters<typeof responsibilityOf>[2] = NO_RULES,
): Responsibility {
  const source = clean(text);
  const range = [0, text.length] as const;
  return responsibilityOf(source, readGroup(source, range, range), rules);
}

describe('the mode of a group', () => {
  test.each([
    ['县教育局牵头，县财政局配合', 'lead-support'],
    ['县教育局牵头，县财政局按职责分工负责', 'lead-support'],
    ['县教育局负责，县财政局参与', 'lead-support'],
    ['县教育局牵头', 'lead-support'],
    ['县教育局、县财政局分别负责', 'each'],
    ['县教育局、县财政局按职责分工负责', 'by-duty'],
    ['县教育局、县财政局负责', 'responsible'],
    ['县教育局、县财政局共同负责', 'responsible'],
    ['县教育局、县财政局', 'responsible'],
    ['县教育局配合', 'responsible'],
    ['牵头单位：县教育局；配合单位：县财政局', 'lead-support'],
    ['责任单位：县教育局；配合单位：县财政局', 'lead-support'],
    ['责任单位：县教育局', 'responsible'],
    ['责任分工：县教育局、县财政局按职责分工负责', 'by-duty'],
  ])('of %s is %s', (text, mode) => {
    expect(read(text).mode).toBe(mode);
  });
});

describe('lead and support', () => {
  test('a lead is only who the document says leads; the first-listed unit is a guess', () => {
    expect(read('县教育局、县财政局按职责分工负责')).toMatchObject({
      units: ['县教育局', '县财政局'],
      lead: [],
      leadGuess: '县教育局',
      support: [],
    });
  });

  test('several units can lead together', () => {
    expect(read('县教育局、县民政局牵头，县财政局配合')).toMatchObject({
      units: ['县教育局', '县民政局', '县财政局'],
      lead: ['县教育局', '县民政局'],
      support: ['县财政局'],
      leadGuess: null,
    });
  });

  test('beside a lead all others support', () => {
    expect(read('县教育局牵头，县财政局按职责分工负责，县民政局参与').support).toEqual([
      '县财政局',
      '县民政局',
    ]);
  });

  test('without a lead only those support who are said to', () => {
    expect(read('县教育局负责，县财政局配合')).toMatchObject({ lead: [], support: ['县财政局'] });
  });

  test('分别负责 has no lead and no guess', () => {
    expect(read('县教育局、县财政局分别负责')).toMatchObject({ lead: [], leadGuess: null });
  });

  test('where the document makes the first-listed unit the lead, it leads', () => {
    const rules = { firstListedLeads: true, standing: [] };
    expect(read('县教育局、县财政局负责', rules)).toMatchObject({
      lead: ['县教育局'],
      leadGuess: null,
      mode: 'responsible',
    });
    expect(read('县财政局牵头，县教育局配合', rules).lead).toEqual(['县财政局']);
    expect(read('县教育局配合，县财政局牵头', rules).lead).toEqual(['县财政局']);
    expect(read('县教育局、县财政局分别负责', rules).lead).toEqual([]);
  });
});

describe('who carries out', () => {
  test('those who carry out under others are named apart', () => {
    expect(read('县教育局负责；各乡镇人民政府具体落实')).toMatchObject({
      units: ['县教育局'],
      implement: ['各乡镇人民政府'],
      mode: 'responsible',
    });
  });

  test('those who carry out alone are responsible', () => {
    expect(read('各乡镇人民政府具体落实')).toMatchObject({
      units: ['各乡镇人民政府'],
      implement: [],
      mode: 'responsible',
    });
  });
});

describe('the rest of a group', () => {
  test('等 leaves it open', () => {
    expect(read('县教育局、县财政局等部门负责').openEnded).toBe(true);
    expect(read('县教育局、县财政局负责').openEnded).toBe(false);
  });

  test('a unit named twice stands once', () => {
    expect(read('县教育局、县财政局、县教育局负责').units).toEqual(['县教育局', '县财政局']);
  });

  test('units of a standing clause are added, those already named not again', () => {
    const rules = { firstListedLeads: false, standing: ['各乡镇', '县教育局'] };
    expect(read('县教育局负责', rules).standing).toEqual(['各乡镇']);
  });

  test('names lose the spaces of typesetting, the quote loses its line breaks', () => {
    const source = clean('责任单位：县教育局\n配合单位：县 财政局');
    const range = [0, source.shown.length - 1] as const;
    const group = responsibilityOf(source, readGroup(source, range, range), NO_RULES);
    expect(group.units).toEqual(['县教育局', '县财政局']);
    expect(group.quote).toBe('责任单位：县教育局 配合单位：县 财政局');
    expect(group.span).toEqual([0, 20]);
  });

  test('a time and a person behind labels are no units', () => {
    const text = '责任单位：县教育局；责任人：张某；完成时限：2027年6月底';
    const source = clean(text);
    const group = readGroup(source, [0, text.length], [0, text.length]);
    expect(group.times.map((time) => text.slice(...time))).toEqual(['2027年6月底']);
    expect(read(text).units).toEqual(['县教育局']);
  });

  test('a role that the words behind a label say is stronger than the label', () => {
    expect(read('责任单位：县教育局牵头，县财政局配合')).toMatchObject({
      lead: ['县教育局'],
      support: ['县财政局'],
    });
  });

  test('words in front of the first label count where they say what their units do', () => {
    expect(read('县教育局牵头；配合单位：县财政局')).toMatchObject({
      lead: ['县教育局'],
      support: ['县财政局'],
    });
    expect(read('食堂管理；责任单位：县财政局').units).toEqual(['县财政局']);
  });

  test('says whether it states the rule of the lead, and whom it adds', () => {
    const rule = '县教育局负责，排在第一位的为牵头部门，下同';
    const adds = '县教育局负责，以下责任单位均包括各乡镇，不再列出';
    expect(readGroup(clean(rule), [0, rule.length], [0, rule.length]).statesLeadRule).toBe(true);
    const group = readGroup(clean(adds), [0, adds.length], [0, adds.length]);
    expect(group.statesLeadRule).toBe(false);
    expect(group.adds.map((unit) => adds.slice(...unit))).toEqual(['各乡镇']);
  });
});
