// SPDX-License-Identifier: Apache-2.0
import { runs } from '@sanyi/testkit';
import { type Decimal, formatDecimal } from '@sanyi/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression, Fold, Operator } from './expression.js';
import { parseExpression } from './parse.js';

/** An expression with all its brackets. */
function written(node: Expression): string {
  switch (node.kind) {
    case 'literal':
      return literal(node.value);
    case 'field':
      return node.field;
    case 'previous':
      return `previous(${node.field})`;
    case 'fold':
      return `${nameOf(node)}(${[node.of, node.where].flatMap(inside).join(', ')})`;
    case 'unary':
      return `(${SIGNS[node.operator]} ${written(node.of)})`;
    case 'binary':
      return pair(node.operator, written(node.left), written(node.right));
  }
}

const SIGNS = { not: 'not', minus: '-' };

const nameOf = ({ of }: Fold): string => (of === null ? 'count' : 'sum');

const inside = (node: Expression | null): string[] => (node === null ? [] : [written(node)]);

const literal = (value: Decimal | string): string =>
  typeof value === 'string' ? `'${value}'` : formatDecimal(value);

const pair = (operator: Operator, left: string, right: string): string =>
  operator === 'days' ? `days(${left}, ${right})` : `(${left} ${operator} ${right})`;

const read = (text: string) => {
  const parsed = parseExpression(text);
  return parsed.ok ? written(parsed.value) : `${parsed.error.code} ${parsed.error.start}`;
};

test.each([
  ['a + b * c', '(a + (b * c))'],
  ['a - b - c', '((a - b) - c)'],
  ['a / b / c', '((a / b) / c)'],
  ['-a * b', '((- a) * b)'],
  ['a - -b', '(a - (- b))'],
  ['(a + b) * c', '((a + b) * c)'],
  ['not not a = b', '(not (not (a = b)))'],
  ['not a = b and c > 0', '((not (a = b)) and (c > 0))'],
  ["a = 'x' or b = 'y' and c <> 'z'", "((a = 'x') or ((b = 'y') and (c <> 'z')))"],
  [
    "sum(balance, state = 'open') <= previous(balance) * 1.10",
    "(sum(balance, (state = 'open')) <= (previous(balance) * 1.1))",
  ],
  ['count() > 0', '(count() > 0)'],
  ["count(state='open')", "count((state = 'open'))"],
  ['days(due, paid) > 0', '(days(due, paid) > 0)'],
])('%s means %s', (text, meaning) => {
  expect(read(text)).toBe(meaning);
});

test.each([
  ['', 0],
  ['a +', 3],
  ['a b', 2],
  ['(a', 2],
  ['a)', 1],
  ['a = b = c', 6],
  ['eval(a)', 0],
  ['sum()', 0],
  ['sum(a, b, c)', 0],
  ['days(a)', 0],
  ['count(a, b)', 0],
  ['not', 3],
  ['a and', 5],
  ['* a', 0],
  ["'x'(a)", 3],
])('%j is refused at character %i', (text, start) => {
  expect(read(text)).toBe(`not-expected ${start}`);
});

test.each([
  ['previous(a + b)', 0],
  ['1 + previous(sum(a))', 4],
])('%j looks back at more than one field', (text, start) => {
  expect(read(text)).toBe(`previous-not-of-field ${start}`);
});

describe('for every expression', () => {
  const leaf = fc.constantFrom('a', 'open-beds', '12', '0.5', "'x'", 'previous(b)', 'count()');
  const anything = fc.letrec<{ one: string }>((tie) => ({
    one: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(tie('one'), fc.constantFrom('+', '-', '*', '/', '<', 'and', 'or'), tie('one'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      tie('one').map((one) => `(not (${one}))`),
      tie('one').map((one) => `sum(${one})`),
    ),
  })).one;

  test('what is written out with all brackets is read back the same', () => {
    fc.assert(
      fc.property(anything, (text) => {
        fc.pre(text.length < 300);
        const once = read(text);
        fc.pre(once.length < 400);
        expect(read(once)).toBe(once);
        expect(once).not.toMatch(/^not-expected/);
      }),
      { numRuns: runs(300) },
    );
  });

  test('any text gives an expression or a fault within it, and never throws', () => {
    const noise = fc.stringMatching(/^[a-c0-9 ()+*/<>=,.'notandsum-]{0,60}$/);
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary' })), (text) => {
        const parsed = parseExpression(text);
        if (parsed.ok) return;
        expect(parsed.error.start).toBeGreaterThanOrEqual(0);
        expect(parsed.error.start).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: runs(1000) },
    );
  });

  test('brackets as deep as the length allows are read', () => {
    expect(read(`${'('.repeat(199)}a${')'.repeat(199)}`)).toBe('a');
  });
});
