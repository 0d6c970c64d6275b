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

test('work of a newer version is refused with its number', () => {
  expect(parseSavedWork(changed({ version: 2 }))).toEqual({
    ok: false,
    error: { code: 'newer-version', version: 2 },
  });
});

test('a correction of an unknown task is refused with its place', () => {
  const stranger = { kind: 'title', task: 'm7', before: null, after: 'x' };
  expect(parseSavedWork(changed({ corrections: [...WORK.corrections, stranger] }))).toEqual({
    ok: false,
    error: { code: 'correction-does-not-apply', index: 2 },
  });
});
