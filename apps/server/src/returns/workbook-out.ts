// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { type OutgoingRow, returnWorkbook } from '@sanyi/office';
import type { AccessHouse } from '../access/access-house.js';
import { earlierOf } from './earlier.js';
import { storedRows } from './findings.js';
import type { InHand } from './in-hand.js';
import { lastDay } from './periods.js';
import { type ReturnHouse, todayIn } from './return-house.js';

/** SM3 of a text, as workbooks carry it. */
export const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');

const SPARE_ROWS = 200;

/** The workbook of one unit, piece by piece: what stands there, last period beside, empty rows below. */
export async function workbookOf(
  house: ReturnHouse,
  held: InHand,
): Promise<Generator<Uint8Array, void>> {
  const { database } = house.people;
  const { packet, known } = held;
  const earlier = await earlierOf(database, packet, known.declaration);
  const rows = await storedRows(database, packet.id);
  return bookFrom(house, held, {
    rows: rows.map((row) => ({ row, previous: earlier.previous(row.cells) ?? undefined })),
    withReasons: false,
  });
}

/** A workbook of some rows of a return: all of them, or those that were refused with their reasons. */
export function bookFrom(
  house: ReturnHouse,
  { packet, known: { declaration } }: InHand,
  { rows, withReasons }: { readonly rows: readonly OutgoingRow[]; readonly withReasons: boolean },
): Generator<Uint8Array, void> {
  const one = declaration.rows === 'one' || withReasons;
  return returnWorkbook({
    declaration,
    manifest: {
      ...{ declaration: packet.type, declarationVersion: packet.type_version },
      ...{ packet: packet.id, filing: packet.id, unit: packet.unit },
      ...{ region: packet.region, period: packet.period },
    },
    on: lastDay(declaration.period, packet.period, todayIn(house)),
    unitName: house.people.names.unit(packet.unit),
    periodName: packet.period === '' ? '随时更新' : packet.period,
    dueOn: packet.due_on,
    ...{ rows, withReasons, withPrevious: !withReasons, spare: one ? 0 : SPARE_ROWS },
    nameOf: nameIn(house.people),
    digest: sm3,
  });
}

const nameIn =
  ({ names }: AccessHouse) =>
  (kind: 'unit' | 'institution' | 'region', id: string): string =>
    kind === 'region' ? names.region(id) : names.unit(id);
