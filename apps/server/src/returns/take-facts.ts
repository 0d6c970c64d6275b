// SPDX-License-Identifier: Apache-2.0
import type { Fact } from '@sanyi/returns';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Words } from '../http/words.js';

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

/** Whether what a return tells becomes a figure: which one; or why not. */
export type FactReach =
  | { readonly kind: 'taken'; readonly fact: string; readonly label: Words }
  /** No fact of indicators names it. */
  | { readonly kind: 'not-named' }
  /** One names it that each department reports: none of them is the region's. */
  | { readonly kind: 'of-departments'; readonly fact: string; readonly label: Words };

/** Where a fact of a return goes, by its id. */
export type ReachOf = (fact: string) => FactReach;
