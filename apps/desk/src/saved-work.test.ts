// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { machineTasks } from './corrected-task.js';
import { corrections } from './corrections.js';
import { READING, TEXT } from './example-reading.js';
import { formatSavedWork, parseSavedWork, type SavedWork } from './saved-work.js';

const [FIRST] = machineTasks(READING);
if (FIRST === undefined) throw new Error('no task');
const WORK: SavedWork = {
  name: '安排.txt',
  text: TEXT,
  machine: READING,
  corrections: [corrections.title(FIRST, '补齐基层短板'), corrections.confirm(FIRST, true)],
};

const changed = (change: Record<string, unknown>): string =>
  JSON.stringify({ ...(JSON.parse(formatSavedWork(WORK)) as object), ...change });

test('saved work reads back as it was written', () => {
  expect(parseSavedWork(formatSavedWork(WORK))).toEqual({ ok: true, value: WORK });
});

test.each([
  ['a file cut off', formatSavedWork(WORK).slice(0, -20), 'not-json'],
  ['another JSON file', '{"tasks":[]}', 'not-saved-work'],
  ['a list', '[]', 'not-saved-work'],
  ['no version', changed({ version: 'x' }), 'not-saved-work'],
  ['no reading', changed({ machine: null }), 'not-saved-work'],
  ['a reading without tasks', changed({ machine: { ...READING, tasks: null } }), 'not-saved-work'],
  [
    'a task without parts',
    changed({ machine: { ...READING, tasks: [{ span: [0, 1] }] } }),
    'not-saved-work',
  ],
  ['corrections that are none', changed({ corrections: [1] }), 'not-saved-work'],
])('%s is refused', (_, json, code) => {
  expect(parseSavedWork(json)).toMatchObject({ ok: false, error: { code } });
});

const [TASK] = READING.tasks;
const GROUP = TASK?.responsibility[0];

test.each<readonly [string, Record<string, unknown>]>([
  ['an unknown kind', { kind: 'toString', task: 'm0' }],
  ['a new task without its parts', { kind: 'add', task: 'p9', follows: null, after: {} }],
  ['a new task that is none', { kind: 'add', task: 'p9', follows: null }],
  ['a split without halves', { kind: 'split', task: 'm0', at: 20, created: 'p9', after: 'x' }],
  ['a check that is no yes or no', { kind: 'confirm', task: 'm0', after: 'yes' }],
  ['a title that is no text', { kind: 'title', task: 'm0', after: {} }],
  [
    'a piece of an unknown part',
    { kind: 'part', task: 'm0', part: 'constructor', key: 'k', after: null },
  ],
  [
    'a piece that stands nowhere',
    { kind: 'part', task: 'm0', part: 'targets', key: 'k', after: {} },
  ],
  [
    'a group without units',
    {
      kind: 'part',
      task: 'm0',
      part: 'responsibility',
      key: 'k',
      after: { ...GROUP, units: null },
    },
  ],
  ['a merge into nothing', { kind: 'merge', task: 'm0', into: 3 }],
])('%s is refused, not stumbled over', (_, correction) => {
  expect(parseSavedWork(changed({ corrections: [correction] }))).toEqual({
    ok: false,
    error: { code: 'not-saved-work' },
  });
});

test.each([
  ['goals', [{ metric: 'x' }]],
  ['warnings', [{ message: 'x', span: [0] }]],
  ['practices', [{ span: [0, 1] }]],
  ['tasks', [{ ...TASK, targets: [{}] }]],
  ['tasks', [{ ...TASK, responsibility: [{ ...GROUP, lead: [1] }] }]],
  ['kind', 'letter'],
])('a reading with broken %s is refused', (name, value) => {
  const machine = { ...READING, [name]: value };
  expect(parseSavedWork(changed({ machine }))).toMatchObject({ error: { code: 'not-saved-work' } });
});

test('work of a newer version is refused with its number', () => {
  expect(parseSavedWork(changed({ version: 3 }))).toEqual({
    ok: false,
    error: { code: 'newer-version', version: 3 },
  });
});

test('a correction of an unknown task is refused with its place', () => {
  const stranger = { kind: 'title', task: 'm7', before: null, after: 'x' };
  expect(parseSavedWork(changed({ corrections: [...WORK.corrections, stranger] }))).toEqual({
    ok: false,
    error: { code: 'correction-does-not-apply', index: 2 },
  });
});
