// SPDX-License-Identifier: Apache-2.0
import { runs } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from './expression.js';
import { parseFormula } from './parse.js';
import { writeFormula } from './write.js';

const read = (text: string) => {
  const parsed = parseFormula(text);
  return parsed.ok ? writeFormula(parsed.value) : parsed.error;
};

test.each([
  ['a + b * 2', '(a + (b * 2))'],
  ['(a + b) * 2', '((a + b) * 2)'],
  ['a - b - c', '((a - b) - c)'],
  ['-a', '(0 - a)'],
  ['a-b', 'a-b'],
  ['ratio(a, b)', '(a / b)'],
  ['prior(a) / 0.50', '(prior(a) / 0.5)'],
  ['a where tier = primary', 'a where tier = primary'],
  [
    'a where tier = primary and place = in-county / b',
    '(a where tier = primary and place = in-county / b)',
  ],
  ['sum(a * b where tier = lead)', 'sum((a * b) where tier = lead)'],
  ['sum((a * b) where tier = lead)', 'sum((a * b) where tier = lead)'],
])('%s is read as %s', (text, written) => {
  expect(read(text)).toBe(written);
});

test.each([
  ['', 'not-expected 0 '],
  ['a +', 'not-expected 3 '],
  ['a b', 'not-expected 2 b'],
  ['(a', 'not-expected 2 '],
  ['a)', 'not-expected 1 )'],
  ['where', 'not-expected 0 where'],
  ['a where', 'not-expected 7 '],
  ['a where tier', 'not-expected 12 '],
  ['a where tier = 3', 'not-expected 15 3'],
  ['a where tier = x and', 'not-expected 20 '],
  ['ratio(a)', 'not-expected 7 )'],
  ['ratio(a, b', 'not-expected 10 '],
  ['median(a)', 'not-expected 0 median'],
  ['sum()', 'not-expected 4 )'],
  ['1e3', 'not-expected 1 e3'],
  ['9'.repeat(31), `not-expected 0 ${'9'.repeat(31)}`],
])('%s is refused where it goes wrong', (text, fault) => {
  const error = read(text);
  expect(typeof error === 'string' ? error : `${error.code} ${error.start} ${error.found}`).toBe(
    fault,
  );
});

describe('for every text', () => {
  const pieces = fc.constantFrom(
    ...['a', 'b-c', 'sum(', 'ratio(', 'prior(', '(', ')', ',', '+', '-', '*', '/', '1', '0.5'],
    ...['where', 'and', 'tier', '=', 'primary', ' ', '#', '中', '..', '\u0000'],
  );

  test('the parser answers, never throws, and points into the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        const parsed = parseFormula(text);
        if (!parsed.ok) {
          expect(parsed.error.start).toBeLessThanOrEqual(text.length);
          expect(text.slice(parsed.error.start)).toContain(parsed.error.found);
        }
      }),
      { numRuns: runs(3000) },
    );
  });

  test('deep brackets are refused or read, never a full stack', () => {
    expect(read('('.repeat(600))).toMatchObject({ code: 'not-expected' });
    expect(read(`${'('.repeat(299)}a${')'.repeat(299)}`)).toBe('a');
    expect(read('-'.repeat(590))).toMatchObject({ code: 'not-expected' });
  });

  test('what is written reads back the same', () => {
    const name = fc.constantFrom('visits', 'op-cost', 'beds-open');
    const where = fc.array(fc.constantFrom({ name: 'tier', is: 'primary' }), { maxLength: 2 });
    const { node } = fc.letrec<{ node: Expression }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.record({ kind: fc.constant('fact' as const), fact: name, where, start: fc.constant(0) }),
        fc.record({ kind: fc.constant('prior' as const), of: tie('node'), start: fc.constant(0) }),
        fc.record({
          kind: fc.constant('arithmetic' as const),
          operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
          left: tie('node'),
          right: tie('node'),
          start: fc.constant(0),
        }),
      ),
    }));
    fc.assert(
      fc.property(node, (expression) => {
        const text = writeFormula(expression);
        if (text.length <= 600) expect(read(text)).toBe(text);
      }),
      { numRuns: runs(300) },
    );
  });
});
