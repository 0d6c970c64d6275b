// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { supportOlderBrowsers } from './older-browsers.js';

/** Stands for the prototype of a browser that has none of them. */
const bare: Record<string, unknown> = {};
supportOlderBrowsers(bare);

const call = (name: string, list: readonly number[], ...rest: readonly unknown[]): unknown =>
  (bare[name] as (...all: readonly unknown[]) => unknown).call(list, ...rest);

const LIST = [3, 1, 2] as const;

test.each([
  ['toSorted', []],
  ['toSorted', [(a: number, b: number) => b - a]],
  ['toReversed', []],
  ['toSpliced', [1]],
  ['toSpliced', [1, 1, 7, 8]],
  ['with', [0, 9]],
  ['with', [-1, 9]],
  ['findLast', [(x: number) => x > 1]],
  ['findLast', [(x: number) => x > 9]],
  ['findLastIndex', [(x: number) => x < 3]],
  ['findLastIndex', [(x: number) => x > 9]],
])('%s does what newer browsers do', (name, rest) => {
  const list = [...LIST];
  const own = (list as unknown as Record<string, (...all: readonly unknown[]) => unknown>)[name];
  expect(call(name, list, ...rest)).toEqual(own?.call(list, ...rest));
  expect(list).toEqual(LIST);
});

test('what a browser has is left alone', () => {
  const kept = (): void => undefined;
  const prototype = { toSorted: kept };
  supportOlderBrowsers(prototype);
  expect(prototype.toSorted).toBe(kept);
});
