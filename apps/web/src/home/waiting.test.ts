// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { waitingFor } from './waiting.js';

const place = { region: '990000', regionName: '示例省', unit: null, unitName: null, areas: [] };
const QUIET = {
  scopes: [place],
  unreadNotices: 0,
  passwordExpiresOn: '2027-02-20',
  secondFactor: true,
};
const NOBODY = { n: 0, more: false };

test('nothing waits for who has read all, holds rights, and keeps the account well', () => {
  expect(waitingFor(QUIET, NOBODY, '2026-11-22')).toEqual([]);
});

test('what presses most comes first', () => {
  const session = {
    scopes: [],
    unreadNotices: 2,
    passwordExpiresOn: '2026-11-30',
    secondFactor: false,
  };
  const kinds = waitingFor(session, { n: 3, more: true }, '2026-11-22').map(({ kind }) => kind);
  expect(kinds).toEqual(['scope', 'notices', 'rights', 'password', 'factor']);
});

test.each([
  ['2026-12-07', 0],
  ['2026-12-06', 1],
  ['2026-11-22', 1],
])('a password that runs out on %s is spoken of from 14 days before', (end, told) => {
  expect(waitingFor({ ...QUIET, passwordExpiresOn: end }, NOBODY, '2026-11-22')).toHaveLength(told);
});

test('what the ledger asks stands before notices, the overdue first, and what is none is not spoken of', () => {
  const work = { overdue: 2, toSign: 0, toReport: 3, near: 1, toReview: 4 };
  const waiting = waitingFor({ ...QUIET, unreadNotices: 1 }, NOBODY, '2026-11-22', { work });
  expect(waiting.map((one) => (one.kind === 'work' ? `${one.list} ${one.n}` : one.kind))).toEqual([
    ...['overdue 2', 'toReport 3', 'near 1', 'toReview 4'],
    'notices',
  ]);
});

test('returns stand after the ledger and before notices: what came back, what is to be filled, what is to be reviewed', () => {
  const returns = { toFill: 3, returned: 1, toReview: 0 };
  const waiting = waitingFor({ ...QUIET, unreadNotices: 1 }, NOBODY, '2026-11-22', { returns });
  expect(waiting).toEqual([
    { kind: 'returns', list: 'returned', n: 1 },
    { kind: 'returns', list: 'toFill', n: 3 },
    { kind: 'notices', n: 1 },
  ]);
});
