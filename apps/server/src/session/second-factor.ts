// SPDX-License-Identifier: Apache-2.0
import { generateSecret, generateURI, verifySync } from 'otplib';

/** What an authenticator shows as the house. */
const ISSUER = '三医一张网';
const STEP_SECONDS = 30;
const SECRET_BYTES = 20;

/** A new secret for an authenticator, in Base32. */
export const newSecret = (): string => generateSecret({ length: SECRET_BYTES });

/** The secret as a link that authenticators scan. */
export const secretUri = (secret: string, account: string): string =>
  generateURI({ issuer: ISSUER, label: account, secret });

/**
 * The time step a code of six digits belongs to (RFC 6238, 30 seconds, one step of drift either way); null where it is
 * wrong or its step is not after `lastStep`: a code that was used once, and any older one, is worth nothing.
 */
export function stepOf(
  code: string,
  {
    secret,
    lastStep,
    now,
  }: { readonly secret: string; readonly lastStep: number; readonly now: Date },
): number | null {
  const result = verifySync({
    ...{ secret, token: code, epoch: Math.floor(now.getTime() / 1000) },
    epochTolerance: STEP_SECONDS,
  });
  if (!result.valid || !('timeStep' in result)) return null;
  return result.timeStep > lastStep ? result.timeStep : null;
}
