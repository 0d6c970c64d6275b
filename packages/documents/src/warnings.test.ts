// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText } from './clean/clean-text.js';
import type { Deadline, Reading, Responsibility, Target, Task } from './reading.js';
import { warningsOf } from './warnings.js';

const clean = cleanText({ text: '  示例市医改任务', tables: [] }, (same) => same);

const group = (own: Partial<Responsibility> = {}): Responsibility => ({
  quote: '市卫生健康委负责',
  span: [20, 28],
  units: ['市卫生健康委'],
  lead: [],
  support: [],
  mode: 'responsible',
  leadGuess: null,
  openEnded: false,
  standing: [],
  implement: [],
  ...own,
});

const task = (own: Partial<Task> = {}): Task => ({
  number: 1,
  label: '1.',
  section: null,
  title: '推进分级诊疗',
  text: '推进分级诊疗',
  span: [10, 30],
  actions: [],
  responsibility: [group()],
  targets: [],
  deadlines: [],
  references: [],
  deliverables: [],
  ...own,
});

const deadline = (own: Partial<Deadline> = {}): Deadline => ({
  quote: '6月底前',
  span: [12, 16],
  date: null,
  kind: 'by',
  every: null,
  event: null,
  ...own,
});

const goal: Target = {
  quote: '签约率达到80%',
  span: [0, 8],
  metric: '签约率',
  comparator: '>=',
  value: 80,
  valueTo: null,
  unit: '%',
  scope: null,
  by: null,
  explicit: true,
};

const reading = (tasks: readonly Task[], goals: readonly Target[] = []): Reading => ({
  kind: 'notice',
  title: null,
  noticeTitle: null,
  documentNumber: null,
  issuer: null,
  issuedOn: null,
  period: null,
  level: null,
  region: null,
  leadRule: 'none-stated',
  draft: false,
  basis: [],
  tasks,
  goals,
  closingDuties: [],
  figures: [],
  practices: [],
  warnings: [],
});

const warnings = (...tasks: readonly Task[]) => warningsOf(clean, reading(tasks));
const codes = (...tasks: readonly Task[]) => warnings(...tasks).map(({ code }) => code);

describe('a document with neither task nor goal', () => {
  test('says that nothing was found, and points at its first character', () => {
    expect(warnings()).toEqual([
      {
        code: 'nothing-found',
        message: '没有读出任务、目标或做法。请确认文件是工作任务类文件，或在工作台中手工添加。',
        span: [2, 3],
      },
    ]);
  });

  test.each(['', ' \n '])('points at nothing where the document is %j', (text) => {
    const empty = cleanText({ text, tables: [] }, (same) => same);
    const [only] = warningsOf(empty, reading([]));
    expect(only?.code).toBe('nothing-found');
    expect(only?.span[0]).toBe(only?.span[1]);
  });

  test('is not one that has goals alone', () => {
    expect(warningsOf(clean, reading([], [goal]))).toEqual([]);
  });
});

test('a task that is whole gives none', () => {
  expect(warnings(task())).toEqual([]);
});

describe('a task without anybody responsible', () => {
  test('is named by its label and title', () => {
    expect(warnings(task(), task({ number: 2, label: '2.', responsibility: [] }))).toEqual([
      {
        code: 'no-responsibility',
        message: '任务“2.推进分级诊疗”没有写明责任单位。',
        span: [10, 30],
      },
    ]);
  });

  test('is named by its label alone where it has no title', () => {
    const untitled = task({ number: 2, label: '2.', title: null, responsibility: [] });
    expect(warnings(task(), untitled)[0]?.message).toBe('任务“2.”没有写明责任单位。');
  });

  test('is no matter where the document assigns nobody at all', () => {
    const nobody = { responsibility: [] };
    expect(warnings(task(nobody), task({ number: 2, ...nobody }))).toEqual([]);
  });
});

describe('a responsible unit', () => {
  test('that does not read as a unit is to be looked at, each for itself', () => {
    const strange = group({ units: ['市医保局', '推进改革', '三医协同'] });
    expect(warnings(task({ responsibility: [group(), strange] }))).toEqual([
      {
        code: 'unit-not-recognised',
        message: '任务“1.推进分级诊疗”的责任单位“推进改革”不像单位名称，请核对。',
        span: [20, 28],
      },
      {
        code: 'unit-not-recognised',
        message: '任务“1.推进分级诊疗”的责任单位“三医协同”不像单位名称，请核对。',
        span: [20, 28],
      },
    ]);
  });
});

describe('a deadline without a day', () => {
  test('that names a time of the year lacks the year', () => {
    expect(warnings(task({ deadlines: [deadline()] }))).toEqual([
      {
        code: 'date-without-year',
        message: '时限“6月底前”没有年份，文件也没有写明年份，请补充。',
        span: [12, 16],
      },
    ]);
  });

  test.each(['三季度末', '上半年', '年底前', '年内', '年末'])('%s too', (quote) => {
    expect(codes(task({ deadlines: [deadline({ quote })] }))).toEqual(['date-without-year']);
  });

  test.each<readonly [string, Partial<Deadline>]>([
    ['has its day', { date: '2026-06-30' as Deadline['date'] }],
    ['is a rhythm', { kind: 'every', quote: '每月', every: 'P1M' }],
    ['waits for an event', { kind: 'after', quote: '方案出台后3个月', event: '方案出台' }],
    ['has no end', { quote: '长期坚持' }],
  ])('none where it %s', (_, own) => {
    expect(warnings(task({ deadlines: [deadline(own)] }))).toEqual([]);
  });
});

describe('numbers that run through', () => {
  const at = (number: number | null, own: Partial<Task> = {}): Task =>
    task({ number, label: number === null ? '' : `${number}.`, ...own });

  test('must not skip: the place is the task behind the gap', () => {
    expect(warnings(at(3), at(5, { span: [40, 50] }))).toEqual([
      {
        code: 'numbering-gap',
        message: '编号从“3.”跳到“5.”，中间可能有任务没有读出。',
        span: [40, 50],
      },
    ]);
  });

  test.each<readonly [string, readonly Task[]]>([
    ['follow each other', [at(1), at(2), at(3)]],
    ['begin again', [at(4), at(1)]],
    ['stand still', [at(4), at(4)]],
    ['begin behind 1', [at(7)]],
    ['skip into another section', [at(1, { section: '医疗' }), at(3, { section: '医保' })]],
    ['follow a row without number', [at(null), at(3)]],
    ['stand before a row without number', [at(1), at(null)]],
  ])('give none where they %s', (_, tasks) => {
    expect(warnings(...tasks)).toEqual([]);
  });

  test('are told after what concerns the tasks, in the order of the tasks', () => {
    const late = { deadlines: [deadline()] };
    const strange = { responsibility: [group({ units: ['推进改革'] })] };
    expect(
      codes(at(1, late), at(4, { ...late, ...strange }), at(5, { responsibility: [] })),
    ).toEqual([
      'date-without-year',
      'unit-not-recognised',
      'date-without-year',
      'no-responsibility',
      'numbering-gap',
    ]);
  });
});
