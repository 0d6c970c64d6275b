// SPDX-License-Identifier: Apache-2.0
import type { PacketRecord } from './packet-rows.js';
import type { KnownType } from './return-book.js';

/** A packet in hand with its type. */
export interface InHand {
  readonly packet: PacketRecord;
  readonly known: KnownType;
}
