// SPDX-License-Identifier: Apache-2.0
import type { Fact } from '@sanyi/returns';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';

/** What a locked return tells, for whoever makes figures of it; within the transaction that locks it. */
export type TakeFacts = (
  transaction: Transaction<Tables>,
  told: {
    readonly facts: readonly Fact[];
    readonly packet: string;
    readonly region: string;
    readonly owner: string;
    readonly by: string;
  },
) => Promise<void>;
