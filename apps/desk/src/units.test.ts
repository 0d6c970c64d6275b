// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { addUnit, emptyGroup, moveUnit, removeUnit, roleOf, setMode, setRole } from './units.js';

const GROUP = ['甲局', '乙局', '丙局'].reduce(addUnit, emptyGroup('', [0, 0]));

test('a unit is added once, without blanks', () => {
  expect(addUnit(addUnit(GROUP, ' 丁局 '), '丁局').units).toEqual(['甲局', '乙局', '丙局', '丁局']);
  expect(addUnit(GROUP, '  ')).toBe(GROUP);
});

test('without a stated lead the first-listed unit is a guess and no lead', () => {
  expect(GROUP).toMatchObject({ lead: [], leadGuess: '甲局' });
  expect(moveUnit(GROUP, '乙局', -1).leadGuess).toBe('乙局');
  expect(removeUnit(GROUP, '甲局').leadGuess).toBe('乙局');
});

test('a named lead ends the guessing and makes the group one of lead and support', () => {
  const led = setRole(GROUP, '乙局', 'lead');
  expect(led).toMatchObject({ lead: ['乙局'], leadGuess: null, mode: 'lead-support' });
  expect(roleOf(led, '乙局')).toBe('lead');
  expect(setRole(led, '乙局', 'responsible')).toMatchObject({ lead: [], leadGuess: '甲局' });
});

test('a unit has one role', () => {
  const group = setRole(setRole(GROUP, '乙局', 'lead'), '乙局', 'support');
  expect(group).toMatchObject({ lead: [], support: ['乙局'] });
});

test('leads and supporters stand in the order of the units', () => {
  const led = setRole(setRole(GROUP, '丙局', 'lead'), '甲局', 'lead');
  expect(led.lead).toEqual(['甲局', '丙局']);
  expect(moveUnit(led, '丙局', -1).lead).toEqual(['甲局', '丙局']);
  expect(moveUnit(moveUnit(led, '丙局', -1), '丙局', -1).lead).toEqual(['丙局', '甲局']);
});

test('分别负责 has no single lead, not even a guessed one', () => {
  expect(setMode(GROUP, 'each').leadGuess).toBeNull();
});

test('at the end of the list nothing moves', () => {
  expect(moveUnit(GROUP, '甲局', -1)).toBe(GROUP);
  expect(moveUnit(GROUP, '丙局', 1)).toBe(GROUP);
  expect(moveUnit(GROUP, '戊局', 1)).toBe(GROUP);
});
