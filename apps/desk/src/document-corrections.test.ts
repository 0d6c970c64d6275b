// SPDX-License-Identifier: Apache-2.0
import {
  applyCorrections,
  changesWords,
  corrected,
  correctedReading,
  type Correction,
  corrections,
  documentPartCorrection,
  type Figure,
  machineDocument,
  partCorrection,
  type Practice,
  type Reading,
} from '@sanyi/documents';
import { describe, expect, test } from 'vitest';
import {
  EXAMPLE_READING as READING,
  spanInExample as spanOf,
  exampleTarget as target,
  EXAMPLE_TEXT as TEXT,
} from '@sanyi/testkit';
import { formatSavedWork, parseSavedWork } from './saved-work.js';
import { activeDocument, EMPTY_SESSION, nextSession, type SessionAction } from './session.js';

const GOAL = target('村卫生室标准化率达到95%以上', '村卫生室标准化率', 95, '%');
const DUTY = { text: '每年培训60人。', span: spanOf('每年培训60人。'), units: ['县财政局'] };
const FIGURE: Figure = {
  quote: '3名医师',
  span: spanOf('3名医师'),
  metric: '医师',
  value: 3,
  valueTo: null,
  unit: '名',
  place: null,
  year: 2025,
};
const PRACTICE: Practice = {
  place: '青禾县',
  title: '稳定队伍',
  span: spanOf('二、稳定队伍。每年培训60人。'),
  measures: [
    { text: '稳定队伍', span: spanOf('稳定队伍') },
    { text: '每年培训60人', span: spanOf('每年培训60人') },
  ],
};
const BASIS = { title: '管理办法', number: null, span: spanOf('管理办法') };
const FULL: Reading = {
  ...READING,
  basis: [BASIS],
  goals: [GOAL],
  closingDuties: [DUTY],
  figures: [FIGURE],
  practices: [PRACTICE],
};
const MACHINE = machineDocument(FULL);
const { head: HEAD, parts: PARTS } = MACHINE;
const [TASK] = MACHINE.tasks;
if (TASK === undefined) throw new Error('no task');

const REFERENCE = {
  title: '管理办法',
  number: null,
  role: 'named' as const,
  span: spanOf('管理办法'),
};
const only = <T>([first]: readonly T[]): T => {
  if (first === undefined) throw new Error('nothing read');
  return first;
};

/** One of each kind, and what the reading then says. */
const KINDS: readonly (readonly [string, Correction, Partial<Reading>])[] = [
  [
    'the head',
    corrections.head(HEAD, { ...HEAD, documentNumber: '青卫发〔2026〕3号', level: 'township' }),
    { title: '青禾县卫生工作安排', documentNumber: '青卫发〔2026〕3号', level: 'township' },
  ],
  [
    'lead rule, draft flag and carrying notice',
    corrections.head(HEAD, {
      ...HEAD,
      leadRule: 'none-stated',
      draft: true,
      noticeTitle: '关于印发安排的通知',
    }),
    { leadRule: 'none-stated', draft: true, noticeTitle: '关于印发安排的通知' },
  ],
  [
    'a policy basis',
    documentPartCorrection('basis', only(PARTS.basis), { ...BASIS, number: '青政发〔2025〕1号' }),
    { basis: [{ ...BASIS, number: '青政发〔2025〕1号' }] },
  ],
  [
    'a new policy basis',
    documentPartCorrection('basis', { key: 'p0', value: null }, { ...BASIS, title: '新' }),
    { basis: [BASIS, { ...BASIS, title: '新' }] },
  ],
  [
    'a removed policy basis',
    documentPartCorrection('basis', only(PARTS.basis), null),
    { basis: [] },
  ],
  [
    'a new practice',
    documentPartCorrection('practices', { key: 'p0', value: null }, { ...PRACTICE, measures: [] }),
    { practices: [PRACTICE, { ...PRACTICE, measures: [] }] },
  ],
  [
    'several in one step',
    corrections.together(
      documentPartCorrection('goals', only(PARTS.goals), null),
      documentPartCorrection('figures', only(PARTS.figures), null),
    ),
    { goals: [], figures: [] },
  ],
  [
    'a goal',
    documentPartCorrection('goals', only(PARTS.goals), { ...GOAL, value: 96 }),
    { goals: [{ ...GOAL, value: 96 }] },
  ],
  [
    'a new goal',
    documentPartCorrection('goals', { key: 'p0', value: null }, { ...GOAL, value: 97 }),
    { goals: [GOAL, { ...GOAL, value: 97 }] },
  ],
  [
    'a removed goal',
    documentPartCorrection('goals', only(PARTS.goals), null),
    { goals: [], closingDuties: [DUTY] },
  ],
  [
    'a closing duty',
    documentPartCorrection('closingDuties', only(PARTS.closingDuties), { ...DUTY, units: [] }),
    { closingDuties: [{ ...DUTY, units: [] }] },
  ],
  [
    'a figure',
    documentPartCorrection('figures', only(PARTS.figures), { ...FIGURE, place: '青禾县' }),
    { figures: [{ ...FIGURE, place: '青禾县' }] },
  ],
  [
    'a practice without one of its measures',
    documentPartCorrection('practices', only(PARTS.practices), {
      ...PRACTICE,
      measures: PRACTICE.measures.slice(1),
    }),
    { practices: [{ ...PRACTICE, measures: PRACTICE.measures.slice(1) }] },
  ],
  [
    'a removed practice',
    documentPartCorrection('practices', only(PARTS.practices), null),
    { practices: [] },
  ],
  [
    'a reference of a task',
    partCorrection(TASK.id, 'references', { key: 'p0', value: null }, REFERENCE),
    { tasks: FULL.tasks.with(0, { ...only(FULL.tasks), references: [REFERENCE] }) },
  ],
];

