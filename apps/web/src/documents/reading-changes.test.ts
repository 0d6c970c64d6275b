// SPDX-License-Identifier: Apache-2.0
import type { LedgerReadingDetail } from '@sanyi/contract';
import { expect, test } from 'vitest';
import { readingChanges } from './reading-changes.js';

type Reading = Parameters<typeof readingChanges>[0];

const action = { text: '建立制度', span: [3, 7] as [number, number], group: null };
const task: LedgerReadingDetail['items'][number] = {
  ...{
    id: 'm0',
    origin: 'machine',
    number: 1,
    label: '一、',
    section: null,
    text: '',
    span: [0, 9],
  },
  ...{ title: '甲', machineTitle: '甲', removed: null, confirmed: false, corrected: false },
  parts: {
    ...{ responsibility: [], targets: [], deadlines: [], deliverables: [], references: [] },
    actions: [{ key: 'a', machine: action, value: action }],
  },
};
const reading: Reading = {
  head: {
    ...{ title: '通知', noticeTitle: null, documentNumber: null, issuer: null, issuedOn: null },
    ...{ period: null, level: null, region: null, leadRule: 'stated', draft: false },
  },
  items: [task],
  parts: { basis: [], goals: [], closingDuties: [], figures: [], practices: [] },
  units: [{ words: '甲局', kind: 'unknown', units: [], decided: false }],
};

test('nothing changed, nothing is said', () => {
  expect(readingChanges(reading, structuredClone(reading))).toEqual([]);
});

test('what somebody else changed is said piece by piece, with what stood before', () => {
  const now: Reading = {
    head: { ...reading.head, issuer: '省政府' },
    items: [
      {
        ...{ ...task, title: '乙', confirmed: true },
        parts: { ...task.parts, actions: [{ key: 'a', machine: action, value: null }] },
      },
      { ...task, id: 'p1', label: '', title: '丙' },
    ],
    parts: reading.parts,
    units: [
      { words: '甲局', kind: 'one', units: [{ unitId: 'u', name: '省甲局' }], decided: true },
    ],
  };
  expect(readingChanges(reading, now).map(({ task: of, what }) => [of, what])).toEqual([
    [null, 'head'],
    ['一、乙', 'title'],
    ['一、乙', 'confirmed'],
    ['一、乙', 'actions'],
    ['丙', 'added'],
    ['甲局', 'unit'],
  ]);
  expect(readingChanges(reading, now)[3]).toMatchObject({ before: action, after: null });
});
