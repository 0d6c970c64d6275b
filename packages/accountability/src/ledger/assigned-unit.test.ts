// SPDX-License-Identifier: Apache-2.0
import { nameUnits } from '@sanyi/registry';
import { projectRegistry, theDay } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { answeringUnits, assignedUnit } from './assigned-unit.js';

const NAMES = ['省财政厅', '各州、市人民政府', '省河长办', '省直有关部门'];
const named = nameUnits(
  projectRegistry(),
  { level: 'province', region: '示例省', issuer: null, on: theDay('2026-03-12') },
  NAMES,
);
const none = { named, decided: new Map() };

test('one unit, the members of a collective, and names that nobody knows', () => {
  expect(assignedUnit('省财政厅', none)).toEqual({
    kind: 'one',
    unitId: '990000.finance',
    name: '示例省财政厅',
  });
  const members = assignedUnit('各州、市人民政府', none);
  expect(members.kind).toBe('members');
  expect(answeringUnits(members).length).toBeGreaterThan(1);
  expect(assignedUnit('省河长办', none)).toMatchObject({ kind: 'unknown' });
  expect(assignedUnit('从未查过', none)).toEqual({ kind: 'unknown', reason: 'not-looked-up' });
});

test('a collective whose members a person must say has none yet', () => {
  const unit = assignedUnit('省直有关部门', none);
  expect(unit).toEqual({ kind: 'members', units: [] });
  expect(answeringUnits(unit)).toEqual([]);
});

test('what a person decided holds before the registry', () => {
  const two = [
    { unitId: 'a', name: '甲' },
    { unitId: 'b', name: '乙' },
  ];
  const decided = new Map([
    ['省河长办', two.slice(0, 1)],
    ['省直有关部门', two],
  ]);
  expect(assignedUnit('省河长办', { named, decided })).toEqual({ kind: 'one', ...two[0] });
  expect(answeringUnits(assignedUnit('省直有关部门', { named, decided }))).toEqual(two);
});

test('several candidates are kept, and nobody answers until one is chosen', () => {
  const [one] = named;
  if (one === undefined) throw new Error('the registry names them');
  const several = { ...one, kind: 'several', unitId: null, reason: 'name-shared' } as const;
  const unit = assignedUnit('省财政厅', { named: [several], decided: new Map() });
  expect(unit).toMatchObject({ kind: 'several', candidates: [{ unitId: '990000.finance' }] });
  expect(answeringUnits(unit)).toEqual([]);
});