describe.each(KINDS)('%s', (_, correction, said) => {
  test('is in the corrected reading, and the machine’s stays beside it', () => {
    const document = corrected(MACHINE, [correction]);
    expect(correctedReading(document)).toEqual({ ...FULL, ...said });
    expect(document.machine).toEqual(FULL);
    expect(correctedReading(MACHINE)).toEqual(FULL);
  });

  test('is undone and done again', () => {
    const reading = (...actions: readonly SessionAction[]): Reading => {
      const open: SessionAction = { kind: 'open', document: OPEN };
      const correct: SessionAction = { kind: 'correct', make: () => [correction] };
      const session = [open, correct, ...actions].reduce(nextSession, EMPTY_SESSION);
      const list = activeDocument(session)?.corrections ?? [];
      return correctedReading(corrected(MACHINE, list));
    };
    expect(reading({ kind: 'history', go: 'undo' })).toEqual(FULL);
    expect(reading({ kind: 'history', go: 'undo' }, { kind: 'history', go: 'redo' })).toEqual({
      ...FULL,
      ...said,
    });
  });

  test('is saved and resumed', () => {
    const work = { name: 'a.txt', text: TEXT, machine: FULL, corrections: [correction] };
    expect(parseSavedWork(formatSavedWork(work))).toEqual({ ok: true, value: work });
  });
});

const OPEN = {
  id: 'a',
  name: 'a.txt',
  text: TEXT,
  machine: FULL,
  corrections: [],
  undone: [],
  saved: [],
};

test('a removed piece keeps its place, to be seen beside what the machine read', () => {
  const document = corrected(MACHINE, [
    documentPartCorrection('closingDuties', only(PARTS.closingDuties), null),
  ]);
  expect(document.parts.closingDuties).toEqual([{ key: 'duty.0', machine: DUTY, value: null }]);
});

test.each<Correction>([
  documentPartCorrection('goals', { key: 'goal.7', value: GOAL }, GOAL),
  documentPartCorrection('figures', { key: 'figure.7', value: null }, null),
])('what speaks of no piece is refused: $part $key', (correction) => {
  expect(applyCorrections(MACHINE, [correction])).toEqual({
    ok: false,
    error: { code: 'correction-does-not-apply', index: 0 },
  });
});

test('only checking changes no word', () => {
  expect(changesWords(corrections.confirm(TASK, true))).toBe(false);
  expect(KINDS.every(([, correction]) => changesWords(correction))).toBe(true);
});

const broken = (correction: object): string =>
  JSON.stringify({
    ...(JSON.parse(
      formatSavedWork({ name: 'a.txt', text: TEXT, machine: FULL, corrections: [] }),
    ) as object),
    corrections: [correction],
  });
const piece = (part: string, after: object) => ({
  kind: 'document-part',
  part,
  key: 'p0',
  before: null,
  after: { span: [0, 0], ...after },
});

test.each<readonly [string, object]>([
  ['a head with a title that is no text', { kind: 'head', after: { ...HEAD, title: 3 } }],
  ['a head that is none', { kind: 'head', after: null }],
  ['a head with a day that is none', { kind: 'head', after: { ...HEAD, issuedOn: '2026-02-30' } }],
  [
    'a head with half a period',
    { kind: 'head', after: { ...HEAD, period: { from: '2026-01-01' } } },
  ],
  ['a head with an unknown level', { kind: 'head', after: { ...HEAD, level: 'toString' } }],
  ['a head with an unknown lead rule', { kind: 'head', after: { ...HEAD, leadRule: 'x' } }],
  ['a head with a draft flag that is none', { kind: 'head', after: { ...HEAD, draft: 1 } }],
  ['a policy basis without a title', piece('basis', { number: null })],
  [
    'an action without words',
    { kind: 'part', task: 'm0', part: 'actions', key: 'k', after: { span: [0, 1], group: null } },
  ],
  [
    'an action of a group that has no name',
    {
      kind: 'part',
      task: 'm0',
      part: 'actions',
      key: 'k',
      after: { text: '甲', span: [0, 1], group: 0 },
    },
  ],
  ['an unknown part', piece('nothing', GOAL)],
  ['a goal that stands nowhere', piece('goals', { ...GOAL, span: null })],
  ['a goal with an unknown comparator', piece('goals', { ...GOAL, comparator: 'about' })],
  ['a closing duty without units', piece('closingDuties', { text: '落实' })],
  ['a figure without a number', piece('figures', { ...FIGURE, value: null })],
  ['a practice with a broken measure', piece('practices', { ...PRACTICE, measures: [{}] })],
  [
    'a reference with an unknown role',
    {
      kind: 'part',
      task: 'm0',
      part: 'references',
      key: 'p0',
      after: { ...REFERENCE, role: 'guess' },
    },
  ],
])('%s is refused, not stumbled over', (_, correction) => {
  expect(parseSavedWork(broken(correction))).toEqual({
    ok: false,
    error: { code: 'not-saved-work' },
  });
});
