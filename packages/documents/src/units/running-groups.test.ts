// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText } from '../clean/clean-text.js';
import { groupsIn } from './find-groups.js';
import { responsibilityOf } from './group.js';

/** The groups of a paragraph: mode, lead and the other units. */
function groups(text: string): readonly string[] {
  const clean = cleanText({ text, tables: [] }, (same) => same);
  const [paragraph] = clean.flow;
  if (paragraph?.kind !== 'paragraph') return [];
  return groupsIn(clean, paragraph.range)
    .map((group) => responsibilityOf(clean, group, { firstListedLeads: false, standing: [] }))
    .map(({ mode, lead, units }) => {
      const others = units.filter((unit) => !lead.includes(unit));
      return `${mode} ${lead.join('、')}|${others.join('、')}`;
    });
}

const LEAD = 'lead-support 县医保局|县财政局';

describe('a sentence says who does what', () => {
  test.each<[string, string]>([
    ['由县医保局牵头、县财政局配合。', LEAD],
    ['由县医保局牵头，县财政局参与。', LEAD],
    ['由县医保局牵头，会同县财政局推进落实。', LEAD],
    ['由县医保局牵头，会同县财政局研究制定办法。', LEAD],
    ['由县医保局主抓，县财政局协同。', LEAD],
    ['由县医保局牵头；县财政局配合。', LEAD],
    ['此项工作由县医保局牵头负责，县财政局配合，2026年6月底前完成。', LEAD],
    ['上述任务由县医保局牵头，县财政局配合。', LEAD],
    ['牵头单位为县医保局，配合单位为县财政局。', LEAD],
    ['责任单位为县医保局、县财政局。', 'responsible |县医保局、县财政局'],
    ['由县医保局会同县财政局负责。', 'responsible |县医保局、县财政局'],
    ['由县医保局、县财政局分别负责。', 'each |县医保局、县财政局'],
    ['县医保局、县财政局按职责分工负责。', 'by-duty |县医保局、县财政局'],
  ])('推进改革。%s', (sentence, expected) => {
    expect(groups(`推进改革。${sentence}`)).toEqual([expected]);
  });

  test.each<[string, string, string[]]>([
    ['behind a comma', '做好结算，由县医保局负责。', ['responsible |县医保局']],
    ['with a lead, behind a comma without 由', '做好结算，县医保局牵头，县财政局配合。', [LEAD]],
    [
      'in the middle of a paragraph',
      '做好结算。由县医保局负责。做好回访。由县财政局负责。',
      ['responsible |县医保局', 'responsible |县财政局'],
    ],
    [
      'several times in a sentence',
      '签约率达到95%；由县医保局牵头，县财政局配合；每月走访1次，由县民政局、县教育局分别负责。',
      [LEAD, 'each |县民政局、县教育局'],
    ],
    [
      'behind a clause with a date',
      '做好结算；由县医保局牵头，县财政局配合；从4月1日起启用平台，由县民政局负责。',
      [LEAD, 'responsible |县民政局'],
    ],
  ])('%s', (_, text, expected) => {
    expect(groups(text)).toEqual(expected);
  });
});

describe('a bracket may give roles without 单位', () => {
  test.each<[string, string]>([
    ['（牵头：县医保局；配合：县财政局）', LEAD],
    ['〔责任：县医保局〕', 'responsible |县医保局'],
    ['（县医保局牵头、县财政局配合）', LEAD],
  ])('%s', (bracket, expected) => {
    expect(groups(`推进改革。${bracket}`)).toEqual([expected]);
  });
});

describe('nobody is named', () => {
  test.each([
    '推进改革。各县要认真抓好落实。',
    '推进改革，县医保局负责制定办法，县财政局配合。',
    '推进改革，各部门密切配合。',
    '推进改革，由县医保局负责制定办法。',
    '加强配合，做好落实，负责到底。',
    '明确责任：落实到人。',
  ])('%s', (text) => {
    expect(groups(text)).toEqual([]);
  });
});
