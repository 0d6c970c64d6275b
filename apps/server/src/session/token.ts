// SPDX-License-Identifier: Apache-2.0
import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A secret that nobody guesses. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What is kept of a secret: who reads the database cannot sign in with it. */
export const digestOf = (token: string): string => createHash('sm3').update(token).digest('hex');
