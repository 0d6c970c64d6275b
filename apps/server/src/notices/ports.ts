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

/** Which file of which notice. */
export interface AttachmentPlace {
  readonly id: string;
  readonly position: number;
}

/** A file as it is kept. */
export interface StoredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly digest: string;
}

/** What the notices' routes ask of the database. */
export interface NoticePorts {
  readonly list: (
    userId: string,
    page: { readonly unread: boolean; readonly after: NoticePlace | null; readonly limit: number },
  ) => Promise<readonly Notice[]>;
  /** One of the user's own; null where he has no such notice. */
  readonly find: (userId: string, id: string) => Promise<Notice | null>;
  /** A file that came with one of the user's own notices; null where he has no such. */
  readonly attachment: (userId: string, place: AttachmentPlace) => Promise<StoredFile | null>;
  /** False where the user has no such notice. */
  readonly markRead: (userId: string, id: string) => Promise<boolean>;
  /**
   * Sends to every active user in the scope whom the notice names; answers how many, null where an attachment is none
   * that the sender has sent in.
   */
  readonly send: (
    caller: Caller,
    scope: Scope,
    notice: z.infer<typeof NewNotice>,
  ) => Promise<number | null>;
}
