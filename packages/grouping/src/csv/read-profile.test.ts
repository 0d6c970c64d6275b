// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { readProfile } from './read-profile.js';

const profile = {
  id: 'x',
  title: 'x',
  columns: { gender: ['性别'] },
  diagnoses: ['a'],
  procedures: [],
};

test('a profile of the format is taken as it is', () => {
  expect(readProfile(profile)).toEqual({ ok: true, value: profile });
});

test.each([
  [null, '$'],
  [{ ...profile, diagnoses: 'a' }, '$.diagnoses'],
  [{ ...profile, columns: { gender: [1] } }, '$.columns.gender[0]'],
  [{ ...profile, id: undefined }, '$.id'],
])('%j is refused at %s', (parsed, at) => {
  expect(readProfile(parsed)).toMatchObject({ ok: false, error: { at } });
});
