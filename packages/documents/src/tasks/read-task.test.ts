// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Reading, Task } from '../reading.js';
import { readDocument } from '../read-document.js';

const read = (...lines: readonly string[]): Reading =>
  readDocument({ text: lines.join('\n'), tables: [] }, (same) => same);

/** The tasks of a notice of some lines. */
const tasks = (...lines: readonly string[]): readonly Task[] => read(...lines).tasks;

/** The only task of a notice. */
function only(...lines: readonly string[]): Task {
  const found = tasks(...lines);
  const [task] = found;
  if (task === undefined || found.length > 1) throw new Error('the lines of a test make one task');
  return task;
}

/** Each sentence of a task with the group that covers it. */
const covered = (task: Task): readonly (readonly [string, number | null])[] =>
  task.actions.map(({ text, responsibility }) => [text, responsibility]);

const unitsOf = (task: Task): readonly (readonly string[])[] =>
  task.responsibility.map(({ units }) => units);

const HEAD = ['示例县2026年老年助餐工作要点'];
const WHO = '（县民政局负责）';

test('a task is what one numbered paragraph says', () => {
  const line =
    '（三）办好老年食堂。2026年9月底前，按照《助餐守则》新建食堂12个，建立回访机制。（县民政局牵头，县财政局配合）';
  const [, task] = tasks(...HEAD, '一、养老服务', `（二）修路。铺路。${WHO}`, line);
  const at = `${HEAD[0] ?? ''}\n一、养老服务\n（二）修路。铺路。${WHO}\n`.length;
  expect(task).toMatchObject({
    number: 3,
    label: '（三）',
    section: '养老服务',
    title: '办好老年食堂',
    text: line.slice(3),
    span: [at, at + line.length],
    actions: [
      { text: '2026年9月底前，按照《助餐守则》新建食堂12个，建立回访机制。', responsibility: 0 },
    ],
    responsibility: [{ units: ['县民政局', '县财政局'], lead: ['县民政局'] }],
    targets: [{ value: 12, by: '2026-09-30' }],
    deadlines: [{ date: '2026-09-30' }],
    references: [{ title: '助餐守则' }],
    deliverables: [{ kind: 'mechanism' }],
  });
});

describe('title and body', () => {
  const BODY: readonly (readonly [string, null | number])[] = [
    ['配餐到户。', 0],
    ['送餐上门。', 0],
  ];

  test.each([
    ['in one paragraph', [`一、办好老年食堂。配餐到户。送餐上门。${WHO}`]],
    ['in two paragraphs', ['一、办好老年食堂', `配餐到户。送餐上门。${WHO}`]],
    ['in three paragraphs', ['一、办好老年食堂', '配餐到户。', `送餐上门。${WHO}`]],
    ['with the group in a line', ['一、办好老年食堂。配餐到户。送餐上门。', '责任单位：县民政局']],
  ])('%s', (_, lines) => {
    const task = only(...HEAD, ...lines);
    expect(task.title).toBe('办好老年食堂');
    expect(covered(task)).toEqual(BODY);
    expect(task.text).toBe(lines.join('\n').slice(2));
  });

  test('a task without a title is its body', () => {
    const task = only(...HEAD, `一、各镇按照就近的原则为高龄老人配餐到户。送餐上门。${WHO}`);
    expect(task.title).toBeNull();
    expect(covered(task)).toEqual([
      ['各镇按照就近的原则为高龄老人配餐到户。', 0],
      ['送餐上门。', 0],
    ]);
  });

  test('a task that is its title only does what the title says', () => {
    const [, , task] = tasks(
      ...HEAD,
      `一、办好食堂。配餐到户。${WHO}`,
      `二、修好村道。铺路。${WHO}`,
      `三、2027年底前新建食堂12个。${WHO}`,
    );
    if (task === undefined) throw new Error('the lines of a test make three tasks');
    expect(task.title).toBe('2027年底前新建食堂12个');
    expect(covered(task)).toEqual([['2027年底前新建食堂12个。', 0]]);
    expect(task.targets).toMatchObject([{ value: 12, by: '2027-12-31' }]);
    expect(task.deadlines).toHaveLength(1);
  });

  test('a title with a figure is a target too, before those of the body', () => {
    const task = only(...HEAD, `一、新建食堂12个。培训厨师20人。${WHO}`);
    expect(task.targets.map(({ value }) => value)).toEqual([12, 20]);
    expect(covered(task)).toEqual([['培训厨师20人。', 0]]);
  });

  test('①-lines behind the group stay in the task', () => {
    const [task, next] = tasks(
      ...HEAD,
      `一、办好食堂。分步实施。${WHO}`,
      '①配餐到户。',
      '②送餐上门。',
      `二、修好村道。铺路。${WHO}`,
    );
    if (task === undefined) throw new Error('the lines of a test make two tasks');
    expect(task.text).toBe(`办好食堂。分步实施。${WHO}\n①配餐到户。\n②送餐上门。`);
    expect(covered(task)).toEqual([
      ['分步实施。', 0],
      ['①配餐到户。', 0],
      ['②送餐上门。', 0],
    ]);
    expect(next?.number).toBe(2);
  });
});

