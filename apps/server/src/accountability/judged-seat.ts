// SPDX-License-Identifier: Apache-2.0
import type { Lamp, LampFacts } from '@sanyi/accountability';
import type { Selectable } from 'kysely';
import type { LedgerSeatsTable } from '../database/ledger-tables.js';

/** 席位 as it is kept. */
export type SeatRecord = Selectable<LedgerSeatsTable>;

/** A seat, and the lamp that its facts turn. */
export interface JudgedSeat {
  readonly seat: Pick<SeatRecord, 'id' | 'task' | 'lamp'>;
  readonly lamp: Lamp;
}

/** A seat with its facts gathered anew. */
export interface GatheredSeat extends JudgedSeat {
  readonly facts: LampFacts;
}
