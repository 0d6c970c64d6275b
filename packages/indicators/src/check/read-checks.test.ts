// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { factMap } from '../testing/small-world.js';
import { readChecks } from './read-checks.js';

test('a check of facts that are not there is refused at its place', () => {
  const check = {
    id: 'a',
    label: { zh: '甲', en: 'A' },
    left: 'money',
    right: 'cost',
    tolerance: 1,
  };
  const read = readChecks('checks.yaml', treeOf([check]), factMap());
  expect(read.ok ? [] : read.error.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'unknown-fact [0].left',
    'not-a-number-in-quotes [0].tolerance',
  ]);
});
