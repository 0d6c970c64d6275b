// SPDX-License-Identifier: Apache-2.0
import type { ReturnFindings } from '@sanyi/contract';
import { findingsOf } from './findings.js';
import { readPacket } from './packets.js';
import type { Reader } from './ports.js';
import type { ReturnHouse } from './return-house.js';

/** What is not as declared in a packet that the caller sees; its rows may be gone through twice, so all of it in one state. */
export async function packetFindings(
  house: ReturnHouse,
  reader: Reader,
  id: string,
): Promise<ReturnFindings> {
  const held = await readPacket(house, reader, id);
  return house.people.database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((transaction) => findingsOf(house, transaction, held));
}
