// SPDX-License-Identifier: Apache-2.0
import { projectCalendar, projectLamps, smallTask, theDay } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { lampOf } from '../lamp/explain-lamp.js';
import { supervisionLetter } from './supervision-letter.js';

const [scheme, calendar] = [projectLamps(), projectCalendar()];
const due = theDay('2026-06-30');
const task = smallTask('d-T001', ['lead 甲局', 'support 乙局'], {
  title: '推进医共体建设',
  deadlines: [{ id: 'D', quote: '6月底前', span: [0, 1], rule: { kind: 'on', day: due } }],
});
const lamp = lampOf(
  {
    ...{ item: 'd-T001', start: null, due, progress: null, closedOn: null },
    targets: { met: 0, missed: 0, open: 0 },
    ...{ sentOn: null, signedOn: null, answerDue: null },
  },
  theDay('2026-07-10'),
  scheme,
  calendar,
);
const letter = (reported: string, issuer: string | null) =>
  supervisionLetter(
    [{ document: { title: '要点', number: '示发〔2026〕1号' }, task, lamp, reported }],
    {
      ...{ unit: { unitId: 'u.乙局', name: '乙局' }, number: '示医改督〔2026〕3号', issuer },
      ...{ on: theDay('2026-09-29'), answerIn: 5, contact: '' },
    },
    { scheme, calendar },
  );

test('says what is pressed, why with its figures, and by when to answer across a long holiday', () => {
  const { sections, opening, addressee, number } = letter('', null);
  expect([addressee, number]).toEqual(['乙局', '示医改督〔2026〕3号']);
  expect(opening[0]).toContain('你单位有1项工作任务需要督办');
  expect(sections[0]?.items[0]?.lines.map(({ label, words }) => `${label ?? ''} ${words}`)).toEqual(
    [
      '依据 《要点》（示发〔2026〕1号）（一）。',
      '你单位职责 配合。',
      '工作内容 做好工作。',
      '完成时限 2026年6月30日前。',
      '当前状态 逾期或未达：时限2026年6月30日，已逾期10天。',
      '最近报送 未报送进展。',
    ],
  );
  expect(sections[1]?.items[0]?.lines[0]?.words).toContain('请于2026年10月12日前书面反馈');
});

test('the table says the same in one row', () => {
  const { table } = letter('完成初稿', '示例省医改办');
  expect(table.rows).toEqual([
    [
      ...['1', '（一）推进医共体建设', '配合', '2026年6月30日前', '逾期或未达'],
      '时限2026年6月30日，已逾期10天',
    ],
  ]);
  expect(table.columns.reduce((sum, { share }) => sum + share, 0)).toBe(1000);
});

test('a letter that nobody issues yet bears no day', () => {
  expect(letter('', null).issuedOn).toBeNull();
  expect(letter('', '示例省医改办').issuedOn).toBe('2026-09-29');
});

test('what two rules say alike is said once', () => {
  const [reason] = lamp.reasons;
  if (reason === undefined) throw new Error('the task is overdue');
  const twice = { ...lamp, reasons: [reason, { ...reason, rule: 'again' }] };
  const { table } = supervisionLetter(
    [{ document: { title: '要点', number: null }, task, lamp: twice, reported: '' }],
    {
      ...{ unit: { unitId: 'u', name: '乙局' }, number: null, issuer: null },
      ...{ on: theDay('2026-09-29'), answerIn: 5, contact: '' },
    },
    { scheme, calendar },
  );
  expect(table.rows[0]?.at(-1)).toBe('时限2026年6月30日，已逾期10天');
});
