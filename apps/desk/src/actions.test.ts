// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { addGroup, coverFor, mergeAction, writeAction } from './actions.js';
import {
  corrected,
  correctedReading,
  type CorrectedTask,
  type Correction,
  corrections,
  type CoveredAction,
  isChanged,
  isCorrected,
  type Item,
  machineDocument,
  partCorrection,
} from '@sanyi/documents';
import {
  exampleGroup as group,
  EXAMPLE_READING as READING,
  spanInExample as spanOf,
  EXAMPLE_TEXT as TEXT,
} from '@sanyi/testkit';

const MACHINE = machineDocument(READING);
const [FIRST, SECOND] = MACHINE.tasks as readonly [CorrectedTask, CorrectedTask];
const [LONG, SHORT] = FIRST.parts.actions as readonly [Item<CoveredAction>, Item<CoveredAction>];

const after = (...list: readonly Correction[]): CorrectedTask =>
  corrected(MACHINE, list).tasks[0] ?? FIRST;
const plain = (...list: readonly Correction[]) =>
  correctedReading(corrected(MACHINE, list)).tasks[0]?.actions;

const written = (item: Item<CoveredAction>, text: string): Correction =>
  writeAction(FIRST, {
    item,
    action: { ...(item.value ?? { span: [0, 0], group: null }), text },
    text: TEXT,
    created: 'p0',
  });

test('a reworded action keeps its place and its group, and the machine’s words stay beside it', () => {
  const change = written(SHORT, '配齐4名医师。');
  expect(plain(change)?.[1]).toEqual({
    text: '配齐4名医师。',
    span: spanOf('配齐3名医师。'),
    responsibility: 0,
  });
  expect(after(change).parts.actions[1]?.machine?.text).toBe('配齐3名医师。');
  expect(isCorrected(after(change))).toBe(true);
});

test('the machine’s words typed again are the machine’s reading again', () => {
  const task = after(written(SHORT, '别的。'), written(SHORT, '配齐3名医师。'));
  expect(task.parts.actions.some(isChanged)).toBe(false);
  expect(isCorrected(task)).toBe(false);
});

test('several lines make several actions, each at its own words, in the order of the text', () => {
  const cut = written(LONG, '村卫生室标准化率达到95%以上，\n 2026年底前出台管理办法。\n');
  expect(plain(cut)?.map(({ text }) => text)).toEqual([
    '村卫生室标准化率达到95%以上，',
    '2026年底前出台管理办法。',
    '配齐3名医师。',
  ]);
  expect(plain(cut)?.[1]?.span).toEqual(spanOf('2026年底前出台管理办法。'));
  expect(plain(cut)?.[0]?.span).toEqual(spanOf('村卫生室标准化率达到95%以上，'));
});

test('lines that the document does not have keep the place of the whole', () => {
  const cut = written(LONG, '提高标准化率。\n出台办法。');
  expect(
    plain(cut)
      ?.slice(0, 2)
      .map(({ span }) => span),
  ).toEqual([LONG.value?.span, LONG.value?.span]);
});

test('an action joined to the one before it is undone in one step', () => {
  const joined = mergeAction(FIRST, SHORT);
  if (joined === null) throw new Error('nothing before it');
  expect(plain(joined)).toEqual([
    {
      text: '村卫生室标准化率达到95%以上，2026年底前出台管理办法。配齐3名医师。',
      span: [LONG.value?.span[0], SHORT.value?.span[1]],
      responsibility: 0,
    },
  ]);
  expect(after(joined).parts.actions.map(({ machine }) => machine?.text)).toEqual([
    LONG.machine?.text,
    SHORT.machine?.text,
  ]);
  expect(joined.kind).toBe('together');
  expect(mergeAction(FIRST, LONG)).toBeNull();
});

test('an action added by hand stands last, without a place', () => {
  const added = written({ key: 'p0', machine: null, value: null }, '建立台账。');
  expect(plain(added)?.at(-1)).toEqual({ text: '建立台账。', span: [0, 0], responsibility: null });
});

test('an action can be given to another group or to nobody', () => {
  const other = addGroup(FIRST, 'p0', group('县财政局', { units: ['县财政局'] }));
  const give = (to: string | null): Correction =>
    partCorrection(FIRST.id, 'actions', SHORT, {
      text: '',
      span: [0, 1],
      ...SHORT.value,
      group: to,
    });
  const cover = (change: Correction) => {
    const [task] = correctedReading(corrected(MACHINE, [other, change])).tasks;
    const at = task?.actions[1]?.responsibility ?? null;
    return at === null ? null : task?.responsibility[at]?.units;
  };
  expect(cover(give('p0'))).toEqual(['县财政局']);
  expect(cover(give(null))).toBeNull();
});

test('a group added where the machine read none answers for every action', () => {
  const [read] = FIRST.parts.responsibility;
  if (read === undefined) throw new Error('no group');
  const remove = partCorrection(FIRST.id, 'responsibility', read, null);
  const bare = after(remove);
  const add = addGroup(bare, 'p1', group('县财政局', { units: ['县财政局'] }));
  expect(plain(remove)?.map(({ responsibility }) => responsibility)).toEqual([null, null]);
  expect(plain(remove, add)?.map(({ responsibility }) => responsibility)).toEqual([0, 0]);
});

test('a second group takes no action away', () => {
  const add = addGroup(FIRST, 'p0', group('县财政局', { units: ['县财政局'] }));
  expect(add.kind).toBe('part');
});

test('a new action falls to the group of the one before it', () => {
  const key = FIRST.parts.responsibility[0]?.key ?? null;
  expect(coverFor(FIRST, spanOf('（县卫生健康局'))).toBe(key);
  expect(coverFor(FIRST, [0, 0])).toBe(key);
  const bare = { ...SECOND, parts: { ...SECOND.parts, responsibility: [] } };
  expect(coverFor(bare, spanOf('每年培训'))).toBeNull();
});

test('the halves of a split task have their own actions and groups, changed or not', () => {
  const change = written(SHORT, '配齐4名医师。');
  const split = corrections.split(after(change), spanOf('配齐3名医师')[0], TEXT, 'p1');
  const [, second] = correctedReading(corrected(MACHINE, [change, split])).tasks;
  expect(second?.actions).toMatchObject([{ text: '配齐4名医师。', responsibility: 0 }]);
  const [, item] = corrected(MACHINE, [split]).tasks;
  expect(item?.parts.actions.some(isChanged)).toBe(false);
});
