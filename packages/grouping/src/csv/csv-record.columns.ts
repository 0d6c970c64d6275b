// SPDX-License-Identifier: Apache-2.0

const QUOTE = 0x22;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Where the cells of one record lie among the bytes; only cells of columns that have a slot are kept. */
export interface CsvRecord {
  /** Slot of each column of the file, -1 where nobody asks for it. */
  readonly slotOf: Int32Array;
  /** Content of the cell, without its quotes. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The first byte after the record and its line end; -1 where the bytes end before the record does. */
  next: number;
  /** How many cells the record has. */
  columns: number;
}

export const csvRecord = (slotOf: readonly number[], slots: number): CsvRecord => ({
  slotOf: Int32Array.from(slotOf),
  from: new Int32Array(slots),
  to: new Int32Array(slots),
  next: 0,
  columns: 0,
});

/**
 * Finds the cells of the record that begins at `start` (RFC 4180: quoted cells may hold commas, line ends
 * and doubled quotes). Cells that are not there are empty; the end of the bytes ends a record.
 */
export function scanRecord(record: CsvRecord, bytes: Uint8Array, start: number): void {
  const { slotOf, from, to } = record;
  const end = bytes.length;
  from.fill(0);
  to.fill(0);
  record.next = -1;
  let at = start;
  for (let column = 0; ; column++) {
    let open = at;
    let close = -1;
    if (bytes[at] === QUOTE) {
      open = at + 1;
      close = closingQuote(bytes, open);
      if (close === -1) return;
      at = close;
    }
    while (at < end && bytes[at] !== COMMA && bytes[at] !== NEWLINE) at++;
    if (close === -1) close = endsLine(bytes, at, open) ? at - 1 : at;
    const slot = slotOf[column] ?? -1;
    if (slot >= 0) {
      from[slot] = open;
      to[slot] = close;
    }
    if (bytes[at] !== COMMA) {
      record.next = Math.min(end, at + 1);
      record.columns = column + 1;
      return;
    }
    at++;
  }
}

/** Whether an open cell that stops at `at` ends with the first half of a CR LF. */
const endsLine = (bytes: Uint8Array, at: number, open: number): boolean =>
  at > open && bytes[at] !== COMMA && bytes[at - 1] === RETURN;

/** The quote that closes a cell opened before `from`, -1 where there is none. */
function closingQuote(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE) return at;
    at++;
  }
  return -1;
}

/**
 * The end of the last whole record among the bytes, 0 where there is none. The bytes must begin with a
 * record. Quotes are read as `scanRecord` reads them: only at the head of a cell do they open one.
 */
export function lastRecordEnd(bytes: Uint8Array): number {
  if (!bytes.includes(QUOTE)) return bytes.lastIndexOf(NEWLINE) + 1;
  let end = 0;
  let head = true;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (head && byte === QUOTE) {
      at = closingQuote(bytes, at + 1);
      if (at === -1) return end;
    }
    head = byte === COMMA || byte === NEWLINE;
    if (byte === NEWLINE) end = at + 1;
  }
  return end;
}
