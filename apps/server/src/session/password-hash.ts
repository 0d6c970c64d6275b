// SPDX-License-Identifier: Apache-2.0
import { randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, two passes: what OWASP names as the least (the library's default algorithm is Argon2id). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash that is kept in place of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** True where the password is the one that was hashed. */
export const isPassword = (password: string, kept: string): Promise<boolean> =>
  verify(kept, password);

let decoy: Promise<string> | undefined;

/** Takes as long as a real check: whether an account exists does not show in the time of the answer. */
export async function pretendToCheck(password: string): Promise<false> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  await isPassword(password, await decoy);
  return false;
}

// Without 0 O o 1 l I, which are mistaken for each other on paper.
const LETTERS = 'abcdefghijkmnpqrstuvwxyz';
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';
const GROUPS = [CAPITALS, LETTERS, DIGITS, LETTERS];

/** A password for one use, easy to read out: four groups of four, 67 bits. */
export function oneTimePassword(): string {
  return GROUPS.map((alphabet) =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');
}
