// SPDX-License-Identifier: Apache-2.0
import { wholeRatio } from '@sanyi/kernel';
import { sampleDeclaration, treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { given, MISSING } from '../cell/cell.js';
import { readDeclaration } from '../declaration/read-declaration.js';
import { earlierByKey } from './earlier-by-key.js';

const read = readDeclaration('x', treeOf(sampleDeclaration()));
if (!read.ok) throw new Error('unsound sample');
const declaration = read.value;
const [jump] = declaration.rules.flatMap((rule) => (rule.kind === 'z-score' ? [rule] : []));
if (jump === undefined) throw new Error('no rule to judge by');

const cells = (ward: string, beds: string) => ({ ward: given(ward), 'open-beds': given(beds) });
const row = (ward: string) => ({ id: ward, version: 1, cells: cells(ward, '1') });

test('earlier values are added up under the key of each row, and those of no row left alone', () => {
  const earlier = earlierByKey(declaration);
  earlier.expect(row('surgery'));
  earlier.expect(row('children'));
  earlier.take([cells('surgery', '2'), cells('children', '7'), cells('old', '9')]);
  earlier.take([cells('surgery', '3'), { ward: given('surgery'), 'open-beds': MISSING }]);
  const told = (ward: string) => earlier.of(jump, row(ward));
  expect(told('surgery')).toEqual({ count: 2, sum: wholeRatio(5), squares: wholeRatio(13) });
  expect(told('children').count).toBe(1);
  expect(told('old').count).toBe(0);
});

test('rows without their key share no history', () => {
  const earlier = earlierByKey(declaration);
  const bare = { id: 'r', version: 1, cells: { 'open-beds': given('1') } };
  earlier.expect(bare);
  earlier.take([{ 'open-beds': given('5') }]);
  expect(earlier.of(jump, bare).count).toBe(0);
});
