// SPDX-License-Identifier: Apache-2.0
import type { Reading, Responsibility, Span, Target, Task } from '@sanyi/documents';

/** A short notice of a fictional county, and its reading by hand. Only tests use it. */
export const EXAMPLE_TEXT = `青禾县卫生工作安排
一、补齐短板。村卫生室标准化率达到95%以上，2026年底前出台管理办法。配齐3名医师。（县卫生健康局、县财政局负责）
二、稳定队伍。每年培训60人。（县人力资源社会保障局牵头，县卫生健康局配合）
`;

export const spanInExample = (words: string, from = 0): Span => {
  const start = EXAMPLE_TEXT.indexOf(words, from);
  if (start === -1) throw new Error(`not in the example: ${words}`);
  return [start, start + words.length];
};

export const exampleTarget = (
  quote: string,
  metric: string,
  value: number,
  unit: string,
): Target => ({
  quote,
  span: spanInExample(quote),
  metric,
  comparator: '>=',
  value,
  valueTo: null,
  unit,
  scope: null,
  by: null,
  explicit: true,
});

export const exampleGroup = (quote: string, part: Partial<Responsibility>): Responsibility => ({
  quote,
  span: spanInExample(quote),
  units: [],
  lead: [],
  support: [],
  mode: 'responsible',
  leadGuess: null,
  openEnded: false,
  standing: [],
  implement: [],
  ...part,
});

const action = (text: string): Task['actions'][number] => ({
  text,
  span: spanInExample(text),
  responsibility: 0,
});

const FIRST: Task = {
  number: 1,
  label: '一、',
  section: null,
  title: '补齐短板',
  text: '村卫生室标准化率达到95%以上，2026年底前出台管理办法。配齐3名医师。',
  span: spanInExample(EXAMPLE_TEXT.split('\n')[1] ?? ''),
  actions: [
    action('村卫生室标准化率达到95%以上，2026年底前出台管理办法。'),
    action('配齐3名医师。'),
  ],
  responsibility: [
    exampleGroup('（县卫生健康局、县财政局负责）', {
      units: ['县卫生健康局', '县财政局'],
      leadGuess: '县卫生健康局',
    }),
  ],
  targets: [
    exampleTarget('村卫生室标准化率达到95%以上', '村卫生室标准化率', 95, '%'),
    exampleTarget('3名医师', '医师', 3, '名'),
  ],
  deadlines: [
    {
      quote: '2026年底前',
      span: spanInExample('2026年底前'),
      date: null,
      kind: 'by',
      every: null,
      event: null,
    },
  ],
  references: [],
  deliverables: [{ quote: '出台管理办法', kind: 'document', span: spanInExample('出台管理办法') }],
};

const SECOND: Task = {
  ...FIRST,
  number: 2,
  label: '二、',
  title: '稳定队伍',
  text: '每年培训60人。',
  span: spanInExample(EXAMPLE_TEXT.split('\n')[2] ?? ''),
  actions: [action('每年培训60人。')],
  responsibility: [
    exampleGroup('（县人力资源社会保障局牵头，县卫生健康局配合）', {
      units: ['县人力资源社会保障局', '县卫生健康局'],
      lead: ['县人力资源社会保障局'],
      support: ['县卫生健康局'],
      mode: 'lead-support',
    }),
  ],
  targets: [exampleTarget('培训60人', '培训', 60, '人')],
  deadlines: [],
  deliverables: [],
};

export const EXAMPLE_READING: Reading = {
  kind: 'notice',
  title: '青禾县卫生工作安排',
  noticeTitle: null,
  documentNumber: null,
  issuer: null,
  issuedOn: null,
  period: null,
  level: 'county',
  region: null,
  leadRule: 'stated',
  draft: false,
  basis: [],
  tasks: [FIRST, SECOND],
  goals: [],
  closingDuties: [],
  figures: [],
  practices: [],
  warnings: [],
};
