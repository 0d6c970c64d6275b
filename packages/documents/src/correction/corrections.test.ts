// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CorrectedDocument, correctedReading, machineDocument } from './corrected-document.js';
import { isCorrected, standing } from './corrected-task.js';
import type { Correction } from './correction.js';
import { applyCorrections, corrected, corrections, partCorrection } from './corrections.js';
import type { CorrectedTask } from './corrected-task.js';
import {
  EXAMPLE_READING as READING,
  spanInExample as spanOf,
  EXAMPLE_TEXT as TEXT,
} from '@sanyi/testkit';

const MACHINE = machineDocument(READING);
const [FIRST, SECOND] = MACHINE.tasks as readonly [CorrectedTask, CorrectedTask];

const documentAfter = (...list: readonly Correction[]): CorrectedDocument =>
  corrected(MACHINE, list);

const after = (...list: readonly Correction[]): readonly CorrectedTask[] =>
  documentAfter(...list).tasks;

const readingAfter = (...list: readonly Correction[]) => correctedReading(documentAfter(...list));

test('without corrections the reading is the machine’s, word for word', () => {
  expect(readingAfter()).toEqual(READING);
});

test('a corrected title stands beside the machine’s', () => {
  const correction = corrections.title(FIRST, ' 补齐基层短板 ');
  expect(correction).toMatchObject({ before: '补齐短板', after: '补齐基层短板' });
  const [task] = after(correction);
  expect([task?.title, task?.machine?.title]).toEqual(['补齐基层短板', '补齐短板']);
});

test('an emptied title is no title', () => {
  expect(readingAfter(corrections.title(FIRST, '  ')).tasks[0]?.title).toBeNull();
});

test('a corrected target keeps its place; the others stay as they were', () => {
  const [item] = FIRST.parts.targets;
  if (item?.value === undefined || item.value === null) throw new Error('no target');
  const better = { ...item.value, value: 98 };
  const tasks = readingAfter(partCorrection(FIRST.id, 'targets', item, better)).tasks;
  expect(tasks[0]?.targets.map(({ value }) => value)).toEqual([98, 3]);
  expect(tasks[1]).toEqual(READING.tasks[1]);
});

test('a removed responsibility group leaves its actions uncovered, and can be seen', () => {
  const [item] = FIRST.parts.responsibility;
  if (item === undefined) throw new Error('no group');
  const correction = partCorrection(FIRST.id, 'responsibility', item, null);
  const [task] = readingAfter(correction).tasks;
  expect(task?.responsibility).toEqual([]);
  expect(task?.actions.map(({ responsibility }) => responsibility)).toEqual([null, null]);
  expect(after(correction)[0]?.parts.responsibility[0]).toMatchObject({ value: null });
  expect(after(correction)[0]?.parts.responsibility[0]?.machine).not.toBeNull();
});

test('a removed first group moves the actions of the second to its new place', () => {
  const [task] = FIRST.parts.responsibility;
  if (task?.value === undefined || task.value === null) throw new Error('no group');
  const added = { ...task.value, units: ['县医保局'] };
  const add = partCorrection(FIRST.id, 'responsibility', { key: 'p0', value: null }, added);
  const remove = partCorrection(FIRST.id, 'responsibility', task, null);
  const [plain] = readingAfter(add, remove).tasks;
  expect(plain?.responsibility.map(({ units }) => units)).toEqual([['县医保局']]);
});

test('a deleted task leaves the reading and comes back when restored', () => {
  expect(readingAfter(corrections.remove(FIRST)).tasks).toHaveLength(1);
  expect(readingAfter(corrections.remove(FIRST), corrections.restore(FIRST)).tasks).toEqual(
    READING.tasks,
  );
});

test('merging keeps the first title and every piece of both', () => {
  const [task, ...rest] = readingAfter(corrections.merge(SECOND, FIRST)).tasks;
  expect(rest).toEqual([]);
  expect(task?.title).toBe('补齐短板');
  expect(task?.targets.map(({ value }) => value)).toEqual([95, 3, 60]);
  expect(task?.actions.map(({ responsibility }) => responsibility)).toEqual([0, 0, 1]);
  expect(task?.span).toEqual([FIRST.frame.span[0], SECOND.frame.span[1]]);
});

