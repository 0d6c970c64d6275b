// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { fact } from '../testing/small-world.js';
import { factAt, factTable } from './fact-table.js';

test('a later record replaces an earlier one, whichever comes first', () => {
  const early = { ...fact('visits', 'h1', '10'), at: '2026-02-01T00:00:00Z' };
  const late = { ...fact('visits', 'h1', '12'), at: '2026-02-02T00:00:00Z' };
  for (const order of [
    [early, late],
    [late, early],
  ]) {
    expect(factAt(factTable(order), 'visits', '', ['h1', '2025'])).toEqual(late);
  }
});

test('a part is another fact than the whole, and silence is not zero', () => {
  const table = factTable([fact('visits', 'h1', '10', { place: 'in-county' })]);
  expect(factAt(table, 'visits', '', ['h1', '2025'])).toBeUndefined();
  expect(factAt(table, 'visits', 'place=in-county', ['h1', '2025'])?.state.state).toBe('value');
});
