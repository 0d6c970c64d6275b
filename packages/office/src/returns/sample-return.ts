// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { type Cells, type Declaration, given, NOT_APPLICABLE, type Row } from '@sanyi/returns';
import type { Digest } from './manifest.js';
import { openReturn, type ReturnContext, type ReturnedRow } from './open-return.js';
import type { OutgoingRow, OutgoingWorkbook } from './return-workbook.js';

// Workbooks for tests: two rows of the sample declaration, one with every field filled.

const NAMES = new Map([
  ['h1', '青榆县人民医院'],
  ['u1', '青榆县卫生健康局'],
  ['990101', '青榆县'],
]);

export const surgery: Cells = {
  ...{
    ward: given('surgery'),
    'open-beds': given('40'),
    'used-beds': given('30'),
    income: given('12035.50'),
  },
  ...{
    use: given('0.755'),
    opened: given('2024-02-29'),
    month: given('2026-03'),
    note: given('=1+1 <“甲”&乙>'),
  },
  ...{ ready: given('yes'), weight: given('-0.05'), hospital: given('h1'), office: given('u1') },
  ...{ place: given('990101'), proof: given('附件1.pdf') },
};
const children: Cells = {
  ward: given('children'),
  'open-beds': given('0'),
  'used-beds': given('0'),
  use: NOT_APPLICABLE,
};
export const storedRows: readonly Row[] = [
  { id: 'r1', version: 3, cells: surgery },
  { id: 'r2', version: 1, cells: children },
];

/** The workbook of the sample declaration, with two rows and five to be filled. */
export const sampleWorkbook = (
  declaration: Declaration,
  digest: Digest,
  more: Partial<OutgoingWorkbook> = {},
): OutgoingWorkbook => ({
  declaration,
  manifest: {
    ...{ declaration: 'ward-beds', declarationVersion: 1, packet: 's1.u1', filing: 'f1' },
    ...{ unit: 'u1', region: '990101', period: '2026-Q1' },
  },
  on: '2026-03-31' as PlainDate,
  unitName: '青榆县卫生健康局',
  periodName: '2026年第一季度',
  dueOn: '2026-04-10' as PlainDate,
  rows: storedRows.map((row): OutgoingRow => ({ row, previous: { 'open-beds': given('38') } })),
  spare: 5,
  withPrevious: true,
  withReasons: false,
  nameOf: (_, id) => NAMES.get(id) ?? id,
  places: new Map([['institution', ['青榆县人民医院', '青榆县中医医院']]]),
  digest,
  ...more,
});

/** What reading such a workbook needs. */
export const sampleContext = (declaration: Declaration, digest: Digest): ReturnContext => ({
  declarationOf: (id) => (id === 'ward-beds' ? declaration : undefined),
  find: () => (_, text) => [...NAMES].find(([id, name]) => id === text || name === text)?.[0],
  digest,
});

/** All bytes of a file that comes in pieces. */
export function joined(pieces: Iterable<Uint8Array>): Uint8Array {
  const all = [...pieces];
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The rows of a workbook. @throws Error where it is refused before its rows */
export function rowsIn(bytes: Uint8Array, context: ReturnContext): readonly ReturnedRow[] {
  const opened = openReturn(bytes, 'a.xlsx', context);
  if (!opened.ok) throw new Error(opened.error.code);
  return [...opened.value.rows()];
}

/** Why a workbook is refused, at its opening or among its rows; none where it is read whole. */
export function refusalIn(bytes: Uint8Array, context: ReturnContext): string {
  const opened = openReturn(bytes, 'a.xlsx', context);
  if (!opened.ok) return opened.error.code;
  const rows = opened.value.rows();
  let next = rows.next();
  while (next.done !== true) next = rows.next();
  return next.value?.code ?? 'none';
}
