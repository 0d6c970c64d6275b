// SPDX-License-Identifier: Apache-2.0
import type {
  BulkDecided,
  BulkDecision,
  NewDecision,
  NewSending,
  PacketDetail,
  PacketHistory,
  PacketQuery,
  Recipients,
  ReturnCells,
  ReturnCounters,
  ReturnFindings,
  ReturnPacket,
  ReturnPlaceQuery,
  ReturnPlaces,
  ReturnRow,
  ReturnSending,
  ReturnSums,
} from '@sanyi/contract';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';

/** Who asks, and what he may see. */
export interface Reader {
  readonly caller: Caller;
  readonly scope: Scope;
}

/** A part of a list: after which row, and how many. */
export interface Part {
  readonly after: string | null;
  readonly limit: number;
}

type PacketFilter = Omit<z.output<typeof PacketQuery>, 'cursor' | 'limit'>;

/** What the routes of sending ask of the database. */
export interface SendingPorts {
  readonly recipients: (
    reader: Reader,
    asked: { readonly type: string; readonly region?: string | undefined },
  ) => Promise<Recipients>;
  /** Makes one packet per unit; all of them, or none. Answers the sending. */
  readonly send: (reader: Reader, sending: z.output<typeof NewSending>) => Promise<ReturnSending>;
  readonly sendings: (reader: Reader, part: Part) => Promise<readonly ReturnSending[]>;
  readonly sending: (reader: Reader, id: string) => Promise<ReturnSending>;
}

/** What the routes of packets ask of the database. Every read is confined to the reader's scope. */
export interface PacketPorts {
  readonly list: (
    reader: Reader,
    filter: PacketFilter,
    part: Part,
  ) => Promise<readonly ReturnPacket[]>;
  readonly counters: (reader: Reader) => Promise<ReturnCounters>;
  readonly sums: (scope: Scope) => Promise<z.output<typeof ReturnSums>['items']>;
  readonly detail: (reader: Reader, id: string) => Promise<PacketDetail>;
  readonly rows: (
    reader: Reader,
    id: string,
    asked: { readonly part: Part; readonly q?: string | undefined },
  ) => Promise<readonly (ReturnRow & { readonly position: string })[]>;
  /** What may be chosen for a cell. */
  readonly places: (
    reader: Reader,
    asked: z.output<typeof ReturnPlaceQuery> & { readonly id: string },
  ) => Promise<ReturnPlaces>;
  readonly history: (
    reader: Reader,
    id: string,
  ) => Promise<z.output<typeof PacketHistory>['items']>;
  readonly findings: (reader: Reader, id: string) => Promise<ReturnFindings>;
}

/** One row to be written: with the version it was read at, or new. */
export interface RowChange {
  readonly row: string | null;
  readonly expected: number | null;
  /** Null takes the row away. */
  readonly cells: ReturnCells | null;
}

/** What the routes of filling and deciding ask of the database. */
export interface FillingPorts {
  /** Writes one row of a draft; null where it was taken away. */
  readonly write: (reader: Reader, packet: string, change: RowChange) => Promise<ReturnRow | null>;
  readonly giveReason: (
    reader: Reader,
    packet: string,
    given: { readonly key: string; readonly reason: string },
  ) => Promise<void>;
  readonly decide: (
    reader: Reader,
    packet: { readonly id: string; readonly version: number },
    decision: z.output<typeof NewDecision>,
  ) => Promise<void>;
  readonly decideMany: (
    reader: Reader,
    decision: z.output<typeof BulkDecision>,
  ) => Promise<BulkDecided['items']>;
}
