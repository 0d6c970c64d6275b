// SPDX-License-Identifier: Apache-2.0
import type { NewNotice, Notice } from '@sanyi/contract';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';

/** Where a list of notices goes on. */
export interface NoticePlace {
  readonly at: string;
  readonly id: string;
}

/** What the notices' routes ask of the database. */
export interface NoticePorts {
  readonly list: (
    userId: string,
    page: { readonly unread: boolean; readonly after: NoticePlace | null; readonly limit: number },
  ) => Promise<readonly Notice[]>;
  /** False where the user has no such notice. */
  readonly markRead: (userId: string, id: string) => Promise<boolean>;
  /** Sends to every active user in the scope whom the notice names; answers how many. */
  readonly send: (
    caller: Caller,
    scope: Scope,
    notice: z.infer<typeof NewNotice>,
  ) => Promise<number>;
}
