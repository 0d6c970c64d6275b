// SPDX-License-Identifier: Apache-2.0
import { packetsOf, ROLE_WORDS } from '@sanyi/accountability';
import type { LedgerPacketDetail } from '@sanyi/contract';
import type { Caller } from '../access/caller.js';
import { filesOf } from './files.js';
import { countToReport } from './import-reports.js';
import { type LedgerHouse, notThere } from './ledger-house.js';
import { packetOf, packetView, wholeDocument } from './packets.js';

/** 任务单 with what it asks, line by line, and every time it was signed for. */
export async function packetDetail(
  house: LedgerHouse,
  caller: Caller,
  id: string,
): Promise<LedgerPacketDetail> {
  const { database } = house.people;
  const row = await packetOf(database, caller, id);
  const filed = await wholeDocument(database, row.document);
  const packet = packetsOf(filed).find((one) => one.id === row.key);
  if (packet === undefined) throw notThere('份任务单', 'sheet');
  const tasks = new Map(filed.tasks.map((task) => [task.id, task]));
  const signatures = await database
    .selectFrom('ledger_signatures')
    .select(['content', 'on_day', 'signed_by', 'in_name_of'])
    .where('packet', '=', id)
    .orderBy('at', 'desc')
    .execute();
  return {
    ...packetView(house, caller, row),
    lines: packet.lines.map(({ task: key, role, title, actions }) => {
      const task = tasks.get(key);
      return {
        ...{ task: key, label: task?.label ?? '', title, role, roleWord: ROLE_WORDS[role] },
        actions: [...actions],
        targets: [...new Set((task?.targets ?? []).map(({ quote }) => quote))],
        deadlines: (task?.deadlines ?? []).map(({ quote }) => quote),
      };
    }),
    toReport: await countToReport(house, caller, row),
    files: await filesOf(database, { packet: id }),
    signatures: signatures.map(({ content, on_day, signed_by, in_name_of }) => ({
      ...{ on: on_day, by: signed_by, inNameOf: in_name_of, current: content === row.content },
    })),
  };
}
