// SPDX-License-Identifier: Apache-2.0
import type { LedgerReadingDetail } from '@sanyi/contract';
import { expect, test } from 'vitest';
import { litMarks } from './lit-marks.js';
import type { ReadTask } from './reading-parts.js';

const TEXT = '一、推进按病种付费。占比达到85%。（省医保局牵头，省财政厅配合）';

const group = {
  ...{ quote: '（省医保局牵头，省财政厅配合）', span: [18, 33] as [number, number] },
  ...{ units: ['省医保局', '省财政厅'], lead: ['省医保局'], support: ['省财政厅'] },
  ...{
    mode: 'lead-support' as const,
    leadGuess: null,
    openEnded: false,
    standing: [],
    implement: [],
  },
};
const target = {
  ...{ quote: '占比达到85%', span: [10, 17] as [number, number], metric: '占比', value: 85 },
  ...{ comparator: '>=' as const, valueTo: null, unit: '%', scope: null, by: null, explicit: true },
};
const NOTHING = { actions: [], deadlines: [], deliverables: [], references: [] };
const task = (change: Partial<ReadTask>): ReadTask => ({
  ...{ id: 'm0', origin: 'machine', number: 1, label: '一、', section: null, text: TEXT },
  ...{ span: [0, 33], title: '推进按病种付费', machineTitle: '推进按病种付费', removed: null },
  ...{ confirmed: false, corrected: false },
  parts: {
    ...NOTHING,
    responsibility: [{ key: 'g', machine: group, value: group }],
    targets: [{ key: 't', machine: target, value: target }],
  },
  ...change,
});
const PARTS: LedgerReadingDetail['parts'] = {
  ...{ basis: [], goals: [], closingDuties: [], figures: [], practices: [] },
};
const lit = (...items: ReadTask[]) =>
  litMarks({ text: TEXT, items, parts: PARTS }).map(({ key, kind, span }) => [
    ...[key, kind, TEXT.slice(...span)],
  ]);

test('each piece lights its own words, units each by their name', () => {
  expect(lit(task({}))).toEqual([
    ['m0', 'title', '推进按病种付费'],
    ['t', 'target', '占比达到85%'],
    ['g', 'unit', '省医保局'],
    ['g', 'unit', '省财政厅'],
  ]);
});

test('a corrected title stays lit where the document has it', () => {
  expect(lit(task({ title: '推进付费改革' }))[0]).toEqual(['m0', 'title', '推进按病种付费']);
});

test('a piece that was taken away, or that stands nowhere, is not lit; nor is a task that was taken away', () => {
  const parts = {
    ...{ ...NOTHING, responsibility: [] },
    targets: [
      { key: 't', machine: target, value: null },
      { key: 'p', machine: null, value: { ...target, span: [0, 0] as [number, number] } },
    ],
  };
  expect(lit(task({ parts }))).toEqual([['m0', 'title', '推进按病种付费']]);
  expect(lit(task({ removed: 'deleted' }))).toEqual([]);
});
