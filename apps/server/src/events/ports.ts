// SPDX-License-Identifier: Apache-2.0
import type { ChainReport, Event } from '@sanyi/contract';
import type { Scope } from '../access/scope.js';
import type { Head } from './verify-chain.js';

/** What events are looked for by. */
export interface EventFilter {
  readonly kind?: string | undefined;
  readonly actor?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What the events' routes ask of the database. Every read takes the scope it is confined to. */
export interface EventPorts {
  /** Newest first, below `before`. */
  readonly list: (
    scope: Scope,
    page: EventFilter & { readonly before: number | null; readonly limit: number },
  ) => Promise<readonly Event[]>;
  readonly head: () => Promise<Head & { readonly at: string | null }>;
  readonly verify: (kept: string | null) => Promise<ChainReport>;
}
