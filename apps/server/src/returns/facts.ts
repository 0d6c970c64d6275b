// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Held } from './around.js';

export async function keepFacts(_t: Transaction<Tables>, _held: Held): Promise<void> {
  return Promise.resolve();
}
