// SPDX-License-Identifier: Apache-2.0
import type { ReturnCells } from '@sanyi/contract';
import { type Cell, type Declaration, listOfField, readCell } from '@sanyi/returns';
import { finder } from './find-place.js';
import { lastDay } from './periods.js';
import type { InHand } from './in-hand.js';
import { type ReturnHouse, todayIn } from './return-house.js';

/**
 * What people typed, as it is kept: full-width digits, thousands marks, 85%, 2026年3月 become what they mean. What cannot be
 * read stays as it was typed, for validation to name; nothing is guessed.
 */
export async function canonicalCells(
  house: ReturnHouse,
  { packet, known: { declaration } }: InHand,
  cells: ReturnCells,
): Promise<ReturnCells> {
  const on = lastDay(declaration.period, packet.period, todayIn(house));
  const find = finder(await house.registry(), { region: packet.region, on });
  return Object.fromEntries(
    Object.entries(cells).map(([id, cell]) => [id, canonical(declaration, { id, cell, find })]),
  );
}

function canonical(
  declaration: Declaration,
  {
    id,
    cell,
    find,
  }: { readonly id: string; readonly cell: Cell; readonly find: ReturnType<typeof finder> },
): Cell {
  const field = declaration.fields.find((one) => one.id === id);
  if (field === undefined || cell.state !== 'value') return cell;
  const list = listOfField(declaration, field) ?? null;
  const read = readCell(field, cell.value, { list, find });
  return read.ok ? read.value : cell;
}