describe('a label stays as written', () => {
  test.each([
    ['（1）', 1],
    ['(1)', 1],
    ['1.', 1],
    ['1、', 1],
    ['一、', 1],
    ['（十二）', 12],
    ['(十二)', 12],
  ])('%s is %i', (label, number) => {
    const task = only(...HEAD, `${label}办好食堂。配餐到户。${WHO}`);
    expect(task).toMatchObject({ label, number, section: null, title: '办好食堂' });
  });
});

test('sections stand above a task, outermost first', () => {
  const lines = ['一、民生', '（一）养老', `1.办好食堂。配餐。${WHO}`, `2.修路。铺路。${WHO}`];
  expect(tasks(...HEAD, ...lines).map(({ section }) => section)).toEqual([
    '民生/养老',
    '民生/养老',
  ]);
});

describe('the groups of a task', () => {
  test('cover the sentences before them', () => {
    const task = only(
      ...HEAD,
      '一、办好食堂。配餐到户。按月回访。（县民政局负责）培训厨师。（县人社局负责）',
    );
    expect(unitsOf(task)).toEqual([['县民政局'], ['县人社局']]);
    expect(covered(task)).toEqual([
      ['配餐到户。', 0],
      ['按月回访。', 0],
      ['培训厨师。', 1],
    ]);
  });

  test('cover across paragraphs', () => {
    const task = only(
      ...HEAD,
      '一、办好食堂',
      '配餐到户。（县民政局负责）',
      '培训厨师。按月回访。（县人社局负责）',
    );
    expect(covered(task)).toEqual([
      ['配餐到户。', 0],
      ['培训厨师。', 1],
      ['按月回访。', 1],
    ]);
  });

  test('leave the sentence behind the last of several uncovered', () => {
    const task = only(
      ...HEAD,
      '一、办好食堂。配餐到户。（县民政局负责）培训厨师。（县人社局负责）按月回访。',
    );
    expect(covered(task)).toEqual([
      ['配餐到户。', 0],
      ['培训厨师。', 1],
      ['按月回访。', null],
    ]);
  });

  test('that stand alone cover the sentence behind them', () => {
    const task = only(...HEAD, '一、办好食堂。配餐到户。（县民政局负责）按月回访。');
    expect(covered(task)).toEqual([
      ['配餐到户。', 0],
      ['按月回访。', 0],
    ]);
  });

  test('stand before the stop of the sentence they cover', () => {
    const task = only(
      ...HEAD,
      '一、办好食堂。配餐到户（县民政局负责）。培训厨师（县人社局负责）。',
    );
    expect(task.actions.map(({ responsibility }) => responsibility)).toEqual([0, 1]);
    expect(unitsOf(task)).toEqual([['县民政局'], ['县人社局']]);
  });

  test('in lines under each other are one', () => {
    const task = only(
      ...HEAD,
      '一、办好食堂。配餐到户。',
      '牵头单位：县民政局',
      '配合单位：县财政局',
      '完成时限：2026年9月底前',
    );
    expect(task.responsibility).toMatchObject([{ lead: ['县民政局'], support: ['县财政局'] }]);
    expect(task.deadlines).toMatchObject([{ quote: '2026年9月底前', date: '2026-09-30' }]);
  });

  test('may be missing', () => {
    const [, task] = tasks(...HEAD, `一、办好食堂。配餐。${WHO}`, '二、修路。铺路。');
    expect(task).toMatchObject({ responsibility: [], actions: [{ responsibility: null }] });
  });
});

