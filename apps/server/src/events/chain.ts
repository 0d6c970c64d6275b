// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** A row of the chain as it is stored. */
export interface ChainRow {
  readonly seq: number;
  /** ISO 8601, UTC, to the millisecond. */
  readonly at: string;
  readonly kind: string;
  readonly actor: string;
  readonly region: string;
  readonly unit: string | null;
  readonly subject: string;
  /** Canonical JSON as stored, null for none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly why: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** What stands before the first row. */
export const GENESIS = '0'.repeat(64);

/** SM3 of everything in the row but the hash itself, the hash of the row before included; 64 hexadecimal digits. */
export function hashOf(row: Omit<ChainRow, 'hash'>): string {
  const { seq, at, kind, actor, region, unit, subject, from, to, why, previousHash } = row;
  const content = { seq, at, kind, actor, region, unit, subject, from, to, why, previousHash };
  return createHash('sm3').update(canonicalJson(content)).digest('hex');
}
