// SPDX-License-Identifier: Apache-2.0
import { ACTIONS, type Action } from '@sanyi/contract';
import { expect, test } from 'vitest';
import { closedPlace, isComing, navigationFor, NAVIGATION_AREAS, PLACES } from './navigation.js';

const may = (...held: readonly Action[]) =>
  Object.fromEntries(ACTIONS.map((action) => [action, held.includes(action)])) as Record<
    Action,
    boolean
  >;

const areasOf = (held: ReturnType<typeof may>) =>
  navigationFor({ may: held })
    .filter(({ places }) => places.length > 0)
    .map(({ area }) => area);

test('of the pages there are, only those that the server allows are shown', () => {
  expect(areasOf(may())).toEqual([]);
  const system = navigationFor({ may: may('events.read', 'users.read') }).find(
    ({ area }) => area === 'system',
  );
  expect(system?.places.map(({ name }) => name)).toEqual(['users', 'events']);
});

test('an area without any page yet is named as coming, whoever looks; in the order of the chains', () => {
  const shown = navigationFor({ may: may() }).map(({ area }) => area);
  expect(shown).toEqual(NAVIGATION_AREAS.filter(isComing));
  const withPages = new Set<string>(PLACES.map(({ area }) => area));
  for (const area of NAVIGATION_AREAS) expect(isComing(area), area).toBe(!withPages.has(area));
});

test('a page that is there and not allowed is told from an address that leads nowhere', () => {
  expect(closedPlace({ may: may() }, '/app/system/users')?.name).toBe('users');
  expect(closedPlace({ may: may('users.read') }, '/app/system/users')).toBeUndefined();
  expect(closedPlace({ may: may() }, '/app/nowhere')).toBeUndefined();
});
