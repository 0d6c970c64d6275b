// SPDX-License-Identifier: Apache-2.0
import { yearEnd } from '@sanyi/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CleanText, cleanText } from '../clean/clean-text.js';
import { plainCell } from '../clean/table-lines.js';
import { dated } from '../dates/date-mention.js';
import type { Task } from '../reading.js';
import type { SourceTable } from '../source.js';
import type { Context } from '../tasks/context.js';
import { readTable } from './read-table.js';

/** Rows of words between |; a cell ^ is merged with the one above it. */
function tableOf(rows: readonly string[]): SourceTable {
  const words = rows.map((row) => row.split('|'));
  let at = 0;
  const cells = words.map((row, r) =>
    row.flatMap((word, column) => {
      const start = at;
      at += word.length + 1;
      if (word === '^') return [];
      const below = words.slice(r + 1).findIndex((next) => next[column] !== '^');
      const rowSpan = (below < 0 ? words.length - r - 1 : below) + 1;
      return [{ ...plainCell([start, start + word.length], column), rowSpan }];
    }),
  );
  return { rows: cells };
}

const contextOf = (clean: CleanText): Context => ({
  clean,
  calendar: { year: 2026, periodEnd: null },
  firstListedLeads: false,
  defaultDeadline: null,
  warnings: [],
});

function tasks(
  rows: readonly string[],
  more: Partial<Context> = {},
  sections: readonly string[] = [],
): readonly Task[] {
  const text = rows.join('\n');
  const clean = cleanText({ text, tables: [tableOf(rows)] }, (same) => same);
  const context = { ...contextOf(clean), ...more };
  return clean.flow.flatMap((item) =>
    item.kind === 'table' ? readTable(context, item, sections) : [],
  );
}

const only = (...rows: readonly string[]): Task => {
  const [task] = tasks(rows);
  if (task === undefined) throw new Error('the rows of a test make a task');
  return task;
};

test('a row gives a task with title, body, units and time', () => {
  const row = '3|建强县级医院|新建病房。改善设备。|县卫生健康局|县财政局|2026年6月底前';
  const task = only('序号|任务|措施|牵头单位|配合单位|完成时限', row);
  expect(task).toMatchObject({
    number: 3,
    label: '3',
    section: null,
    title: '建强县级医院',
    text: '建强县级医院\n新建病房。改善设备。',
    span: [24, 24 + row.length],
    actions: [
      { text: '新建病房。', responsibility: 0 },
      { text: '改善设备。', responsibility: 0 },
    ],
    responsibility: [{ lead: ['县卫生健康局'], support: ['县财政局'], mode: 'lead-support' }],
    deadlines: [{ date: '2026-06-30', kind: 'by' }],
  });
});

test('the columns may stand in any order', () => {
  const rows = [
    ['序号', '任务', '措施', '责任单位', '时限'],
    ['1', '推进改革', '先做试点。', '县医保局', '2026年9月底'],
  ];
  const shuffled = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
  fc.assert(
    fc.property(shuffled, (order) => {
      const [task] = tasks(rows.map((row) => order.map((i) => row[i]).join('|')));
      expect(task).toMatchObject({
        number: 1,
        title: '推进改革',
        actions: [{ text: '先做试点。', responsibility: 0 }],
        responsibility: [{ units: ['县医保局'] }],
        deadlines: [{ date: '2026-09-30' }],
      });
    }),
  );
});

test('a row of a table of departments is a task of that department', () => {
  const found = tasks(['部门|职责', '县医保局|推进支付改革。', '县财政局|落实投入。']);
  expect(found.map(({ text, responsibility }) => [text, responsibility[0]?.units])).toEqual([
    ['推进支付改革。', ['县医保局']],
    ['落实投入。', ['县财政局']],
  ]);
});

test('a table that names no task has none, nor has a row without work', () => {
  expect(tasks(['县域|人口', '示例县|30万'])).toEqual([]);
  expect(tasks(['任务|责任单位', '推进|县医保局', '|县财政局'])).toHaveLength(1);
});

describe('the section of a row', () => {
  test('is its own below those of the table', () => {
    const [first, second] = tasks(
      ['领域|任务|责任单位', '服务|推进|县医保局', '^|落实|县财政局'],
      {},
      ['分工'],
    );
    expect([first?.section, second?.section]).toEqual(['分工/服务', '分工/服务']);
  });

  test('is that of the table where the row has none', () => {
    expect(tasks(['任务|责任单位', '推进|县医保局'], {}, ['一', '二'])[0]?.section).toBe('一/二');
  });
});

