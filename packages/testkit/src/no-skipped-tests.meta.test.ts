// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { filesLike, textOf } from './repository.js';

const RUNNERS = ['it', 'test', 'describe', 'suite', 'context', 'ctx'].join('|');
const LEFT_OUT = ['skip', 'skipIf', 'runIf', 'only', 'todo', 'fixme', 'fails'].join('|');
const SKIPPED = new RegExp(
  `\\b(?:${RUNNERS})(?:\\.\\w+)*\\.(?:${LEFT_OUT})\\b|\\b(?:x|f)(?:it|describe|test)\\(`,
);

describe('a test that does not run', () => {
  test.each([
    ['it', '.skip(x)'],
    ['test', '.only(x)'],
    ['test', '.concurrent.skip(x)'],
    ['describe', '.skipIf(true)(x)'],
    ['test', '.todo(x)'],
    ['xi', 't(x)'],
  ])('%s%s is found', (runner, rest) => {
    expect(SKIPPED.test(`${runner}${rest}`)).toBe(true);
  });

  test.each(['test.each(CASES)', 'latest.only', 'exit(1)'])('%s is none', (text) => {
    expect(SKIPPED.test(text)).toBe(false);
  });
});

test('no test is skipped, and none runs alone', () => {
  const files = filesLike(/\.(?:test|spec)\.tsx?$|^e2e\/.*\.ts$/);
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => SKIPPED.test(textOf(file)))).toEqual([]);
});
