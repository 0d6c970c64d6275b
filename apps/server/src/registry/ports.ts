// SPDX-License-Identifier: Apache-2.0
import type { RegistryImport } from '@sanyi/contract';
import type { RegistryRows, UserRegistry } from '@sanyi/office';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';

/** A workbook on its way in. */
export interface Incoming {
  readonly rows: RegistryRows;
  /** SM3 of the file. */
  readonly digest: string;
  /** Where the caller may import. */
  readonly scope: Scope;
  /** Judge only. */
  readonly dryRun: boolean;
  /** Keep the good rows though others are refused. */
  readonly partial: boolean;
}

/** What the registry asks of the database. */
export interface OwnRegistryPorts {
  /** The number of the last import: while it is the same, so is everything that was brought in. */
  readonly lastImport: () => Promise<bigint>;
  /** All that users have brought in, as it stands. */
  readonly all: () => Promise<UserRegistry>;
  /** The same within a scope. */
  readonly within: (scope: Scope) => Promise<UserRegistry>;
  /** Judges a workbook and keeps what changes, all or nothing, one import after the other. */
  readonly take: (caller: Caller, incoming: Incoming) => Promise<RegistryImport>;
}
