// SPDX-License-Identifier: Apache-2.0
import type { SchemeSheet, SheetProblem } from './sheet.js';
import { LIST_COLUMNS, LISTS, ORDER_COLUMNS, OWNERS } from './sheet-names.js';
import { type SheetRow, sheetRows } from './sheet-reader.js';

/** The lists of one rule, group or MDC, by kind and then by number. */
export type OwnedLists = ReadonlyMap<string, ReadonlyMap<string, CodeList>>;

/** Codes in their order, and the place a diagnosis must stand in. */
export interface CodeList {
  readonly place: string | undefined;
  readonly codes: string[];
}

type Owned = Map<string, Map<string, CodeList>>;

/** `ADRG规则 AH1_1` → its lists. */
export type ListsByOwner = ReadonlyMap<string, OwnedLists>;

export const ownerKey = (owner: string, id: string): string => `${owner} ${id}`;

const OWNER_WORDS: readonly string[] = Object.values(OWNERS);
const LIST_WORDS: readonly string[] = Object.values(LISTS);
const [OWNER, ID, LIST, NUMBER, PLACE, CODE] = LIST_COLUMNS;

/** The sheet of lists, each under its owner. Owners that have no row of their own are named. */
export function readLists(
  sheet: SchemeSheet,
  owners: ReadonlySet<string>,
  problems: SheetProblem[],
): ListsByOwner {
  const found = new Map<string, Owned>();
  for (const row of sheetRows(sheet, [OWNER, ID, LIST, NUMBER, PLACE, CODE], problems)) {
    const key = ownerOf(row, owners, problems);
    const kind = wordOf(row, LIST, LIST_WORDS, problems);
    const number = row.cellText(NUMBER);
    const lists = entry(found, key, () => new Map<string, Map<string, CodeList>>());
    const list = entry(entry(lists, kind, newLists), number, () => ({
      place: row.optionalText(PLACE),
      codes: [],
    }));
    const code = row.optionalText(CODE);
    if (code !== undefined) list.codes.push(code);
  }
  return found;
}

const newLists = (): Map<string, CodeList> => new Map();

/** The sheet of orders: `MDC MDCB` → rule ids in the order in which they are tried. */
export function readOrders(
  sheet: SchemeSheet,
  owners: ReadonlySet<string>,
  problems: SheetProblem[],
): ReadonlyMap<string, readonly string[]> {
  const [owner, id, place, item] = ORDER_COLUMNS;
  const found = new Map<string, { readonly at: number; readonly item: string }[]>();
  for (const row of sheetRows(sheet, [owner, id, place, item], problems)) {
    const key = ownerOf(row, owners, problems);
    const list = entry(found, key, () => []);
    list.push({ at: row.optionalNumber(place) ?? list.length + 1, item: row.text(item) });
  }
  const sorted = [...found].map(
    ([key, list]) => [key, [...list].sort((a, b) => a.at - b.at).map((one) => one.item)] as const,
  );
  return new Map(sorted);
}

function ownerOf(row: SheetRow, owners: ReadonlySet<string>, problems: SheetProblem[]): string {
  const owner = wordOf(row, OWNER, OWNER_WORDS, problems);
  const key = ownerKey(owner, row.text(ID));
  if (!owners.has(key)) {
    problems.push({ code: 'unknown-owner', sheet: row.sheet, row: row.row, owner: key });
  }
  return key;
}

function wordOf(
  row: SheetRow,
  column: string,
  words: readonly string[],
  problems: SheetProblem[],
): string {
  const word = row.text(column);
  if (!words.includes(word)) {
    problems.push({ code: 'unknown-word', sheet: row.sheet, row: row.row, column, words });
  }
  return word;
}

function entry<K, V>(map: Map<K, V>, key: K, fresh: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = fresh();
  map.set(key, made);
  return made;
}
