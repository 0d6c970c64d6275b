// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yamlTree } from './yaml-tree.js';

describe('a leaf', () => {
  test.each([
    ['a: 0.10', '0.10', false],
    ["a: '0.10'", '0.10', true],
    ['a: "0.10"', '0.10', true],
    ['a: 99999999999999999999.99', '99999999999999999999.99', false],
    ['a: null', 'null', false],
    ['a: 2026-01-01', '2026-01-01', false],
    ['a:', '', false],
  ])('%s stays the text that stood there', (text, expected, quoted) => {
    expect(yamlTree(text)).toMatchObject({
      value: { entries: [{ key: 'a', value: { text: expected, quoted } }] },
    });
  });
});

test('JSON is read with its places', () => {
  expect(yamlTree('{\n  "a": ["x",\n        "y"]\n}')).toMatchObject({
    value: {
      entries: [
        { value: { items: [{ at: { line: 2 } }, { text: 'y', at: { line: 3, column: 9 } }] } },
      ],
    },
  });
});

test.each([
  ['a: [1', 'syntax'],
  ['a: 1\na: 2', 'duplicate-key'],
  ['a: &x 1', 'alias'],
  ['a: !!int 1', 'tag'],
  ['a: 1\n---\nb: 1', 'several'],
  ['? [a]\n: b', 'key'],
])('%j is refused: %s', (text, code) => {
  const tree = yamlTree(text);
  expect(tree.ok ? [] : tree.error.map((fault) => fault.code)).toContain(code);
});

test.each([
  '['.repeat(200_000),
  '{a: '.repeat(200_000),
  '- '.repeat(200_000),
  '? '.repeat(200_000),
])('nesting without end is refused, not fatal', (text) => {
  expect(yamlTree(text).ok).toBe(false);
});

test('no text makes it throw', () => {
  const piece = fc.constantFrom(
    'a',
    ':',
    ' ',
    '\n',
    '- ',
    '[',
    '{',
    '}',
    ']',
    '&x',
    '*x',
    '!',
    '"',
    "'",
    '|',
    '>',
    '#',
    '\t',
    '---',
    '示例',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(typeof yamlTree(pieces.join('')).ok).toBe('boolean');
    }),
    { numRuns: 500 },
  );
});
