// SPDX-License-Identifier: Apache-2.0
import { ok, type Result } from '@sanyi/kernel';
import { type ChangedFigure, figuresTouching } from './altered-entry.js';
import type { CalculateIn, CalculationFault } from './figure.js';
import type { SealedPacket, SealTools } from './packet.js';
import { type PacketRefusal, readPacket } from './packet-text.js';
import { compareFigures, type FigureCheck, figuresOf } from './recompute.js';
import { type SealFault, sealFaults } from './seal.js';

/** 核验结果: what is wrong with the seal, and every figure made again from the packet's own facts and definitions. */
export interface PacketCheck {
  readonly packet: SealedPacket;
  readonly seal: readonly SealFault[];
  readonly figures: readonly FigureCheck[];
  /** Why nothing could be calculated; null where it could. */
  readonly calculation: CalculationFault | null;
  /** Figures that stand on an entry which was changed, with that entry. */
  readonly touched: readonly ChangedFigure[];
  /** Whether the key that sealed it is the one that was expected; null where none was. */
  readonly expectedKey: boolean | null;
  /** Sealed as it was issued, and every figure comes out as it was issued. */
  readonly sound: boolean;
}

/** What a check needs from outside. */
export interface PacketTools extends SealTools {
  readonly calculateIn: CalculateIn;
  /** The issuer's public key, where the receiver knows it. */
  readonly expectedKey: string | null;
}

/** 核验: opens the text of a packet, checks its seal and makes every figure again. */
export function verifyPacket(file: string, tools: PacketTools): Result<PacketCheck, PacketRefusal> {
  const packet = readPacket(file);
  return packet.ok ? ok(checkPacket(packet.value, tools)) : packet;
}

/** 核验 of a packet that has been read. */
export function checkPacket(packet: SealedPacket, tools: PacketTools): PacketCheck {
  const seal = sealFaults(packet, tools);
  const again = figuresOf(packet.snapshot, tools.calculateIn(packet.formatVersion));
  const figures = compareFigures(packet.figures, again.ok ? again.value : []);
  const expectedKey =
    tools.expectedKey === null ? null : tools.expectedKey === packet.head.publicKey;
  return {
    ...{ packet, seal, figures, expectedKey },
    calculation: again.ok ? null : again.error,
    touched: figuresTouching(packet, seal),
    sound:
      seal.length === 0 &&
      again.ok &&
      figures.every(({ state }) => state === 'same') &&
      expectedKey !== false,
  };
}
