// SPDX-License-Identifier: Apache-2.0
import type { Result } from '@sanyi/kernel';
import type { Caller } from '../access/caller.js';
import type { TriedAccount } from '../session/ports.js';

/** What has to be kept between sending a browser to the provider and its coming back. */
export interface Secrets {
  readonly state: string;
  readonly nonce: string;
  /** PKCE: who holds the code alone cannot exchange it. */
  readonly verifier: string;
}

/** A sign-in under way. */
export interface Attempt extends Omit<Secrets, 'state'> {
  readonly provider: string;
  /** The user that is being linked, null where somebody signs in. */
  readonly linkUser: string | null;
}

/** The provider as this house uses it. */
export interface OidcClient {
  readonly begin: () => Promise<{ readonly url: string; readonly secrets: Secrets }>;
  /** The subject that the provider vouches for; throws where anything does not fit. */
  readonly finish: (query: string, secrets: Secrets) => Promise<string>;
}

/** Why nothing was linked. */
export interface AlreadyLinked {
  readonly code: 'already-linked';
}

/** What signing in through a provider asks of the database. */
export interface OidcPorts {
  readonly keep: (
    attempt: Attempt & { readonly state: string; readonly browser: string },
  ) => Promise<void>;
  /** Takes the attempt out: it serves once, in the browser it began in, for ten minutes. */
  readonly take: (state: string, browser: string) => Promise<Attempt | null>;
  readonly linked: (
    provider: string,
    subject: string,
  ) => Promise<Pick<TriedAccount, 'userId' | 'account' | 'region' | 'unit'> | null>;
  readonly link: (
    userId: string,
    identity: { readonly provider: string; readonly subject: string },
  ) => Promise<Result<null, AlreadyLinked>>;
  /** Since when a user is linked, by provider. */
  readonly linksOf: (userId: string) => Promise<ReadonlyMap<string, Date>>;
  /** False where there was no link. */
  readonly unlink: (userId: string, provider: string) => Promise<boolean>;
  readonly noteRefusal: (provider: string, why: string) => Promise<void>;
}

/** Who links himself. */
export type Linker = Pick<Caller, 'userId'>;
