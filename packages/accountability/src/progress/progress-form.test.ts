// SPDX-License-Identifier: Apache-2.0
import { exampleNotice, smallTask, theDay } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import type { DeadlineRule } from '../duty/deadline-rule.js';
import type { LedgerTarget } from '../ledger/filed.js';
import { fileReading } from '../ledger/file-reading.js';
import type { ProgressContent } from './progress.js';
import { progressFindings, progressForm, reportingDuty, rhythmOrdered } from './progress-form.js';

const { reading } = exampleNotice();
const filed = fileReading(reading, { id: '8', region: '990000', named: [], decided: new Map() });

describe('how often a document orders reports', () => {
  test('its closing words say 每季度末', () => {
    expect(rhythmOrdered(filed)).toBe('quarter');
  });

  test.each([
    ['各成员单位每半年报告履职情况。', 'half-year'],
    ['各地按月报送进展，每年总结。', 'month'],
    ['每季度召开一次会议。', null],
    ['抓好落实。', null],
  ])('%s', (text, rhythm) => {
    const task = smallTask('d-C01', ['responsible 甲'], { closing: true });
    const actions = task.actions.map((action) => ({ ...action, text }));
    expect(rhythmOrdered({ tasks: [{ ...task, actions }] })).toBe(rhythm);
  });

  test('a recurrence of a task counts only where its sentence speaks of reporting', () => {
    const rule: DeadlineRule = {
      kind: 'every',
      recurrence: {
        ...{ every: { count: 6, unit: 'month' as const }, times: 1, dueAt: null },
        ...{ tells: 'this-period', from: null, until: null },
      },
    };
    const deadlines = [{ id: 'D', quote: '每半年', span: [0, 3] as const, rule }];
    const said = (text: string) => {
      const task = smallTask('d-T001', ['lead 甲'], { deadlines });
      return rhythmOrdered({
        tasks: [{ ...task, actions: task.actions.map((one) => ({ ...one, text })) }],
      });
    };
    expect(said('每半年报送情况。')).toBe('half-year');
    expect(said('每半年督查一次。')).toBeNull();
  });
});

test('each unit owes its report period by period until the plan ends', () => {
  const task = smallTask('d-T001', ['lead 甲', 'support 乙']);
  const duty = reportingDuty(task, filed, { rhythm: 'quarter', dueAt: { month: 1, day: 10 } });
  expect(duty).toMatchObject({
    ...{ id: 'd-T001/progress', units: ['u.甲', 'u.乙'], since: '2026-03-12' },
    recurrence: { every: { count: 3, unit: 'month' }, tells: 'period-before', until: '2026-12-31' },
  });
  const undated = { issuedOn: null, period: null };
  expect(reportingDuty(task, undated, { rhythm: 'month', dueAt: null })).toBeNull();
});

describe('what a return has to say', () => {
  const target: LedgerTarget = {
    ...{ id: 'G01', quote: '不低于60%', span: [0, 1] as const, metric: '覆盖率', value: 60 },
    ...{ comparator: '>=', valueTo: null, unit: '%', scope: null, by: null },
  };
  const form = progressForm(smallTask('d-T001', ['lead 甲'], { targets: [target] }));
  const sound: ProgressContent = {
    ...{
      state: 'under-way',
      progress: 50,
      text: '已覆盖半数',
      evidence: [],
      problem: '',
      next: '',
    },
    ...{ figures: [{ target: 'G01', words: '52%', met: null }], doneOn: null },
  };
  const found = (given: Partial<ProgressContent>) =>
    progressFindings({ ...sound, ...given }, form, theDay('2026-07-01')).map(
      ({ code, hard }) => `${code}${hard ? '!' : ''}`,
    );

  test.each<readonly [string, Partial<ProgressContent>, readonly string[]]>([
    ['a sound one', {}, []],
    ['no words', { text: ' ' }, ['text-missing!']],
    ['more than whole', { progress: 101 }, ['progress-out-of-range!']],
    ['no progress is allowed', { progress: null }, []],
    ['a target without a figure', { figures: [] }, ['figure-missing']],
    [
      'a figure of another task',
      { figures: [...sound.figures, { target: 'X', words: '1', met: null }] },
      ['figure-of-no-target!'],
    ],
    ['help without a problem', { state: 'needs-help' }, ['problem-missing!']],
    [
      'done in words only',
      { state: 'done' },
      ['done-without-day!', 'done-without-evidence!', 'done-not-whole!'],
    ],
    [
      'done, with everything',
      { state: 'done', progress: 100, doneOn: theDay('2026-06-30'), evidence: ['通知.pdf'] },
      [],
    ],
    [
      'done tomorrow, with a target missed',
      {
        ...{ state: 'done', progress: 100, doneOn: theDay('2026-07-02'), evidence: ['a'] },
        figures: [{ target: 'G01', words: '52%', met: false }],
      },
      ['done-with-target-missed', 'day-in-future!'],
    ],
  ])('%s', (_, given, codes) => {
    expect(found(given)).toEqual(codes);
  });
});
