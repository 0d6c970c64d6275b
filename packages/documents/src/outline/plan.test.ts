// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, type CleanText, matchIn } from '../clean/clean-text.js';
import { outlineOf } from './outline.js';
import { type Plan, planOf } from './plan.js';

const clean = (text: string): CleanText => cleanText({ text, tables: [] }, (same) => same);

interface Shown {
  /** Sections, then label and number of paragraphs of each task. */
  readonly tasks: readonly string[];
  readonly goals: readonly string[];
  readonly closing: readonly string[];
  readonly tables: readonly string[];
}

function plan(...lines: readonly string[]): Shown {
  const done = clean(lines.join('\n'));
  const { tasks, goals, closing, tables }: Plan = planOf(done, outlineOf(done));
  const path = (sections: readonly string[]): string => sections.map((it) => `${it}/`).join('');
  return {
    tasks: tasks.map(
      ({ item, sections, pieces }) => `${path(sections)}${item.marker.label} ${pieces.length}`,
    ),
    goals: goals.map((range) => matchIn(done, range)),
    closing: closing.map((range) => matchIn(done, range)),
    tables: tables.map(({ sections }) => path(sections)),
  };
}

const WHO = '（县医保局负责）';

describe('a task is where the document says who answers', () => {
  test.each<[string, string[], string[]]>([
    [
      'at the level that names units',
      ['一、服务', `（一）推进。${WHO}`, `（二）落实。${WHO}`],
      ['服务/（一） 1', '服务/（二） 1'],
    ],
    [
      'with the numbered sentences below it',
      [`一、推进。${WHO}`, '（一）先做。', '（二）再做。', `二、落实。${WHO}`],
      ['一、 3', '二、 1'],
    ],
    [
      'with groups below that name who does each',
      [
        '（一）推进。',
        `（1）先做。${WHO}`,
        `（2）再做。${WHO}`,
        `（二）落实。${WHO}`,
        `（三）完善。${WHO}`,
        `（四）健全。${WHO}`,
      ],
      ['（一） 3', '（二） 1', '（三） 1', '（四） 1'],
    ],
    [
      'with its own sentences before numbered ones that name units',
      [
        '（一）推进。先谋划后实施。',
        `1.先做。${WHO}`,
        `2.再做。${WHO}`,
        `（二）落实。${WHO}`,
        `（三）完善。${WHO}`,
        `（四）健全。${WHO}`,
      ],
      ['（一） 3', '（二） 1', '（三） 1', '（四） 1'],
    ],
    [
      'but a mere heading of its level over numbered ones is a section',
      [
        '（一）推进',
        `1.先做。${WHO}`,
        `2.再做。${WHO}`,
        `（二）落实。${WHO}`,
        `（三）完善。${WHO}`,
        `（四）健全。${WHO}`,
      ],
      ['推进/1. 1', '推进/2. 1', '（二） 1', '（三） 1', '（四） 1'],
    ],
    [
      'with one group behind the last of several',
      ['（一）推进', '1.先做。', `2.再做。${WHO}`, `（二）落实。${WHO}`, `（三）完善。${WHO}`],
      ['（一） 3', '（二） 1', '（三） 1'],
    ],
    [
      'of the usual level without a group: the document forgot it',
      [`一、推进。${WHO}`, '二、落实。', `三、完善。${WHO}`],
      ['一、 1', '二、 1', '三、 1'],
    ],
    [
      'of the usual level, a title without a body',
      [`一、推进。${WHO}`, '二、落实'],
      ['一、 1', '二、 1'],
    ],
    [
      'with its group in the next paragraph',
      ['一、推进', '抓好落实。', '责任单位：县医保局', '二、落实', '责任单位：县财政局'],
      ['一、 3', '二、 2'],
    ],
    [
      'at another level too, where nothing below names units',
      ['一、服务', `（一）推进。${WHO}`, `（二）落实。${WHO}`, `二、完善。${WHO}`],
      ['服务/（一） 1', '服务/（二） 1', '二、 1'],
    ],
    [
      'but a group beside a heading takes no tasks below it',
      [`一、服务。${WHO}`, `（一）推进。${WHO}`, `（二）落实。${WHO}`],
      ['服务/（一） 1', '服务/（二） 1'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(plan(...lines).tasks).toEqual(expected);
  });

  test('where labels are equally common, the one met first is the task’s', () => {
    expect(plan(`一、推进。${WHO}`, `（一）落实。${WHO}`).tasks).toEqual(['一、 2']);
  });

  test('a circled number that stands in no piece does not tell the level of tasks', () => {
    expect(plan(`①推进。${WHO}`, `一、落实。${WHO}`, '二、完善').tasks).toEqual([
      '① 1',
      '一、 1',
      '二、 1',
    ]);
  });
});

describe('where no unit is named', () => {
  test('the commonest label without numbered ones below is the task’s', () => {
    expect(
      plan('一、服务', '（一）推进', '（二）落实', '二、保障', '（一）完善', '三、健全').tasks,
    ).toEqual(['服务/（一） 1', '服务/（二） 1', '保障/（一） 1']);
  });

  test('a document with a table of tasks has none in its text', () => {
    expect(plan('一、推进', '二、分工', '任务|责任单位', '推进|甲局')).toMatchObject({
      tasks: [],
      tables: ['分工/'],
    });
  });

  test('goals and closing duties are no tasks', () => {
    expect(
      plan('一、总体要求', '推进改革。', '二、推进', '三、落实', '四、保障措施'),
    ).toMatchObject({
      tasks: ['二、 1', '三、 1'],
    });
  });
});

describe('goals', () => {
  test('are the paragraphs of a section of goals, with those below it', () => {
    const { goals, tasks } = plan(
      '一、总体要求',
      '县域内就诊率达到90%。',
      '（一）主要目标',
      '（二）基本原则',
      `二、推进。${WHO}`,
    );
    expect(goals).toEqual(['总体要求', '县域内就诊率达到90%。', '主要目标', '基本原则']);
    expect(tasks).toEqual(['二、 1']);
  });

  test('a work title inside a section of goals is a goal, not a task', () => {
    expect(plan('一、主要目标', '（一）推进改革', `二、服务`, `（一）落实。${WHO}`).goals).toEqual([
      '主要目标',
      '推进改革',
    ]);
  });
});

describe('closing words', () => {
  test('are the numbered duties of a closing section and what follows the last group', () => {
    const { closing } = plan(
      `一、推进。${WHO}`,
      '各县要抓紧。',
      '二、保障措施',
      '（一）加强领导。各级要重视。',
      '抓好落实。',
      '附件：表',
    );
    expect(closing).toEqual(['各县要抓紧。', '加强领导。各级要重视。\n抓好落实。', '附件：表']);
  });

  test('behind a heading over tasks', () => {
    expect(plan('一、服务', '各县要抓紧。', `（一）推进。${WHO}`).closing).toEqual([
      '各县要抓紧。',
    ]);
  });

  test('behind goals', () => {
    const { goals, closing } = plan('一、总体要求', '各县要抓紧。', `二、推进。${WHO}`);
    expect(goals).toEqual(['总体要求']);
    expect(closing).toEqual(['各县要抓紧。']);
  });

  test('a closing section that names units holds tasks all the same', () => {
    expect(plan('一、保障措施', `（一）推进。${WHO}`, `（二）落实。${WHO}`).tasks).toEqual([
      '保障措施/（一） 1',
      '保障措施/（二） 1',
    ]);
  });

  test('the heading of a table is none', () => {
    expect(plan('一、任务分工', '任务|责任单位', '推进|甲局').closing).toEqual([]);
  });
});

describe('sections', () => {
  test('are the first sentences of the headings, outermost first', () => {
    expect(
      plan(
        '第一章 总任务',
        '一、服务。推进服务：提质。',
        `（一）推进。${WHO}`,
        `（二）落实。${WHO}`,
      ).tasks,
    ).toEqual(['总任务/服务/（一） 1', '总任务/服务/（二） 1']);
  });

  test('end before a colon', () => {
    expect(plan('一、服务：提质', `（一）推进。${WHO}`).tasks).toEqual(['服务/（一） 1']);
  });

  test('name the place of a table', () => {
    const table = ['任务|责任单位', '推进|甲局'];
    expect(plan(...table, '一、服务', '（一）分工', ...table).tables).toEqual(['', '服务/分工/']);
  });
});

test('a section of two hundred thousand paragraphs is planned', () => {
  const done = clean(
    `一、主要目标\n${'推进。\n'.repeat(200_000)}二、推进\n${'落实。\n'.repeat(200_000)}`,
  );
  const { goals, tasks } = planOf(done, outlineOf(done));
  expect(goals).toHaveLength(200_001);
  expect(tasks[0]?.pieces).toHaveLength(200_001);
});

test('for every document, each numbered paragraph is part of one task or none, never of two', () => {
  const line = fc.constantFrom(
    '一、推进',
    `一、推进。${WHO}`,
    '（一）推进。',
    `（一）推进。${WHO}`,
    '1.推进',
    `1.推进。${WHO}`,
    `（1）推进。${WHO}`,
    '①推进',
    '推进',
    '一、总体要求',
    '二、保障措施',
    '各县要抓紧。',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
      const done = clean(lines.join('\n'));
      const { tasks, goals, closing } = planOf(done, outlineOf(done));
      const starts = tasks.flatMap(({ pieces }) => pieces.map(({ range }) => range[0]));
      const others = [...goals, ...closing].map((range) => range[0]);
      expect(new Set(starts).size).toBe(starts.length);
      expect(starts.filter((start) => others.includes(start))).toEqual([]);
      expect(starts.toSorted((a, b) => a - b)).toEqual(starts);
    }),
    { numRuns: 300 },
  );
});
