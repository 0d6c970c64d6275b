// SPDX-License-Identifier: Apache-2.0
import type { PacketRecord } from './packet-rows.js';
import type { KnownType } from './return-book.js';

/** A packet in hand with its type. */
export interface InHand {
  readonly packet: PacketRecord;
  readonly known: KnownType;
}

/** Whether a row may be changed where only some were sent back. */
export const isSentBack = (
  { stage, returned }: Pick<PacketRecord, 'stage' | 'returned'>,
  row: string,
): boolean => stage !== 'returned' || returned.length === 0 || returned.includes(row);
