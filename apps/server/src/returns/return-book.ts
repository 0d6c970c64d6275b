// SPDX-License-Identifier: Apache-2.0
import type { Area } from '@sanyi/contract';
import type { Declaration } from '@sanyi/returns';

/** A declaration as this house knows it. */
export interface KnownType {
  readonly declaration: Declaration;
  /** The text it was read from. */
  readonly source: string;
  /** SM3 of that text. */
  readonly digest: string;
  /** The chain of work it belongs to; null for none. */
  readonly area: Area | null;
  /** Shipped with the house, or declared by a region. */
  readonly origin: 'house' | 'own';
  /** Where it may be sent: 000000 for everywhere. */
  readonly region: string;
}

/** The return types this house knows. */
export interface ReturnBook {
  /** The newest version of each, by id. */
  readonly all: () => Promise<readonly KnownType[]>;
  /** The newest version of one. */
  readonly newest: (id: string) => Promise<KnownType | undefined>;
  /** The version that something was sent with. */
  readonly sent: (id: string, version: number) => Promise<KnownType>;
}
