// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import {
  type OutgoingRow,
  type OutgoingWorkbook,
  periodInWords,
  returnCsvLater,
  returnWorkbookLater,
} from '@sanyi/office';
import { type Declaration, keyOf, type Row } from '@sanyi/returns';
import { masked } from '../personal/mask.js';
import { storedInParts } from './imports/stored-lookup.js';
import { previousOf } from './imports/previous-rows.js';
import { namesToChoose, placesOf } from './find-place.js';
import type { InHand } from './in-hand.js';
import { personalFields } from './kept-cells.js';
import { lastDay } from './periods.js';
import { type ReturnHouse, todayIn } from './return-house.js';
import type { RowFilter } from './row-filter.js';

/** SM3 of a text, as workbooks carry it. */
export const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');

const SPARE_ROWS = 200;

/** What of a return goes out: all of it as a workbook to be filled, or the rows that are meant. */
export interface Outgoing {
  readonly format: 'xlsx' | 'csv';
  readonly filter: RowFilter;
  /** Hears how many rows have gone out so far. */
  readonly report?: (written: number) => Promise<void>;
}

/** The workbook of one unit, piece by piece: what stands there, last period beside, empty rows below. */
export async function* workbookOf(
  house: ReturnHouse,
  held: InHand,
): AsyncGenerator<Uint8Array, void> {
  const frame = await frameOf(house, held, false);
  yield* returnWorkbookLater({ ...frame, spare: spareOf(held) }, outgoingRows(house, held, null));
}

/** Rows of a return as they are to come back, piece by piece: whatever their number, some are held at a time. */
export async function* rowsOut(
  house: ReturnHouse,
  held: InHand,
  { format, filter, report }: Outgoing,
): AsyncGenerator<Uint8Array | string, void> {
  const frame = await frameOf(house, held, false);
  const all = outgoingRows(house, held, filter);
  const rows = report === undefined ? all : counted(all, report);
  if (format === 'csv') yield* returnCsvLater(frame, rows);
  else yield* returnWorkbookLater({ ...frame, spare: filter === null ? spareOf(held) : 0 }, rows);
}

const spareOf = ({ known }: InHand): number => (known.declaration.rows === 'one' ? 0 : SPARE_ROWS);

async function* outgoingRows(
  house: ReturnHouse,
  held: InHand,
  filter: RowFilter,
): AsyncGenerator<readonly OutgoingRow[], void> {
  const { database } = house.people;
  const { declaration } = held.known;
  const previous = await previousOf(house, database, held);
  for await (const rows of storedInParts(house, database, { held, filter })) {
    const before = await previous(rows.map(({ cells }) => keyOf(declaration, cells)));
    yield rows.map((row, at) => ({
      ...{ row, previous: before[at], raw: masksOf(declaration, row) },
    }));
  }
}

async function* counted<Row>(
  parts: AsyncGenerator<readonly Row[], void>,
  report: (written: number) => Promise<void>,
): AsyncGenerator<readonly Row[], void> {
  let written = 0;
  for await (const rows of parts) {
    yield rows;
    written += rows.length;
    await report(written);
  }
}

/** Personal data does not leave in the clear: what goes out of it is its mask, which says nothing when it comes back. */
function masksOf(declaration: Declaration, { cells }: Row): Readonly<Record<string, string>> {
  const masks = [...personalFields(declaration)].flatMap((id) => {
    const cell = cells[id];
    return cell?.state === 'value' ? [[id, masked(cell.value)] as const] : [];
  });
  return Object.fromEntries(masks);
}

/** A workbook of rows that were refused, each with its reason; piece by piece. */
export async function* refusedBook(
  house: ReturnHouse,
  held: InHand,
  rows: AsyncIterable<readonly OutgoingRow[]>,
): AsyncGenerator<Uint8Array, void> {
  yield* returnWorkbookLater({ ...(await frameOf(house, held, true)), spare: 0 }, rows);
}

async function frameOf(
  house: ReturnHouse,
  { packet, known: { declaration } }: InHand,
  withReasons: boolean,
): Promise<Omit<OutgoingWorkbook, 'rows' | 'spare'>> {
  const on = lastDay(declaration.period, packet.period, todayIn(house));
  const places = placesOf(await house.registry(), { region: packet.region, on });
  return {
    declaration,
    manifest: {
      ...{ declaration: packet.type, declarationVersion: packet.type_version },
      ...{ packet: packet.id, filing: packet.id, unit: packet.unit },
      ...{ region: packet.region, period: packet.period },
    },
    on,
    unitName: house.people.names.unit(packet.unit),
    periodName: packet.period === '' ? '随时更新' : periodInWords(packet.period),
    dueOn: packet.due_on,
    ...{ withReasons, withPrevious: !withReasons },
    nameOf: places.label,
    places: namesToChoose(places),
    digest: sm3,
  };
}
