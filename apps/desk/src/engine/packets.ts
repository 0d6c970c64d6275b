// SPDX-License-Identifier: Apache-2.0
import {
  makeObjection,
  type SealedPacket,
  type SumChange,
  verifyPacket,
  whatIf,
  writeObjection,
} from '@sanyi/bulletins';
import { calculateIn, SM_TOOLS } from '@sanyi/office';
import type { Job, Outcome } from './messages.js';

/** Checks a packet with the engines of the server; the key is for a person to compare. */
export const verified = (file: string): Outcome => ({
  kind: 'verified',
  result: verifyPacket(file, { ...SM_TOOLS, calculateIn, expectedKey: null }),
});

/** Which figures would move. */
export const moved = (
  { formatVersion, snapshot }: Pick<SealedPacket, 'formatVersion' | 'snapshot'>,
  changes: readonly SumChange[],
): Outcome => ({
  kind: 'moved',
  result: whatIf(snapshot, changes, calculateIn(formatVersion)),
});

/** The file of an objection. @throws Error where its changes were not tried before */
export function objection({
  packet,
  about,
  changes,
}: Extract<Job, { readonly kind: 'object' }>): Uint8Array {
  const made = makeObjection(packet, { ...about, changes }, calculateIn);
  if (!made.ok) throw new Error(made.error.code);
  return new TextEncoder().encode(writeObjection(made.value));
}
