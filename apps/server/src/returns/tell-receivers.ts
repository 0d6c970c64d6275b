// SPDX-License-Identifier: Apache-2.0
import { periodInWords } from '@sanyi/office';
import type { Declaration } from '@sanyi/returns';
import type { Transaction } from 'kysely';
import type { Caller } from '../access/caller.js';
import type { Tables } from '../database/tables.js';
import { groupedBy } from '../grouped-by.js';
import { tellUsers } from '../notices/tell-users.js';
import { peopleOfUnits } from './people-of-unit.js';

/** What reached whom: the packets of one sending. */
export interface Reached {
  readonly declaration: Declaration;
  readonly period: string;
  readonly signBy: string;
  readonly dueOn: string;
  readonly note: string;
  readonly packets: readonly {
    readonly id: string;
    readonly unit: string;
    readonly region: string;
    readonly unitName: string;
  }[];
}

/** 下发通知: the people of the units that a sending reaches are told, each once however many units they fill for; not the sender. */
export async function tellReceivers(
  transaction: Transaction<Tables>,
  reached: Reached,
  { at, caller }: { readonly at: Date; readonly caller: Caller },
): Promise<void> {
  const people = await peopleOfUnits(transaction, reached.packets, 'returns.fill');
  for (const { users, packets } of alike(reached.packets, people, caller.userId))
    await tellUsers(transaction, users, {
      ...wordsFor({ ...reached, packets }),
      ...{ sender: caller.label, at },
    });
}

type Packets = Reached['packets'];

/** Who gets the same is told together; the one who sent is told nothing. */
function alike(
  packets: Packets,
  people: ReadonlyMap<string, readonly string[]>,
  sender: string,
): readonly { readonly users: readonly string[]; readonly packets: Packets }[] {
  const pairs = packets.flatMap((packet) =>
    (people.get(packet.unit) ?? []).map((user) => ({ user, packet })),
  );
  const own = groupedBy(
    pairs.filter(({ user }) => user !== sender),
    ({ user }) => user,
  );
  const same = groupedBy([...own.values()], (each) => each.map(({ packet }) => packet.id).join());
  return [...same.values()].map((each) => ({
    users: each.flatMap(([first]) => first?.user ?? []),
    packets: (each[0] ?? []).map(({ packet }) => packet),
  }));
}

function wordsFor({ declaration, period, signBy, dueOn, note, packets }: Reached) {
  const [first] = packets;
  const more = packets.length > 1 ? `等 ${packets.length} 个单位` : '';
  const said = note === '' ? '' : `说明：${note}`;
  const title = `新的填报：${declaration.label.zh}${period === '' ? '' : ` ${periodInWords(period)}`}`;
  return {
    title,
    body: `${first?.unitName ?? ''}${more}，请于 ${signBy} 前签收，${dueOn} 前上报。${said}`,
    link:
      packets.length === 1 && first !== undefined
        ? `/app/returns/packet?id=${first.id}`
        : '/app/returns',
  };
}
