// SPDX-License-Identifier: Apache-2.0
import { ProgressReport } from '@sanyi/contract';
import { expect, test } from 'vitest';
import { reportDraft, reportOf } from './report-draft.js';

const SENT: ProgressReport = {
  ...{ state: 'done', progress: 100, text: '已覆盖', evidence: ['验收意见.pdf', '通报'] },
  figures: [{ target: 'G01', words: '91%', met: true }],
  ...{ problem: '', next: '', doneOn: '2026-11-20' },
};

test('what was sent in before stands in the form, and comes out as it went in', () => {
  expect(reportOf(reportDraft({ content: SENT, before: null }))).toEqual(SENT);
});

test('last period lends its state, per cent and next steps, never its words or its figures', () => {
  const before = {
    period: '2026-Q3',
    content: { ...SENT, state: 'under-way' as const, progress: 60 },
  };
  expect(reportOf(reportDraft({ content: null, before }))).toEqual({
    ...{ state: 'under-way', progress: 60, text: '', figures: [], evidence: [] },
    ...{ problem: '', next: '', doneOn: null },
  });
});

test('a figure without words is left out, a per cent that is no whole number is null, a day only of what is done', () => {
  const draft = reportDraft({ content: SENT, before: null });
  const sent = reportOf({
    ...{ ...draft, state: 'under-way', progress: '六成', evidence: ' \n甲\n' },
    figures: { G01: { words: ' ', met: 'yes' }, G02: { words: ' 3 ', met: '' } },
  });
  expect(sent).toMatchObject({ progress: null, doneOn: null, evidence: ['甲'] });
  expect(sent.figures).toEqual([{ target: 'G02', words: '3', met: null }]);
  expect(ProgressReport.safeParse(sent).success).toBe(true);
});
