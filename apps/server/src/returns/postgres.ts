// SPDX-License-Identifier: Apache-2.0
import { countReturns } from './counters.js';
import { decide, decideMany } from './decide.js';
import { packetFindings } from './packet-findings.js';
import { packetDetail, packetHistory } from './packet-detail.js';
import { listPackets, sumPackets } from './packets.js';
import type { FillingPorts, PacketPorts, SendingPorts } from './ports.js';
import { giveReason } from './reasons.js';
import { recipients } from './recipients.js';
import type { ReturnHouse } from './return-house.js';
import { packetPlaces } from './row-names.js';
import { packetRows } from './rows-read.js';
import { send } from './send.js';
import { listSendings, readSending } from './sendings.js';
import { writeRow } from './write-rows.js';

/** Sending in PostgreSQL. */
export const sendingStore = (house: ReturnHouse): SendingPorts => ({
  recipients: (reader, asked) => recipients(house, reader, asked),
  send: (reader, sending) => send(house, reader, sending),
  sendings: (reader, part) => listSendings(house, reader, part),
  sending: (reader, id) => readSending(house, reader, id),
});

/** Packets in PostgreSQL. */
export const packetStore = (house: ReturnHouse): PacketPorts => ({
  list: (reader, filter, part) => listPackets(house, reader, { filter, part }),
  counters: (reader) => countReturns(house, reader),
  sums: (scope) => sumPackets(house, scope),
  detail: (reader, id) => packetDetail(house, reader, id),
  rows: (reader, id, asked) => packetRows(house, reader, { id, ...asked }),
  history: (reader, id) => packetHistory(house, reader, id),
  places: (reader, asked) => packetPlaces(house, reader, asked),
  findings: (reader, id) => packetFindings(house, reader, id),
});

/** Filling and deciding in PostgreSQL. */
export const fillingStore = (house: ReturnHouse): FillingPorts => ({
  write: (reader, packet, change) => writeRow(house, reader, { packet, change }),
  giveReason: (reader, packet, given) => giveReason(house, reader, { packet, ...given }),
  decide: (reader, target, wanted) => decide(house, reader, { target, wanted }),
  decideMany: (reader, wanted) => decideMany(house, reader, wanted),
});
