// SPDX-License-Identifier: Apache-2.0
import type { Database } from '../database/connect.js';
import type { FileStore } from '../files/file-store.js';
import type { OidcProvider } from '../oidc/oidc-settings.js';
import type { Seal } from '../personal/seal.js';
import type { PlaceNames } from './place-names.js';

/** What accounts, sessions, rights and events stand on. */
export interface AccessHouse {
  readonly database: Database;
  readonly seal: Seal;
  /** What users have sent in. */
  readonly files: FileStore;
  /** Where an event is put on record whose place is not known, e.g. a sign-in with an unknown account. */
  readonly homeRegion: string;
  readonly now: () => Date;
  readonly names: PlaceNames;
  /** Identity providers that people may sign in through. */
  readonly providers: readonly OidcProvider[];
}