describe('who answers for which sentence', () => {
  const HEADER = '序号|任务|措施|责任单位';

  test('is the group beside it', () => {
    const { actions, responsibility } = only(
      HEADER,
      '1|推进|先做。|县医保局',
      '^|^|再做。|县财政局',
      '^|^|收尾。|县审计局',
    );
    expect(responsibility.map(({ units }) => units)).toEqual([
      ['县医保局'],
      ['县财政局'],
      ['县审计局'],
    ]);
    expect(actions.map((action) => action.responsibility)).toEqual([0, 1, 2]);
  });

  test('is the group above where none stands beside it', () => {
    const { actions } = only(
      HEADER,
      '1|推进|先做。|县医保局',
      '^|^|再做。|县财政局',
      '^|^|收尾。|^',
    );
    expect(actions.map((action) => action.responsibility)).toEqual([0, 1, 1]);
  });

  test('is the first group where none stands above it, and rows that name nobody do not count', () => {
    const { actions, responsibility } = only(
      HEADER,
      '1|推进|先做。|',
      '^|^|再做。|县财政局',
      '^|^|收尾。|县审计局',
    );
    expect(responsibility).toHaveLength(2);
    expect(actions.map((action) => action.responsibility)).toEqual([0, 0, 1]);
  });

  test('is nobody where nobody is named', () => {
    expect(only('序号|措施', '1|先做。')).toMatchObject({
      responsibility: [],
      actions: [{ responsibility: null }],
    });
  });

  test('one group over rows answers for all', () => {
    const { actions } = only(HEADER, '1|推进|先做。|县医保局', '^|^|再做。|^');
    expect(actions.map((action) => action.responsibility)).toEqual([0, 0]);
  });
});

describe('leads', () => {
  test('are not made from the first unit of a list', () => {
    expect(only('任务|责任单位', '推进|县医保局、县财政局').responsibility[0]).toMatchObject({
      lead: [],
      leadGuess: '县医保局',
      mode: 'responsible',
    });
  });

  test('are the first units where the document says so', () => {
    const [task] = tasks(['任务|责任单位', '推进|县医保局、县财政局'], { firstListedLeads: true });
    expect(task?.responsibility[0]?.lead).toEqual(['县医保局']);
  });
});

describe('values', () => {
  test('in a title beside its body are read, in a title of the only cell once', () => {
    const both = only('任务|措施|责任单位', '就诊率达到90%|先做。|县医保局');
    expect(both.targets.map(({ value }) => value)).toEqual([90]);
    const one = only('任务|责任单位', '就诊率达到90%|县医保局');
    expect(one.targets.map(({ value }) => value)).toEqual([90]);
  });

  test('are due on the one day of the row', () => {
    const { targets } = only('任务|目标|时限', '推进|就诊率达到90%|2026年9月底');
    expect(targets.map(({ by }) => by)).toEqual(['2026-09-30']);
  });

  test('keep a day of their own', () => {
    const { targets } = only('任务|目标|时限', '推进|到2026年6月底就诊率达到90%|2026年12月底');
    expect(targets.map(({ by }) => by)).toEqual(['2026-06-30']);
  });

  test('have no day where the row gives two, or none', () => {
    const two = only('任务|目标|时限', '推进|就诊率达到90%|2026年6月底完成方案；2026年9月底完成');
    expect(two.targets.map(({ by }) => by)).toEqual([null]);
    expect(only('任务|目标|时限', '推进|就诊率达到90%|长期').targets.map(({ by }) => by)).toEqual([
      null,
    ]);
  });
});

test('for every table, tasks are in order and apart, and say what stands in their span', () => {
  const cell = fc.constantFrom('推进改革。', '1', '', '^', '县医保局', '就诊率达到90%', '年底前');
  const row = fc.array(cell, { minLength: 4, maxLength: 4 }).map((words) => words.join('|'));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const header = '序号|任务|措施|责任单位';
      const first = '1|推进|先做|县财政局';
      const text = [header, first, ...rows].join('\n');
      let end = header.length;
      for (const task of tasks([header, first, ...rows])) {
        expect(task.span[0] >= end && task.span[1] <= text.length).toBe(true);
        [, end] = task.span;
        for (const { span, text: words, responsibility } of task.actions) {
          expect(text.slice(...span)).toBe(words);
          expect(responsibility === null || responsibility in task.responsibility).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a task of a hundred and thirty thousand rows is read', () => {
  const text = `序号|措施|责任单位\n1|先做。|县医保局\n${'||做|\n'.repeat(130_000)}||再做。|县财政局`;
  const clean = cleanText({ text, tables: [] }, (same) => same);
  const [task] = clean.flow.flatMap((item) =>
    item.kind === 'table' ? readTable(contextOf(clean), item, []) : [],
  );
  expect(task?.actions).toHaveLength(130_002);
  expect(task?.actions.at(-1)?.responsibility).toBe(1);
});

test('the default day of the document is not that of a department’s duty', () => {
  const day = [0, 1] as const;
  const defaultDeadline = dated(day, {
    kind: 'by',
    date: yearEnd(2026),
    weight: 'sure',
    isYearless: false,
    yearMissing: false,
  });
  const days = (header: string) =>
    tasks([header, '县医保局|做好结算。'], { defaultDeadline })[0]?.deadlines.map(
      ({ date }) => date,
    );
  expect(days('部门|职责')).toEqual([]);
  expect(days('责任单位|任务')).toEqual([yearEnd(2026)]);
});
