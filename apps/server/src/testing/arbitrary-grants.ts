// SPDX-License-Identifier: Apache-2.0
import { type Grant } from '@sanyi/contract';
import { ACTIONS, AREAS, POSTS } from '@sanyi/contract';
import fc from 'fast-check';
import { PLACES } from './scope-by-sets.js';

/** Units of the small country, and none. */
export const UNITS = [null, 'u1', 'u2', 'u_', 'u%'] as const;

/** Any grant, also such as nobody would give. */
export const anyGrant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...POSTS),
  region: fc.constantFrom(...PLACES),
  unit: fc.constantFrom(...UNITS),
  areas: fc.subarray([...AREAS], { maxLength: 3 }),
});

/** Any rights of one person. */
export const anyGrants: fc.Arbitrary<Grant[]> = fc.array(anyGrant, { maxLength: 4 });

/** Any action. */
export const anyAction = fc.constantFrom(...ACTIONS);
