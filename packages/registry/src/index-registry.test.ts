// SPDX-License-Identifier: Apache-2.0
import { projectRegistry } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { Department } from './department.js';
import { holdsOn, type Validity } from './validity.js';

const registry = projectRegistry();

test('only provinces whose townships are held are covered', () => {
  expect([...registry.covered].sort()).toEqual(['530000', '990000']);
});

test('厅 is read at a province only, and the nation by all its names', () => {
  expect(registry.byForm.get('财政厅')).toMatchObject([{ levels: ['province'] }]);
  for (const name of ['财政部', '中华人民共和国财政部']) {
    expect(registry.nationalByName.get(name)?.map(({ id }) => id)).toEqual(['finance']);
  }
  expect(registry.byForm.has('国务院办公厅')).toBe(false);
});

const overlap = (a: Validity, b: Validity): boolean =>
  [a.from, b.from].every((from) => from === null || (holdsOn(a, from) && holdsOn(b, from))) ||
  [a, b].some(({ from }) => from !== null && holdsOn(a, from) && holdsOn(b, from));

const shareLevel = (a: Department, b: Department, levels: readonly string[]): boolean =>
  levels.some(
    (level) =>
      level in a.names &&
      a.names[level as keyof Department['names']] !== null &&
      b.names[level as keyof Department['names']] !== null,
  );

test('a form is one department’s, or its owners never stand at one level at one time', () => {
  const shared = [...registry.byForm].flatMap(([form, owners]) =>
    owners.flatMap((one, i) =>
      owners
        .slice(i + 1)
        .filter(
          (other) =>
            shareLevel(one.department, other.department, one.levels) &&
            overlap(one.department.local, other.department.local),
        )
        .map((other) => `${form}: ${one.department.id}, ${other.department.id}`),
    ),
  );
  expect(shared).toEqual([]);
});
