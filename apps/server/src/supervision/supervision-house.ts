// SPDX-License-Identifier: Apache-2.0
import type { SupervisionFact } from '@sanyi/accountability';
import type { PlainDate } from '@sanyi/kernel';
import type { LedgerHouse } from '../accountability/ledger-house.js';
import type { ReturnBook } from '../returns/return-book.js';

/** What supervision stands on: the ledger, the names of returns, and what is judged elsewhere. */
export interface SupervisionHouse extends LedgerHouse {
  readonly types: Pick<ReturnBook, 'sent'>;
  /** Targets and scores as they are judged now; the indicators of the house tell them. */
  readonly judged: JudgedFacts;
}

/** 达标和得分情况 on a day, the good ones too: a miss that was made up is seen by them. */
export type JudgedFacts = (on: PlainDate) => Promise<readonly FoundFact[]>;

/** 督办依据: a fact with what a notice says of it, who is supervised, and by whom. */
export interface FoundFact {
  readonly fact: SupervisionFact;
  readonly period: string;
  readonly task: string | null;
  readonly title: string;
  /** Why, with the figures. */
  readonly words: string;
  readonly region: string;
  readonly officeRegion: string;
  readonly office: string;
}
