// SPDX-License-Identifier: Apache-2.0
import { sampleParameter } from '@sanyi/testkit';
import type { PlainDate } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { libraryOf } from './library.js';
import { type ParameterUse, readerFor, usesOf } from './parameter-use.js';

const use = (user: string, parameter: string): ParameterUse => ({
  ...{ user, parameter, kind: 'rule' },
  label: { zh: '示例规则', en: 'Sample rule' },
  pickedBy: { zh: '年末', en: 'end of the year' },
});
const uses = [
  use('pay.b', 'sample.allowance'),
  use('pay.a', 'sample.*'),
  use('pay.c', 'samples.*'),
];

test('a parameter is read by who names it and by who names its topic, in the order of their names', () => {
  expect(usesOf(uses, 'sample.allowance').map(({ user }) => user)).toEqual(['pay.a', 'pay.b']);
  expect(usesOf(uses, 'sample.other').map(({ user }) => user)).toEqual(['pay.a']);
  expect(usesOf(uses, 'other.allowance')).toEqual([]);
});

test('nobody can read what he has not declared', () => {
  const library = libraryOf([sampleParameter()], []);
  const query = { region: '990100', id: 'sample.allowance', on: '2026-01-01' as PlainDate };
  expect(readerFor(library, 'pay.b', uses)(query)).toMatchObject({ ok: true });
  expect(() => readerFor(library, 'pay.c', uses)(query)).toThrow('pay.c reads sample.allowance');
});
