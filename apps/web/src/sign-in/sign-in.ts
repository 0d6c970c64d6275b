// SPDX-License-Identifier: Apache-2.0
import { Session } from '@sanyi/contract';
import { send } from '../http/call.js';

/** What a person types at the door; `code` where the account has a second factor. */
export interface Credentials {
  readonly account: string;
  readonly password: string;
  readonly code?: string;
}

/** Opens a session. */
export const signIn = (credentials: Credentials): Promise<Session> =>
  send('/api/session', { method: 'POST', body: credentials }, Session);
