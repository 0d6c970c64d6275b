// SPDX-License-Identifier: Apache-2.0
import { cursorOf, placeOfCursor } from '../http/cursor.js';

/** A part of a list that stands in memory as a whole. */
export function partOf<Row>(
  rows: readonly Row[],
  { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number },
): { readonly items: Row[]; readonly next: string | null } {
  const start = cursor === undefined ? 0 : Number(placeOfCursor(cursor, [/^\d{1,7}$/])[0]);
  const end = start + limit;
  return { items: rows.slice(start, end), next: end < rows.length ? cursorOf(String(end)) : null };
}
