// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { writePacket } from './packet-text.js';
import type { Calculate, CalculationFault } from './figure.js';
import {
  type BulletinBlock,
  PACKET_FORMAT,
  PACKET_VERSION,
  type PacketHead,
  type SealedPacket,
  type SealTools,
  type SignText,
} from './packet.js';
import { figuresOf } from './recompute.js';
import { leavesOf, rootOf, signedText, type Unsealed } from './seal.js';
import type { FrozenSnapshot } from './snapshot.js';
import { unknownFigures } from '../bulletin/figure-words.js';

/** What is issued: the frozen snapshot, already within the receiver's rights, and the words around its figures. */
export interface PacketContent {
  readonly head: PacketHead;
  readonly snapshot: FrozenSnapshot;
  readonly blocks: readonly BulletinBlock[];
}

/** 不能封包的理由: the snapshot cannot be calculated, an id stands twice, or the words name figures that there are not. */
export type PacketFault =
  CalculationFault | { readonly code: 'figure-unknown' | 'entry-twice'; readonly found: string };

/** How a packet is sealed. */
export interface Sealing extends Pick<SealTools, 'sm3'> {
  readonly calculate: Calculate;
  readonly sign: SignText;
}

/** 封包: calculates the figures of a frozen snapshot and seals them with all that they were made of. */
export function makePacket(
  { head, snapshot, blocks }: PacketContent,
  { calculate, sign, sm3 }: Sealing,
): Result<SealedPacket, PacketFault> {
  const figures = figuresOf(snapshot, calculate);
  if (!figures.ok) return figures;
  const [strange] = unknownFigures(blocks, figures.value);
  if (strange !== undefined) return err({ code: 'figure-unknown', found: strange });
  const unsealed: Unsealed = {
    ...{ format: PACKET_FORMAT, formatVersion: PACKET_VERSION, head, snapshot },
    ...{ figures: figures.value, blocks },
  };
  const leaves = leavesOf(unsealed, { sm3 });
  const names = leaves.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return err({ code: 'entry-twice', found: twice });
  const root = rootOf(leaves, { sm3 });
  return ok({
    ...unsealed,
    seal: { digest: 'SM3', leaves, root, signature: sign(signedText(root, PACKET_VERSION)) },
  });
}

/** 封包文件: the text of a packet made from a snapshot. */
export function packetFile(content: PacketContent, sealing: Sealing): Result<string, PacketFault> {
  const made = makePacket(content, sealing);
  return made.ok ? ok(writePacket(made.value)) : made;
}
