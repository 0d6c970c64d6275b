// SPDX-License-Identifier: Apache-2.0
import type { ReturnFindings } from '@sanyi/contract';
import { findingsOf } from './findings.js';
import { readPacket } from './packets.js';
import type { Reader } from './ports.js';
import type { ReturnHouse } from './return-house.js';

/** What is not as declared in a packet that the caller sees. */
export async function packetFindings(
  house: ReturnHouse,
  reader: Reader,
  id: string,
): Promise<ReturnFindings> {
  return findingsOf(house, house.people.database, await readPacket(house, reader, id));
}
