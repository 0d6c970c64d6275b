// SPDX-License-Identifier: Apache-2.0
import type { Reading } from '@sanyi/documents';
import { nameUnits } from '@sanyi/registry';
import { exampleNotice, exampleReport, projectRegistry } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileReading } from './file-reading.js';
import type { FiledDocument } from './filed.js';
import type { CorrectedGroup, CorrectedReading, CorrectedTask } from './reading-input.js';

const { reading } = exampleNotice();
const words = reading.tasks.flatMap((task) => task.responsibility.flatMap((group) => group.units));
const named = nameUnits(
  projectRegistry(),
  { level: 'province', region: '示例省', issuer: null, on: reading.issuedOn },
  words,
);
const FILING = { id: '8', region: '990000', named, decided: new Map() };
const file = (given: CorrectedReading, previous?: FiledDocument): FiledDocument =>
  fileReading(given, { ...FILING, previous });

const first = file(reading);

describe('a notice of twenty tasks', () => {
  test('a reading of @sanyi/documents is a corrected reading as it stands', () => {
    const given: Reading = reading;
    expect(file(given)).toEqual(first);
  });

  test('gives twenty tasks and a closing duty, in its order', () => {
    expect(first.tasks.map(({ id }) => id)).toEqual([
      ...Array.from({ length: 20 }, (_, at) => `8-T${String(at + 1).padStart(3, '0')}`),
      '8-C01',
    ]);
    expect(first.version).toBe(1);
    expect(first.tasks.at(-1)).toMatchObject({ closing: true, label: '' });
  });

  test('every unit that the document names for a task has its assignment there', () => {
    for (const [at, task] of reading.tasks.entries()) {
      const assigned = first.tasks[at]?.assignments.map((one) => one.words) ?? [];
      const units = task.responsibility.flatMap((group) => [...group.units, ...group.implement]);
      expect(new Set(assigned)).toEqual(
        new Set([...units, ...task.responsibility.flatMap((group) => group.standing)]),
      );
    }
  });

  test('each sentence knows who answers for it, and each assignment its sentences', () => {
    for (const task of first.tasks) {
      const pairs = task.actions.flatMap((action) =>
        action.assignments.map((one) => `${one} ${action.id}`),
      );
      const back = task.assignments.flatMap((one) =>
        one.actions.map((action) => `${one.id} ${action}`),
      );
      expect([...pairs].sort()).toEqual([...back].sort());
    }
  });

  test('a sentence that no group covers stays, with nobody', () => {
    const third = first.tasks[2];
    expect(third?.actions.some((action) => action.assignments.length === 0)).toBe(true);
  });
});

describe('the same document read again', () => {
  test('keeps every id and counts as the next version', () => {
    const again = file(reading, first);
    expect(again).toEqual({ ...first, version: 2 });
  });

  const shuffled = (tasks: readonly CorrectedTask[], order: readonly number[]) =>
    order.flatMap((at) => tasks[at] ?? []);

  test('whatever tasks go, come back or change places: an id never means another text', () => {
    const some = fc.shuffledSubarray(
      Array.from({ length: 20 }, (_, at) => at),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(some, some, (one, two) => {
        const second = file({ ...reading, tasks: shuffled(reading.tasks, one) }, first);
        const third = file({ ...reading, tasks: shuffled(reading.tasks, two) }, second);
        const texts = new Map<string, string>();
        for (const { id, text } of [first, second, third].flatMap(({ tasks }) => tasks)) {
          expect(texts.get(id) ?? text).toBe(text);
          texts.set(id, text);
        }
        expect(new Set(third.tasks.map(({ id }) => id)).size).toBe(third.tasks.length);
      }),
      { numRuns: 60 },
    );
  });

  test('a task in other words under another number is still the task', () => {
    const [one, ...others] = reading.tasks;
    if (one === undefined) throw new Error('the example has tasks');
    const reworded = {
      ...one,
      label: '（二十一）',
      number: 21,
      text: one.text.replace('。', '，务求实效。'),
    };
    const second = file({ ...reading, tasks: [...others, reworded] }, first);
    expect(second.tasks.at(-2)?.id).toBe('8-T001');
  });

  test('a unit whose role changed keeps its assignment', () => {
    const turned = tasksWith(1, (group) => {
      const [lead = '', ...others] = group.units;
      return { ...group, lead: others.slice(0, 1), support: [lead, ...others.slice(1)] };
    });
    const seat = ({ tasks }: FiledDocument, at: number) => {
      const found = tasks[1]?.assignments.find(({ words: unit }) => unit === units[at]);
      return `${found?.id ?? ''} ${found?.role ?? ''}`;
    };
    const units = reading.tasks[1]?.responsibility[0]?.units ?? [];
    const second = file({ ...reading, tasks: turned }, first);
    expect([seat(first, 0), seat(first, 1)]).toEqual(['8-T002-R01 lead', '8-T002-R02 support']);
    expect([seat(second, 0), seat(second, 1)]).toEqual(['8-T002-R01 support', '8-T002-R02 lead']);
  });
});

/** The tasks with the groups of one of them changed. */
const tasksWith = (at: number, change: (group: CorrectedGroup) => CorrectedGroup) =>
  reading.tasks.map((task, index) =>
    index === at ? { ...task, responsibility: task.responsibility.map(change) } : task,
  );

test('a report gives practice cards and figures, and never a task', () => {
  const report = exampleReport();
  const filed = file(report);
  expect([filed.tasks, filed.kind]).toEqual([[], 'report']);
  expect([filed.practices.length, filed.figures.length]).toEqual([
    report.practices.length,
    report.figures.length,
  ]);
});
