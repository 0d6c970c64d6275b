// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { IssuedFigure, PacketVersion } from './figure.js';
import type { FrozenSnapshot } from './snapshot.js';

/** The newest form of a packet that this version writes; it reads all older ones. */
export const PACKET_VERSION = 2;
export const PACKET_FORMAT = 'sanyi-packet';

/** 复算包: a bulletin with everything it takes to make its figures again, sealed. */
export interface SealedPacket {
  readonly format: typeof PACKET_FORMAT;
  readonly formatVersion: PacketVersion;
  readonly head: PacketHead;
  readonly snapshot: FrozenSnapshot;
  readonly figures: readonly IssuedFigure[];
  readonly blocks: readonly BulletinBlock[];
  readonly seal: PacketSeal;
}

/** 包头: what is issued, by whom, and with whose key it is signed. */
export interface PacketHead {
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: PlainDate;
  /** Whom it was made for: its facts are within this receiver's rights. */
  readonly receiver: string;
  /** Head of the issuer's chain of decisions; empty where it has none. */
  readonly chainHead: string;
  /** SM2, uncompressed, hexadecimal. */
  readonly publicKey: string;
}

/** 通报的一段: words in which `⟦id⟧` stands for a figure; a table has rows of such words, the first is its heading. */
export interface BulletinBlock {
  readonly id: string;
  readonly kind: 'heading' | 'body' | 'table';
  readonly words: string;
  readonly rows: readonly (readonly string[])[];
}

/** 封条: a digest of every entry, in order; their Merkle root; the issuer's signature of the root. */
export interface PacketSeal {
  readonly digest: 'SM3';
  readonly leaves: readonly SealedLeaf[];
  readonly root: string;
  readonly signature: string;
}

/** 一项的摘要: `totals/cmc20-1:990102:2025:0`. */
export interface SealedLeaf {
  readonly name: string;
  readonly hash: string;
}

/** 杂凑与验签: SM3 of a text in UTF-8, and SM2 over a text; both as hexadecimal digits. They come from outside. */
export interface SealTools {
  readonly sm3: (text: string) => string;
  readonly isSignedBy: (text: string, signature: string, publicKey: string) => boolean;
}

/** 签名: SM2 signature of a text by the key of the issuer. */
export type SignText = (text: string) => string;