describe('standing units', () => {
  const NOTE = '（县民政局负责。以下责任单位均包括各镇人民政府，不再列出）';

  test('are added from the second group on', () => {
    const found = tasks(
      ...HEAD,
      `一、办好食堂。配餐。${NOTE}`,
      `二、修路。铺路。${WHO}`,
      '三、治水。清淤。（县水利局、各镇人民政府负责）',
    );
    expect(found.map((task) => task.responsibility.map(({ standing }) => standing))).toEqual([
      [[]],
      [['各镇人民政府']],
      [[]],
    ]);
  });

  test('of two clauses add up, each once', () => {
    const also = '（县民政局负责。以下责任单位均包括各镇人民政府、各街道办事处，不再列出）';
    const found = tasks(
      ...HEAD,
      `一、办好食堂。配餐。${NOTE}`,
      `二、修路。铺路。${also}`,
      `三、治水。清淤。${WHO}`,
    );
    expect(found.at(-1)?.responsibility[0]?.standing).toEqual(['各镇人民政府', '各街道办事处']);
  });
});

describe('the deadlines of a task', () => {
  const days = (task: Task | undefined): unknown =>
    task?.deadlines.map(({ kind, date, every }) => [kind, date ?? every]);

  test.each<[string, string, (string | null)[][]]>([
    [
      'of its sentences and its brackets, in the order of the text',
      '一、办好食堂。9月底前建成。（县民政局负责，2026年6月底前完成）',
      [
        ['by', '2026-09-30'],
        ['by', '2026-06-30'],
      ],
    ],
    [
      'in brackets before the sentence behind them',
      '一、办好食堂。选址。（县民政局负责，2026年6月底前完成）9月底前建成。',
      [
        ['by', '2026-06-30'],
        ['by', '2026-09-30'],
      ],
    ],
    ['in brackets, lasting', '一、办好食堂。配餐。（县民政局负责，长期坚持）', [['by', null]]],
    ['in brackets, going on', '一、办好食堂。配餐。（县民政局负责；持续推进）', [['by', null]]],
    [
      'in brackets, with a day beside what goes on',
      '一、办好食堂。配餐。（县民政局负责，2026年6月底前完成，持续推进）',
      [['by', '2026-06-30']],
    ],
    ['in brackets, as a rhythm only', '一、办好食堂。配餐。（县民政局负责，每季度报送）', []],
    ['in brackets, as a bare year only', '一、办好食堂。配餐。（县民政局负责，2027年）', []],
    ['in brackets, none', '一、办好食堂。配餐。（县民政局负责）', []],
    [
      'behind a label in brackets',
      '一、办好食堂。配餐。（责任单位：县民政局；完成时限：2026年6月）',
      [['by', '2026-06-30']],
    ],
  ])('%s', (_, line, expected) => {
    expect(days(only(...HEAD, line))).toEqual(expected);
  });

  test('a lasting time is quoted from the brackets', () => {
    const line = '一、办好食堂。配餐。（县民政局负责，长期坚持）';
    const at = (HEAD[0]?.length ?? 0) + 1 + line.indexOf('长期坚持');
    expect(only(...HEAD, line).deadlines).toMatchObject([
      { quote: '长期坚持', span: [at, at + 4], date: null },
    ]);
  });

  test('are that of the document for a task without one of its own', () => {
    const found = tasks(
      ...HEAD,
      `一、办好食堂。配餐。${WHO}`,
      `二、修路。9月底前铺路。${WHO}`,
      `三、治水。每年清淤。${WHO}`,
      `四、治沙。每季度植树。${WHO}`,
      `五、治污。排查管网，长期坚持。${WHO}`,
      '六、组织实施',
      '各项任务没有明确时限要求的，均于2026年11月底前完成。',
    );
    expect(found.map(days)).toEqual([
      [['by', '2026-11-30']],
      [['by', '2026-09-30']],
      [
        ['every', 'P1Y'],
        ['by', '2026-11-30'],
      ],
      [['every', 'P3M']],
      [['by', null]],
    ]);
  });
});
