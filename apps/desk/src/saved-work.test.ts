// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import {
  corrected,
  correctedReading,
  corrections,
  machineDocument,
  machineTasks,
  partCorrection,
} from '@sanyi/documents';
import { EXAMPLE_READING as READING, EXAMPLE_TEXT as TEXT } from '@sanyi/testkit';
import { formatReading, formatSavedWork, parseSavedWork, type SavedWork } from './saved-work.js';

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

test('work of the first version is still read: its heads said less', () => {
  const { title, documentNumber, issuer, issuedOn, period, level, region } = READING;
  const head = { title, documentNumber, issuer, issuedOn, period, level, region };
  const old = [{ kind: 'head', before: head, after: { ...head, title: '新标题' } }];
  const read = parseSavedWork(changed({ version: 1, corrections: old }));
  expect(read.ok).toBe(true);
  if (!read.ok) return;
  const document = corrected(machineDocument(READING), read.value.corrections);
  expect(correctedReading(document)).toEqual({ ...READING, title: '新标题' });
});

test('several corrections of one step must each be sound, and hold no further step', () => {
  const one = corrections.title(FIRST, '甲');
  const read = (list: unknown) =>
    parseSavedWork(changed({ corrections: [{ kind: 'together', list }] }));
  expect(read([one, one])).toMatchObject({ ok: true });
  expect(read([one, { kind: 'together', list: [one] }])).toMatchObject({ ok: false });
  expect(read([one, { ...one, after: 3 }])).toMatchObject({ ok: false });
  expect(read('x')).toMatchObject({ ok: false });
  expect(read([one, { ...one, task: 'm9' }])).toMatchObject({
    error: { code: 'correction-does-not-apply', index: 0 },
  });
});

test('in the exported reading a piece without words of the original has no span', () => {
  const added = { quote: '甲', kind: 'document' as const, span: [0, 0] as const };
  const list = [partCorrection('m0', 'deliverables', { key: 'p0', value: null }, added)];
  const reading = correctedReading(corrected(machineDocument(READING), list));
  const file = formatReading({
    name: 'a.txt',
    machine: READING,
    corrections: list,
    corrected: reading,
  });
  expect(JSON.parse(file)).toMatchObject({
    machine: READING,
    corrections: [{ after: { quote: '甲', span: null } }],
    corrected: {
      tasks: [{ deliverables: [{ quote: '出台管理办法' }, { ...added, span: null }] }, {}],
    },
  });
});
