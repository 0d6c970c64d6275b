// SPDX-License-Identifier: Apache-2.0
import type { ReturnCells, ReturnPlaces, ReturnPlaceQuery, ReturnRow } from '@sanyi/contract';
import { type Declaration, PLACE_KINDS } from '@sanyi/returns';
import type { z } from 'zod';
import { type Places, placesOf } from './find-place.js';
import type { InHand } from './in-hand.js';
import { readPacket } from './packets.js';
import { lastDay } from './periods.js';
import type { Reader } from './ports.js';
import { type ReturnHouse, todayIn } from './return-house.js';

/** What the cells of a packet may name. */
export async function placesIn(
  house: ReturnHouse,
  { packet, known: { declaration } }: InHand,
): Promise<Places> {
  const on = lastDay(declaration.period, packet.period, todayIn(house));
  return placesOf(await house.registry(), { region: packet.region, on });
}

/** A row with what the units, institutions and regions in it are called. */
export function withNames(declaration: Declaration, { label }: Places, row: ReturnRow): ReturnRow {
  const names = declaration.fields.flatMap(({ id, kind }) => {
    const place = PLACE_KINDS.find((one) => one === kind);
    if (place === undefined) return [];
    const ids = [row.cells, row.previous ?? {}].flatMap((cells) => idIn(cells, id));
    return ids.map((one) => [one, label(place, one)] as const);
  });
  return { ...row, names: Object.fromEntries(names) };
}

const idIn = (cells: ReturnCells, field: string): readonly string[] => {
  const cell = cells[field];
  return cell?.state === 'value' ? [cell.value] : [];
};

const MOST_OFFERED = 50;

/** What may be chosen for a cell of a packet, by a part of its name. */
export async function packetPlaces(
  house: ReturnHouse,
  reader: Reader,
  { id, kind, q = '' }: z.output<typeof ReturnPlaceQuery> & { readonly id: string },
): Promise<ReturnPlaces> {
  const places = await placesIn(house, await readPacket(house, reader, id));
  const found = places
    .choices(kind)
    .filter((one) => one.name.includes(q) || one.id.startsWith(q))
    .slice(0, MOST_OFFERED + 1);
  return {
    items: found
      .slice(0, MOST_OFFERED)
      .map((one) => ({ ...one, name: places.label(kind, one.id) })),
    more: found.length > MOST_OFFERED,
  };
}
