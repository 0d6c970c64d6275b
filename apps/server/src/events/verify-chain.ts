// SPDX-License-Identifier: Apache-2.0
import { type ChainRow, GENESIS, hashOf } from './chain.js';

/** Where the chain is said to stand. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** The first row at which the chain breaks. */
export interface ChainFault {
  readonly code: 'changed' | 'missing' | 'inserted' | 'cut-off' | 'head-unknown';
  /** Number of the first row that is not as it was written. */
  readonly seq: number;
}

/** How far a check has come: rows may be fed in portions of any size. */
export interface ChainCheck {
  readonly rows: number;
  /** The last row checked. */
  readonly last: Head;
  /** The row fed in last: it is checked when the next one, or the head, tells what its hash was. */
  readonly waiting: ChainRow | null;
  readonly fault: ChainFault | null;
  /** The head kept outside, and whether a row with its hash went by. */
  readonly kept: string | null;
  readonly keptSeen: boolean;
}

/** Begins a check. `kept`: a hash printed on a document or kept outside; it has to turn up in the chain. */
export function beginCheck(kept: string | null = null): ChainCheck {
  const start = { seq: 0, hash: GENESIS };
  return { rows: 0, last: start, waiting: null, fault: null, kept, keptSeen: kept === GENESIS };
}

/** Feeds the next rows in, in order of seq. After the first fault nothing more is looked at. */
export function checkRows(check: ChainCheck, rows: Iterable<ChainRow>): ChainCheck {
  let state = check;
  for (const row of rows) {
    const { waiting } = state;
    if (waiting !== null) state = checkRow(state, waiting, row.previousHash);
    state = { ...state, waiting: row };
  }
  return state;
}

/** @param nextLink what the next row, or the head, says this row's hash is: it decides who is at fault where two do not join */
function checkRow(state: ChainCheck, row: ChainRow, nextLink: string): ChainCheck {
  if (state.fault !== null) return state;
  return {
    ...state,
    rows: state.rows + 1,
    last: { seq: row.seq, hash: row.hash },
    keptSeen: state.keptSeen || row.hash === state.kept,
    fault: faultOf(state.last, row, nextLink),
  };
}

function faultOf(last: Head, row: ChainRow, nextLink: string): ChainFault | null {
  const due = last.seq + 1;
  if (row.seq > due) return { code: 'missing', seq: due };
  if (row.seq < due) return { code: 'inserted', seq: row.seq };
  if (hashOf(row) !== row.hash) return { code: 'changed', seq: row.seq };
  if (row.previousHash === last.hash) return null;
  return { code: 'changed', seq: nextLink === row.hash && last.seq > 0 ? last.seq : row.seq };
}

/** Ends a check against the head that the database keeps; null where the chain is whole. */
export function endCheck(check: ChainCheck, head: Head): ChainFault | null {
  const { waiting } = check;
  const whole = waiting === null ? check : checkRow(check, waiting, head.hash);
  const { fault, last, kept, keptSeen } = whole;
  if (fault !== null) return fault;
  if (head.seq > last.seq) return { code: 'cut-off', seq: last.seq + 1 };
  if (head.seq < last.seq) return { code: 'inserted', seq: head.seq + 1 };
  if (head.hash !== last.hash) return { code: 'changed', seq: last.seq };
  return kept === null || keptSeen ? null : { code: 'head-unknown', seq: last.seq };
}

/** The whole check over rows in hand. */
export function verifyChain(
  rows: Iterable<ChainRow>,
  head: Head,
  kept: string | null = null,
): ChainFault | null {
  return endCheck(checkRows(beginCheck(kept), rows), head);
}
