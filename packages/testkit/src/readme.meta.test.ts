// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { filesLike, isThere, textOf } from './repository.js';

/** `**Question:** who owes what by when?`: what a package is for, in one line that ends with a question mark. */
const QUESTION = /^\*\*Question:\*\* .{10,}[?？]$/m;

test.each([
  ['# x\n\n**Question:** who owes what by when?\n', true],
  ['# x\n\n**Question:** everything about documents.\n', false],
  ['# x\n', false],
])('%j names its question: %s', (text, expected) => {
  expect(QUESTION.test(text)).toBe(expected);
});

test('every package has a README that names the question it answers', () => {
  const packages = filesLike(/^packages\/[^/]+\/package\.json$/).map((file) =>
    file.replace(/[^/]+$/, ''),
  );
  const readmes = packages.map((folder) => `${folder}README.md`);
  expect(readmes.length).toBeGreaterThan(3);
  expect(readmes.filter((file) => !isThere(file) || !QUESTION.test(textOf(file)))).toEqual([]);
});
