// SPDX-License-Identifier: Apache-2.0
import type { OpenSession, UserState } from '@sanyi/contract';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';

/** An account on which a try to sign in was counted. */
export interface TriedAccount {
  readonly userId: string;
  readonly account: string;
  readonly region: string;
  readonly unit: string | null;
  readonly state: UserState;
  readonly passwordHash: string;
  /** Null where no second factor is set. */
  readonly totpSecret: string | null;
  readonly totpLastStep: number;
  /** True where this try was the last one before the account rests. */
  readonly lastTry: boolean;
}

/** What came of counting a try. */
export type TakenTry =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'resting'; readonly until: Date }
  | { readonly kind: 'taken'; readonly tried: TriedAccount };

/** Where a request to sign in comes from. */
export interface Visit {
  readonly address: string;
  readonly agent: string;
}

/** What a session is opened with. */
export interface Opening extends Visit {
  readonly tried: Pick<TriedAccount, 'userId' | 'account' | 'region' | 'unit'>;
  /** Time step of the code that was used, null without one. */
  readonly step: number | null;
  readonly how: string;
}

/** What sessions ask of the database. */
export interface SessionPorts {
  readonly takeTry: (account: string) => Promise<TakenTry>;
  readonly giveBack: (userId: string) => Promise<void>;
  readonly noteRefusal: (account: string, tried: TriedAccount | null, why: string) => Promise<void>;
  /** The token of the new session, null where the code was used by somebody faster or the account was just closed. */
  readonly open: (opening: Opening) => Promise<string | null>;
  readonly find: (token: string) => Promise<Caller | null>;
  readonly close: (caller: Caller) => Promise<void>;
  readonly closeOne: (caller: Caller, sessionId: string) => Promise<boolean>;
  readonly listOpen: (caller: Caller) => Promise<z.infer<typeof OpenSession>[]>;
  readonly unreadNotices: (userId: string) => Promise<number>;
}

/** What passwords and second factors ask of the database. */
export interface CredentialPorts {
  readonly passwordHashes: (
    userId: string,
  ) => Promise<{ readonly current: string; readonly earlier: readonly string[] }>;
  /** Replaces the hash if it is still `before`; false where somebody was faster. Other sessions are closed. */
  readonly changePassword: (
    caller: Caller,
    change: { readonly before: string; readonly after: string },
  ) => Promise<boolean>;
  readonly offerSecret: (caller: Caller, secret: string) => Promise<void>;
  readonly offeredSecret: (userId: string) => Promise<string | null>;
  readonly setSecret: (
    caller: Caller,
    proof: { readonly secret: string; readonly step: number },
  ) => Promise<void>;
  readonly removeSecret: (caller: Caller) => Promise<void>;
}
