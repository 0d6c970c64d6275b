// SPDX-License-Identifier: Apache-2.0
import type { ReturnFindings } from '@sanyi/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { ReturnHouse } from './return-house.js';

export async function openFindings(
  _h: ReturnHouse,
  _d: Kysely<Tables>,
  _held: unknown,
): Promise<number> {
  return Promise.resolve(0);
}
export async function findingsOf(
  _h: ReturnHouse,
  _d: Kysely<Tables>,
  _held: unknown,
): Promise<ReturnFindings> {
  return Promise.resolve({ items: [], open: 0 });
}
