// SPDX-License-Identifier: Apache-2.0
import type { Lamp, LampFacts } from '@sanyi/accountability';
import type { Selectable } from 'kysely';
import type { LedgerSeatsTable } from '../database/ledger-tables.js';

/** 席位 as it is kept. */
export type SeatRecord = Selectable<LedgerSeatsTable>;

/** A seat with its facts and the lamp that they turn. */
export interface JudgedSeat {
  readonly seat: SeatRecord;
  readonly facts: LampFacts;
  readonly lamp: Lamp;
}
