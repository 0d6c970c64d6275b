// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { programOf } from '../language/program.js';
import { factMap, formula, smallTree } from '../testing/small-world.js';
import { ABSENT, layoutOf, OUTSIDE, partsFor, rowsByPlace } from './layout.js';

test('a condition is a property of institutions and a part where a region reports', () => {
  const program = programOf(formula('visits where tier = primary'), formula('visits'), factMap());
  const layout = layoutOf([program], smallTree(), factMap());
  expect([...layout.rows.keys()]).toEqual(['visits|', 'visits|tier=primary']);
  const [slot] = program.slots;
  if (slot === undefined) throw new Error('no slot');
  expect([partsFor(slot, {}), partsFor(slot, { tier: 'lead' })]).toEqual([
    'tier=primary',
    undefined,
  ]);
  const rows = rowsByPlace(layout, slot, 'visits');
  const at = (id: string) => rows[layout.tree.indexOf.get(id) ?? 0];
  expect([at('p'), at('h1'), at('t1')]).toEqual([1, OUTSIDE, 0]);
  expect(rowsByPlace(layout, slot, 'beds')[0]).toBe(ABSENT);
});
