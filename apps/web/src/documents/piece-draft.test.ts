// SPDX-License-Identifier: Apache-2.0
import { NewCorrection } from '@sanyi/contract';
import { describe, expect, test } from 'vitest';
import { draftOf, faultIn, valueOf } from './piece-draft.js';
import { DOCUMENT_PARTS, TASK_PARTS } from './reading-parts.js';

const NOWHERE = { before: null, picked: null };
const PICKED = { quote: '年底前达到95%', span: [4, 12] as const };
const GROUP = {
  ...{ quote: '（甲局牵头，乙局配合，丙局）', span: [3, 17], units: ['甲局', '乙局', '丙局'] },
  ...{ lead: ['甲局'], support: ['乙局'], mode: 'lead-support', leadGuess: null, openEnded: false },
  ...{ standing: ['丙局'], implement: [] },
};

describe('what is sent', () => {
  test.each([
    ['responsibility', { lead: '甲局', support: '乙局' }],
    ['actions', { text: '建立制度' }],
    ['targets', { metric: '占比', comparator: '>=', value: '85' }],
    ['deadlines', { quote: '年底前', kind: 'by', date: '2026-12-31' }],
    ['deliverables', { quote: '印发办法', deliverable: 'document' }],
    ['references', { title: '《办法》', number: '', role: 'named' }],
    ['basis', { title: '规划', number: '示政发〔2026〕1号' }],
    ['goals', { metric: '占比', comparator: 'range', value: '3', valueTo: '5' }],
    ['closingDuties', { text: '报送总结', units: '甲局、乙局' }],
    ['figures', { metric: '住院率', value: '88.6', unit: '%', year: '2025' }],
    ['practices', { title: '统一管理', place: '青禾县' }],
  ] as const)('%s is a correction as the server takes it', (part, draft) => {
    expect(faultIn(part, draft)).toBeNull();
    const after = valueOf(part, draft, { before: null, picked: PICKED });
    const isOfTask = TASK_PARTS.some((one) => one === part);
    const kind = isOfTask ? 'part' : 'document-part';
    const asked = { kind, part, key: null, after, ...(isOfTask ? { task: 'm0' } : {}) };
    expect(NewCorrection.parse(asked)).toMatchObject({ after: { span: [4, 12] } });
  });

  test('the head too', () => {
    const draft = { title: '通知', from: '2026-01-01', to: '2026-12-31', leadRule: 'stated' };
    const before = { noticeTitle: null, region: '示例省' };
    const after = valueOf('head', draft, { before, picked: null });
    expect(NewCorrection.parse({ kind: 'head', after })).toMatchObject({
      after: { region: '示例省', period: { from: '2026-01-01', to: '2026-12-31' }, level: null },
    });
  });
});

test('what stands fills the form, and comes out of it as it went in', () => {
  const draft = draftOf('responsibility', GROUP, null);
  expect(draft).toEqual({
    ...{ lead: '甲局', support: '乙局', others: '丙局', mode: 'lead-support', openEnded: '' },
  });
  expect(valueOf('responsibility', draft, { before: GROUP, picked: null })).toEqual({
    ...GROUP,
    units: ['甲局', '乙局', '丙局'],
  });
  const deadline = {
    ...{ quote: '每季度', span: [1, 4], date: null, kind: 'every', every: 'P3M', event: null },
  };
  const again = valueOf('deadlines', draftOf('deadlines', deadline, null), {
    ...{ before: deadline, picked: null },
  });
  expect(again).toEqual(deadline);
});

test('without a lead the first listed is a guess, but not where each answers for itself', () => {
  const guess = (mode: string) =>
    valueOf('responsibility', { others: '甲局，乙局', mode }, NOWHERE)['leadGuess'];
  expect(guess('responsible')).toBe('甲局');
  expect(guess('each')).toBeNull();
});

test('picked words stand in the first field of a new piece', () => {
  expect(draftOf('targets', null, PICKED)).toMatchObject({
    metric: PICKED.quote,
    comparator: '>=',
  });
  for (const part of [...TASK_PARTS, ...DOCUMENT_PARTS])
    expect(Object.values(draftOf(part, null, PICKED))).toContain(PICKED.quote);
});

test.each([
  ['targets', { metric: ' ' }, 'metric', 'needed'],
  ['targets', { metric: '占比', value: '八成' }, 'value', 'not-a-number'],
  ['figures', { metric: '占比', value: '8', year: '26' }, 'year', 'not-a-year'],
  ['head', { from: '2026-01-01' }, 'to', 'both-days'],
  ['head', { from: '2026-02-01', to: '2026-01-01' }, 'to', 'days-in-order'],
  ['responsibility', { lead: '、' }, 'lead', 'no-unit'],
] as const)('%s with %o: %s is at fault', (part, draft, field, code) => {
  expect(faultIn(part, draft)).toEqual({ field, code });
});
