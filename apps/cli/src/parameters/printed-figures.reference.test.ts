// SPDX-License-Identifier: Apache-2.0
import { referenceFile } from '@sanyi/testkit';
import { type Parameter, writeValue } from '@sanyi/parameters';
import { expect, test } from 'vitest';
import { dataFolder } from '../data-folder.js';
import { loadAll } from './project-parameters.js';

const { library } = await loadAll(dataFolder());

/** Every amount, percentage and rate per thousand printed in a text: `100万元` is 1000000, `5%` is 0.05. */
const printedIn = (text: string): readonly number[] =>
  [...text.replaceAll(/\s/g, '').matchAll(/(\d+(?:\.\d+)?)(万元|元|%|‰)/g)].map(
    ([, digits = '', unit = '']) => Number((Number(digits) * (SCALE[unit] ?? 1)).toPrecision(12)),
  );

const SCALE: Readonly<Record<string, number>> = { 万元: 10_000, 元: 1, '%': 0.01, '‰': 0.001 };

const figuresOf = ({ values }: Parameter, document: string): readonly number[] =>
  values
    .filter(({ source }) => source.document === document)
    .map(({ value }) => writeValue(value))
    .flatMap((written): readonly unknown[] =>
      typeof written === 'string' ? [written] : Object.values(written),
    )
    .map(Number);

test('amounts and shares are found in a text', () => {
  expect(printedIn('给予 100 万元、20万元,5%—10%,按1‰,300 元—500元')).toEqual([
    1_000_000, 200_000, 0.05, 0.1, 0.001, 300, 500,
  ]);
});

test.each([
  ['seeds/001_db836d2ff2c154ba.txt', 'yunnan-2021-tasks', 1],
  ['seeds/003_bb66297144662fb7.txt', 'chuxiong-2018-h2-tasks', 5],
  ['seeds/004_38560223c0586db5.txt', 'wenshan-12-measures-draft', 20],
])('every amount and share printed in %s is a parameter', (file, document, atLeast) => {
  const printed = printedIn(new TextDecoder().decode(referenceFile(file)));
  const held = new Set(library.parameters.flatMap((one) => figuresOf(one, document)));
  expect(printed.length).toBeGreaterThanOrEqual(atLeast);
  expect(printed.filter((figure) => !held.has(figure))).toEqual([]);
});
