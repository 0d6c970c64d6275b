// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { runs, sampleDeclaration, treeOf } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, type Cells, given, MISSING, NOT_APPLICABLE } from '../cell/cell.js';
import { readDeclaration } from '../declaration/read-declaration.js';
import type { Row } from '../filing.js';
import { startChecking } from './checking.js';
import { validate } from './validate.js';
import type { CheckingContext } from './validation-context.js';

const label = { zh: '规则', en: 'rule' };
const FURTHER = [
  {
    ...{ id: 'not-fewer', kind: 'compare', severity: 'soft', label, left: 'open-beds' },
    ...{ operator: 'greater_than_or_equal_to', right: 'previous(open-beds)' },
  },
  {
    ...{ id: 'share-of-all', kind: 'compare', severity: 'soft', label, left: 'used-beds * 2' },
    ...{ operator: 'less_than', right: "sum(used-beds, ward <> 'total')", missing: 'never-skip' },
  },
  {
    ...{ id: 'enough', kind: 'compare', severity: 'hard', label, left: 'sum(open-beds)' },
    ...{ operator: 'greater_than', right: 'count() * 10' },
  },
];

function declared(more: object) {
  const read = readDeclaration('x', treeOf({ ...sampleDeclaration(), ...more }));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const { rules: usual } = sampleDeclaration() as { readonly rules: readonly object[] };
const declaration = declared({ rules: [...usual, ...FURTHER] });

const context: CheckingContext = {
  ...{ on: '2026-03-31' as PlainDate, find: () => undefined, reasons: new Map() },
  most: Infinity,
};

const needsOf = (rule: object) => startChecking(declared({ rules: [rule] }), context).needs;

test('rows are asked for twice, and earlier ones at all, only where a rule needs it', () => {
  const [within, addUp, , , jump] = usual;
  const [notFewer, shareOfAll] = FURTHER;
  const needs = [within, addUp, jump, notFewer, shareOfAll].map((rule) => needsOf(rule ?? {}));
  expect(needs).toEqual([
    { survey: false, earlier: false, previous: false },
    { survey: true, earlier: false, previous: false },
    { survey: true, earlier: true, previous: false },
    { survey: false, earlier: false, previous: true },
    { survey: true, earlier: false, previous: false },
  ]);
});

/** Parts of a list, cut where the numbers say. */
function* parts<T>(all: readonly T[], sizes: readonly number[]): Generator<readonly T[]> {
  for (let at = 0, turn = 0; at < all.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield all.slice(at, at + size);
    at += size;
  }
}

describe('for every table', () => {
  const cell = fc.oneof(
    { arbitrary: fc.nat(60).map((n) => given(String(n))), weight: 6 },
    fc.constantFrom<Cell>(MISSING, NOT_APPLICABLE, given('many')),
  );
  const ward = fc.constantFrom<Cell>(
    ...['surgery', 'children', 'old', 'total', 'nowhere'].map((one) => given(one)),
    MISSING,
  );
  const cells: fc.Arbitrary<Cells> = fc.record({ ward, 'open-beds': cell, 'used-beds': cell });
  const table = fc.record({
    rows: fc.array(cells, { maxLength: 12 }),
    earlier: fc.array(cells, { maxLength: 12 }),
    sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
    most: fc.integer({ min: 0, max: 8 }),
  });

  test('what is found in parts is what is found in one, and the first are kept', () => {
    fc.assert(
      fc.property(table, ({ rows: all, earlier, sizes, most }) => {
        const rows = all.map((one, at): Row => ({ id: `r${at}`, version: 1, cells: one }));
        const previous = ({ cells: { ward: of } }: Row) =>
          earlier.find(({ ward: one }) => JSON.stringify(one) === JSON.stringify(of));
        const whole = validate(declaration, { rows }, { ...context, previous, earlier });
        const checking = startChecking(declaration, { ...context, most });
        for (const part of parts(rows, sizes)) checking.survey(part);
        for (const part of parts([...earlier].reverse(), sizes)) checking.recall(part);
        for (const part of parts(rows, [...sizes].reverse()))
          checking.judge(part.map((row) => ({ row, previous: previous(row) })));
        const { findings, count, open } = checking.end();
        expect(findings).toEqual(whole.slice(0, most));
        expect({ count, open }).toEqual({ count: whole.length, open: whole.length });
      }),
      { numRuns: runs(150) },
    );
  });
});