describe('splitting', () => {
  const at = spanOf('配齐3名医师')[0];
  const correction = corrections.split(FIRST, at, TEXT, 'p0');
  const [one, two, three] = readingAfter(correction).tasks;

  test('each half has the pieces that stand in it', () => {
    expect(one?.targets.map(({ value }) => value)).toEqual([95]);
    expect(two?.targets.map(({ value }) => value)).toEqual([3]);
    expect([one?.deadlines.length, two?.deadlines.length]).toEqual([1, 0]);
    expect(three).toEqual(READING.tasks[1]);
  });

  test('units named at the end answer for both halves, because they cover actions of both', () => {
    expect(one?.responsibility[0]?.units).toEqual(['县卫生健康局', '县财政局']);
    expect(two?.responsibility).toEqual(one?.responsibility);
    expect(two?.actions).toMatchObject([{ text: '配齐3名医师。', responsibility: 0 }]);
  });

  test('the halves’ words are the document’s', () => {
    expect(one?.text.endsWith('管理办法。')).toBe(true);
    expect(two?.text.startsWith('配齐3名医师')).toBe(true);
  });

  test('no key is used twice', () => {
    const keys = after(correction).flatMap((task) =>
      Object.values(task.parts).flatMap((items: readonly { key: string }[]) =>
        items.map(({ key }) => key),
      ),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('a cut outside the task does not apply', () => {
    const outside = corrections.split(FIRST, FIRST.frame.span[1], TEXT, 'p0');
    expect(applyCorrections(MACHINE, [outside])).toEqual({
      ok: false,
      error: { code: 'correction-does-not-apply', index: 0 },
    });
  });
});

test('a task made by a person is all a person’s', () => {
  const made = READING.tasks[1];
  if (made === undefined) throw new Error('no task');
  const add: Correction = { kind: 'add', task: 'p0', follows: FIRST.id, before: null, after: made };
  const tasks = after(add);
  expect(tasks.map(({ id }) => id)).toEqual(['m0', 'p0', 'm1']);
  expect(tasks[1]?.machine).toBeNull();
  expect(tasks[1]?.parts.targets[0]?.machine).toBeNull();
});

test('checking changes no word, and a checked task is not a corrected one', () => {
  const document = documentAfter(corrections.confirm(FIRST, true));
  expect(document.tasks[0]?.confirmed).toBe(true);
  expect(document.tasks.some(isCorrected)).toBe(false);
  expect(correctedReading(document)).toEqual(READING);
});

test.each<Correction>([
  { kind: 'title', task: 'm9', before: null, after: '甲' },
  { kind: 'merge', task: 'm0', into: 'm9', before: [], after: READING.tasks[0] as never },
  { kind: 'merge', task: 'm0', into: 'm0', before: [], after: READING.tasks[0] as never },
  { kind: 'add', task: 'm0', follows: null, before: null, after: READING.tasks[0] as never },
  { kind: 'add', task: 'p0', follows: 'm9', before: null, after: READING.tasks[0] as never },
])('what speaks of no task is refused: $kind $task', (correction) => {
  expect(applyCorrections(MACHINE, [correction]).ok).toBe(false);
});

describe('for every series of corrections', () => {
  const index = fc.nat({ max: 1 });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('title' as const), index, title: fc.string() }),
    fc.record({ kind: fc.constant('remove' as const), index }),
    fc.record({ kind: fc.constant('confirm' as const), index }),
  );

  test('the machine’s reading is never lost', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const list = steps.map((one): Correction => {
          const task = one.index === 0 ? FIRST : SECOND;
          if (one.kind === 'title') return corrections.title(task, one.title);
          return one.kind === 'remove' ? corrections.remove(task) : corrections.confirm(task, true);
        });
        const tasks = after(...list);
        expect(tasks.map(({ machine }) => machine)).toEqual(READING.tasks);
        expect(standing(tasks).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
