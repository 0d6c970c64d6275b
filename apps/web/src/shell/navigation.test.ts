// SPDX-License-Identifier: Apache-2.0
import { ACTIONS, type Action } from '@sanyi/contract';
import { expect, test } from 'vitest';
import { navigationFor } from './navigation.js';

const may = (...held: readonly Action[]) =>
  Object.fromEntries(ACTIONS.map((action) => [action, held.includes(action)])) as Record<
    Action,
    boolean
  >;

test('only what the server allows is shown, and an area without a page is not', () => {
  expect(navigationFor({ may: may() })).toEqual([]);
  const [system, ...others] = navigationFor({ may: may('events.read', 'users.read') });
  expect(others).toEqual([]);
  expect(system?.area).toBe('system');
  expect(system?.places.map(({ name }) => name)).toEqual(['users', 'events']);
});
