// SPDX-License-Identifier: Apache-2.0
import type { Tree } from '@sanyi/parameters';
import { expect, test } from 'vitest';
import { readExpression } from './read-expression.js';

const fields = new Map([['beds', 'number' as const]]);

function got(text: string, quoted: boolean) {
  const tree: Tree = { kind: 'text', text, quoted, at: { line: 3, column: 10 } };
  return readExpression({ file: 'x', path: 'p', tree }, fields, ['number']);
}

test('an expression of the wanted kind is read', () => {
  expect(got('beds + 1', false).ok).toBe(true);
});

test.each([
  ['beds +', false, 'expression-refused', 16],
  ['beds +', true, 'expression-refused', 17],
  ['beds + rooms', false, 'expression-refused', 17],
  ['beds > 1', false, 'kinds-do-not-fit', 10],
])('%j (quoted: %s) is %s at column %i', (text, quoted, code, column) => {
  expect(got(text, quoted)).toMatchObject({ error: [{ code, line: 3, column, path: 'p' }] });
});
