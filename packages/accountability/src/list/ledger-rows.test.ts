// SPDX-License-Identifier: Apache-2.0
import { projectLamps, smallTask, theDay } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { handDown } from '../cascade/hand-down.js';
import type { FiledDocument } from '../ledger/filed.js';
import { ledgerRows } from './ledger-rows.js';

const one = smallTask('d-T001', ['lead 甲', 'support 乙']);
const two = smallTask('d-T002', ['each 乙', 'each 丙']);
const document: FiledDocument = {
  ...{
    id: 'd',
    version: 1,
    kind: 'notice',
    title: '要点',
    number: '示发〔2026〕1号',
    issuer: null,
  },
  ...{ issuedOn: null, level: null, region: null, draft: false, period: null, basis: [] },
  ...{ tasks: [one, two], practices: [], figures: [], used: { tasks: 2, closings: 0 } },
};
const region = (code: string) => ({
  ...{
    region: code,
    lead: { unitId: `${code}.a`, name: '市局' },
    support: [],
    due: null,
    reason: '',
  },
});
const { tasks: lowers } = handDown(one, [region('990100'), region('990200')]);
const lamp = {
  ...{ item: 'd-T001', key: 'red' as const, on: theDay('2026-07-01') },
  reasons: [{ rule: 'overdue', lamp: 'red' as const, words: '已逾期1天', figures: {} }],
};
const rows = ledgerRows(
  [document],
  lowers,
  new Map([['d-T001', { lamp, progress: 40 }]]),
  projectLamps(),
);

test('tasks in their order, lower ones under theirs', () => {
  expect(rows.map(({ task, depth }) => [task, depth])).toEqual([
    ['d-T001', 0],
    ['d-T001@990100', 1],
    ['d-T001@990200', 1],
    ['d-T002', 0],
  ]);
});

test('who leads, who else answers, which lamp with its word and why', () => {
  expect(rows[0]).toMatchObject({
    ...{ lead: '甲', others: '乙', units: ['u.甲', 'u.乙'], progress: 40 },
    ...{ lamp: 'red', lampWord: '逾期或未达', why: '已逾期1天', documentNumber: '示发〔2026〕1号' },
  });
  expect(rows[3]).toMatchObject({
    lead: '',
    others: '乙、丙',
    lamp: 'green',
    lampWord: '正常',
    why: '',
  });
});

test('a lower task without its upper one stands by itself: no row is lost', () => {
  const alone = ledgerRows([], lowers, new Map(), projectLamps());
  expect(alone.map(({ task, depth }) => [task, depth])).toEqual([
    ['d-T001@990100', 0],
    ['d-T001@990200', 0],
  ]);
});
