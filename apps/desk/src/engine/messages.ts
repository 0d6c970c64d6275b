// SPDX-License-Identifier: Apache-2.0
import type {
  CalculationFault,
  ChangeFault,
  MovedFigure,
  Objection,
  PacketCheck,
  PacketRefusal,
  SealedPacket,
  SumChange,
} from '@sanyi/bulletins';
import type { Result } from '@sanyi/kernel';
import type { NamedReading, Reading } from '@sanyi/documents';
import type { NamedUnit } from '@sanyi/registry';
import type { Refusal } from '@sanyi/office';

/** What the page asks of the worker. */
export type Job =
  | { readonly kind: 'read'; readonly name: string; readonly content: Uint8Array | string }
  | {
      readonly kind: 'ledger';
      readonly documents: readonly NamedReading[];
      /** 单位对照, a list a document. */
      readonly units: readonly (readonly NamedUnit[])[];
    }
  | { readonly kind: 'packs'; readonly documents: readonly NamedReading[] }
  /** The text of a packet. */
  | { readonly kind: 'verify'; readonly file: string }
  | {
      readonly kind: 'what-if';
      readonly packet: Pick<SealedPacket, 'formatVersion' | 'snapshot'>;
      readonly changes: readonly SumChange[];
    }
  | {
      readonly kind: 'object';
      readonly packet: SealedPacket;
      readonly about: Pick<Objection, 'by' | 'on' | 'why'>;
      readonly changes: readonly SumChange[];
    };

/** How far a job is. */
export type Stage =
  | { readonly stage: 'decoding' | 'reading'; readonly name: string }
  | { readonly stage: 'ledger' | 'zip' }
  | {
      readonly stage: 'packs';
      readonly done: number;
      readonly total: number;
      readonly unit: string;
    };

export type Outcome =
  | { readonly kind: 'read'; readonly text: string; readonly reading: Reading }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'verified'; readonly result: Result<PacketCheck, PacketRefusal> }
  | {
      readonly kind: 'moved';
      readonly result: Result<readonly MovedFigure[], ChangeFault | CalculationFault>;
    }
  /** The file cannot be read; the message says so in Chinese, the refusal has the facts for other languages. */
  | { readonly kind: 'refused'; readonly message: string; readonly refusal: Refusal }
  /** A fault of the program. */
  | { readonly kind: 'failed'; readonly message: string };

export type Reply = { readonly kind: 'stage'; readonly stage: Stage } | Outcome;
