// SPDX-License-Identifier: Apache-2.0
import { runs, sampleDeclaration, treeOf } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cells, given, MISSING } from '../cell/cell.js';
import { readDeclaration } from '../declaration/read-declaration.js';
import type { Row } from '../filing.js';
import { acceptancePlan } from './acceptance.js';
import type { IncomingRow } from './difference.js';
import { differences } from './differences.js';

const read = readDeclaration('x', treeOf(sampleDeclaration()));
if (!read.ok) throw new Error('unsound sample');
const declaration = read.value;

const cells = (ward: string, beds: string): Cells => ({
  ward: given(ward),
  'open-beds': given(beds),
});
const stored: readonly Row[] = [
  { id: 'r1', version: 3, cells: cells('surgery', '40') },
  { id: 'r2', version: 1, cells: cells('children', '20') },
];
const incoming = (
  id: string | null,
  version: number | null,
  content: Cells,
  row = 5,
): IncomingRow => ({
  ...{ id, version, cells: content },
  at: { file: 'a.xlsx', sheet: '填报', row },
});
const kinds = (...rows: readonly IncomingRow[]) =>
  differences(declaration, stored, rows).map((one) =>
    one.kind === 'refused' ? one.reason : one.kind,
  );

test.each<[string, readonly IncomingRow[], readonly string[]]>([
  ['by id, as it was', [incoming('r1', 3, cells('surgery', '40'))], ['unchanged', 'absent']],
  ['by id, changed', [incoming('r1', 3, cells('surgery', '41'))], ['changed', 'absent']],
  ['by id, its key changed', [incoming('r1', 3, cells('old', '40'))], ['changed', 'absent']],
  ['by id, changed by two', [incoming('r1', 2, cells('surgery', '41'))], ['conflicting', 'absent']],
  [
    'by id, an old file that says the same',
    [incoming('r1', 2, cells('surgery', '40'))],
    ['unchanged', 'absent'],
  ],
  ['by key, the id lost', [incoming(null, null, cells('surgery', '41'))], ['changed', 'absent']],
  ['a row that was added', [incoming(null, null, cells('old', '7'))], ['new', 'absent', 'absent']],
  [
    'a row that was copied and made another',
    [incoming('r1', 3, cells('surgery', '40')), incoming('r1', 3, cells('old', '7'))],
    ['unchanged', 'new', 'absent'],
  ],
  [
    'a row that was copied and left',
    [incoming('r1', 3, cells('surgery', '40')), incoming('r1', 3, cells('surgery', '40'))],
    ['unchanged', 'same-row-twice', 'absent'],
  ],
  [
    'two new rows of one key',
    [incoming(null, null, cells('old', '7')), incoming(null, null, cells('old', '8'))],
    ['new', 'same-key-twice', 'absent', 'absent'],
  ],
  [
    'a row without its key',
    [incoming('r1', 3, { ward: MISSING })],
    ['key-missing', 'absent', 'absent'],
  ],
  [
    'an id that nobody gave',
    [incoming('r9', 1, cells('old', '7'))],
    ['unknown-row', 'absent', 'absent'],
  ],
  [
    'rows in another order',
    [incoming('r2', 1, cells('children', '20')), incoming('r1', 3, cells('surgery', '40'))],
    ['unchanged', 'unchanged'],
  ],
])('%s', (_, rows, expected) => {
  expect(kinds(...rows)).toEqual(expected);
});

test('both sides of a change are told; a column that is not in the file changes nothing', () => {
  const [first] = differences(declaration, stored, [
    incoming('r1', 3, { ward: given('surgery'), note: given('新') }),
  ]);
  expect(first).toMatchObject({
    kind: 'changed',
    cells: [{ field: 'note', stored: MISSING, incoming: given('新') }],
  });
});

test('a form has one row, whatever its id', () => {
  const form = { ...declaration, rows: 'one' as const, keys: [] };
  const [only] = stored;
  const result = differences(form, only ? [only] : [], [
    incoming(null, null, cells('surgery', '41')),
    incoming(null, null, cells('old', '1')),
  ]);
  expect(result.map(({ kind }) => kind)).toEqual(['changed', 'refused']);
});

describe('for every file that comes back', () => {
  test('accepting all that is sure and returning what is stored then leaves nothing changed; no row is lost', () => {
    const edits = fc.array(
      fc.tuple(
        fc.constantFrom('r1', 'r2', null),
        fc.constantFrom('surgery', 'children', 'old'),
        fc.nat({ max: 50 }),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(edits, (all) => {
        const rows = all.map(([id, ward, beds], i) =>
          incoming(id, id === 'r1' ? 3 : 1, cells(ward, String(beds)), i),
        );
        const found = differences(declaration, stored, rows);
        expect(found.filter(({ kind }) => kind !== 'absent')).toHaveLength(rows.length);
        const { writes } = acceptancePlan(found, { without: new Set(), override: new Set() });
        const untouched = stored.filter(({ id }) => !writes.some((write) => write.id === id));
        const after: Row[] = [
          ...untouched,
          ...writes.map(({ id, expected, cells: content }, i) => ({
            id: id ?? `n${i}`,
            version: (expected ?? 0) + 1,
            cells: content,
          })),
        ];
        expect(after.length).toBeGreaterThanOrEqual(stored.length);
        const again = after.map((row) => incoming(row.id, row.version, row.cells));
        expect(
          new Set(differences(declaration, after, again).map(({ kind }) => kind)),
        ).not.toContain('changed');
      }),
      { numRuns: runs(200) },
    );
  });
});
