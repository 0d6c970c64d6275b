// SPDX-License-Identifier: Apache-2.0
import {
  type FrozenSnapshot,
  makeObjection,
  type SumChange,
  verifyPacket,
  whatIf,
  writeObjection,
} from '@sanyi/bulletins';
import { calculate, SM_TOOLS } from '@sanyi/office';
import type { Job, Outcome } from './messages.js';

/** Checks a packet with the engines of the server; the key is for a person to compare. */
export const verified = (file: string): Outcome => ({
  kind: 'verified',
  result: verifyPacket(file, { ...SM_TOOLS, calculate, expectedKey: null }),
});

/** Which figures would move. */
export const moved = (snapshot: FrozenSnapshot, changes: readonly SumChange[]): Outcome => ({
  kind: 'moved',
  result: whatIf(snapshot, changes, calculate),
});

/** The file of an objection. @throws Error where its changes were not tried before */
export function objection({
  packet,
  about,
  changes,
}: Extract<Job, { readonly kind: 'object' }>): Uint8Array {
  const made = makeObjection(packet, { ...about, changes }, calculate);
  if (!made.ok) throw new Error(made.error.code);
  return new TextEncoder().encode(writeObjection(made.value));
}
