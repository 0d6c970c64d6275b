// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import {
  corrected,
  corrections,
  documentPartCorrection,
  machineDocument,
  partCorrection,
} from '@sanyi/documents';
import {
  EXAMPLE_READING as READING,
  spanInExample as spanOf,
  exampleTarget as target,
  EXAMPLE_TEXT as TEXT,
} from '@sanyi/testkit';
import { marksOf as marksIn, rangesOf, rememberedMarks, spanOfKey } from './marks.js';

const MACHINE = machineDocument(READING);
const marksOf = (text: string, document: typeof MACHINE) =>
  marksIn(document, rememberedMarks(text));
const TASKS = MACHINE.tasks;
const MARKS = marksOf(TEXT, MACHINE);

const wordsOf = (kind: string): readonly string[] =>
  MARKS.filter((mark) => mark.kind === kind).map(({ span }) => TEXT.slice(...span));

test('titles, units, targets, deadlines and deliverables are lit where they stand', () => {
  expect(wordsOf('title')).toEqual(['补齐短板', '稳定队伍']);
  expect(wordsOf('unit')).toEqual([
    '县卫生健康局',
    '县财政局',
    '县人力资源社会保障局',
    '县卫生健康局',
  ]);
  expect(wordsOf('target')).toEqual(['村卫生室标准化率达到95%以上', '3名医师', '培训60人']);
  expect(wordsOf('deadline')).toEqual(['2026年底前']);
  expect(wordsOf('deliverable')).toEqual(['出台管理办法']);
});

test('units added by a standing clause are not lit in words where they do not stand', () => {
  const [task] = READING.tasks;
  const [group] = task?.responsibility ?? [];
  if (task === undefined || group === undefined) throw new Error('no group');
  const units = ['财政局', ...group.units];
  const reading = {
    ...READING,
    tasks: [{ ...task, responsibility: [{ ...group, units, standing: ['财政局'] }] }],
  };
  const marks = marksOf(TEXT, machineDocument(reading)).filter(({ kind }) => kind === 'unit');
  expect(marks.map(({ span }) => TEXT.slice(...span))).toEqual(['县卫生健康局', '县财政局']);
});

test('a removed piece and a removed task lose their light', () => {
  const [first] = TASKS;
  const [item] = first?.parts.deadlines ?? [];
  if (first === undefined || item === undefined) throw new Error('no deadline');
  const document = corrected(MACHINE, [
    partCorrection(first.id, 'deadlines', item, null),
    corrections.remove(first),
  ]);
  expect(marksOf(TEXT, document).every(({ task }) => task === 'm1')).toBe(true);
  expect(rangesOf(document).map(({ key }) => key)).toEqual(['m1']);
});

test('a corrected title keeps the light on the words of the document', () => {
  const [first] = TASKS;
  if (first === undefined) throw new Error('no task');
  const marks = marksOf(TEXT, corrected(MACHINE, [corrections.title(first, '别的标题')]));
  expect(marks.filter(({ kind }) => kind === 'title')).toHaveLength(2);
});

test('marks come in the order of the text, the outer before the inner', () => {
  const starts = MARKS.map(({ span }) => span[0]);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});

test('a key leads to its place', () => {
  const ranges = rangesOf(MACHINE);
  expect(spanOfKey(MARKS, ranges, 'm0.deadlines.0')).toEqual(spanOf('2026年底前'));
  expect(spanOfKey(MARKS, ranges, 'm1')).toEqual(READING.tasks[1]?.span);
  expect(spanOfKey(MARKS, ranges, 'nothing')).toBeUndefined();
});

test('a removed goal and a removed closing duty lose their light; one without a place has none', () => {
  const goal = { ...target('培训60人', '培训', 60, '人'), span: spanOf('培训60人') };
  const duty = { text: '每年培训', span: spanOf('每年培训'), units: [] };
  const machine = machineDocument({ ...READING, goals: [goal], closingDuties: [duty] });
  const lit = (document: typeof machine): readonly string[] =>
    [...marksOf(TEXT, document), ...rangesOf(document)]
      .map(({ key }) => key)
      .filter((key) => /^(?:goal|duty|p)/.test(key));
  expect(lit(machine)).toEqual(['goal.0', 'duty.0']);
  const removed = corrected(machine, [
    documentPartCorrection('goals', { key: 'goal.0', value: goal }, null),
    documentPartCorrection('closingDuties', { key: 'duty.0', value: duty }, null),
    documentPartCorrection('closingDuties', { key: 'p2', value: null }, { ...duty, span: [0, 0] }),
  ]);
  expect(lit(removed)).toEqual([]);
});

test('the marks of a task are found once', () => {
  const [first] = TASKS;
  if (first === undefined) throw new Error('no task');
  const ofTask = rememberedMarks(TEXT);
  expect(ofTask(first)).toBe(ofTask(first));
  expect(ofTask({ ...first })).not.toBe(ofTask(first));
});

test('the policy basis is lit, also where a person added it', () => {
  const basis = { title: '管理办法', number: null, span: spanOf('管理办法') };
  const document = corrected(MACHINE, [
    documentPartCorrection('basis', { key: 'p0', value: null }, basis),
  ]);
  expect(marksOf(TEXT, document).find(({ key }) => key === 'p0')).toMatchObject({
    kind: 'reference',
    span: basis.span,
  });
});
