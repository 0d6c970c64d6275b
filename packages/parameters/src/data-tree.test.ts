// SPDX-License-Identifier: Apache-2.0
import { parameterData, sampleParameter } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { dataTree } from './data-tree.js';
import { readParameter } from './read-parameter.js';
import { writeParameter } from './write-parameter.js';

test('what a parameter is written as reads back as the same parameter', () => {
  const parameter = sampleParameter();
  expect(readParameter('', dataTree(writeParameter(parameter)))).toEqual({
    ok: true,
    value: parameter,
  });
});

test('a figure that came as a number is refused, not taken through a float', () => {
  const [value] = (parameterData() as { readonly values: readonly object[] }).values;
  const read = readParameter('', dataTree(parameterData({ values: [{ ...value, value: 0.1 }] })));
  expect(read.ok ? [] : read.error.map(({ code, path }) => [code, path])).toEqual([
    ['not-a-number-in-quotes', 'values[0].value'],
  ]);
});

test('null and nothing are an empty text', () => {
  expect([dataTree(null), dataTree(undefined)]).toMatchObject([{ text: '' }, { text: '' }]);
});
