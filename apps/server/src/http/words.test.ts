// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { languageOf } from './words.js';

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['en', 'en'],
  ['en-US,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en;q=0.4, zh;q=0.6', 'zh'],
  ['en-GB;q=0.9,zh;q=0.2', 'en'],
  ['fr', 'zh'],
  ['en;q=0', 'zh'],
  ['en;q=x', 'zh'],
  ['EN', 'en'],
] as const)('%j is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
