// SPDX-License-Identifier: Apache-2.0

/** After how many wrong tries an account rests, and for how long. */
export interface LockOutPolicy {
  readonly tries: number;
  readonly restMinutes: number;
}

/** Five tries, then a quarter of an hour. */
export const LOCK_OUT_POLICY: LockOutPolicy = { tries: 5, restMinutes: 15 };

/** What is known of the tries on an account. */
export interface Tries {
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly lockedUntil: Date | null;
}

/** Nobody has tried in vain. */
export const NO_TRIES: Tries = { failures: 0, failingSince: null, lockedUntil: null };

const MINUTE = 60_000;

/**
 * Takes one try before the password is looked at: it counts as wrong until {@link tryRight} says otherwise. Because the
 * count goes up first, many tries at once cannot outrun it. The last allowed try locks the account; so at most `tries`
 * passwords are looked at in any rest period, however they are sent.
 */
export function takeTry(
  tries: Tries,
  now: Date,
  policy: LockOutPolicy = LOCK_OUT_POLICY,
): { readonly allowed: boolean; readonly tries: Tries } {
  if (tries.lockedUntil !== null && now < tries.lockedUntil) return { allowed: false, tries };
  const current = isStale(tries, now, policy) ? NO_TRIES : tries;
  const failures = current.failures + 1;
  const full = failures >= policy.tries;
  return {
    allowed: true,
    tries: {
      failures,
      failingSince: current.failingSince ?? now,
      lockedUntil: full ? restFrom(now, policy) : null,
    },
  };
}

/** The password was right but a step is still missing: gives the one try back, and the lock it may have set. */
export function giveBack(tries: Tries): Tries {
  const failures = Math.max(0, tries.failures - 1);
  return failures === 0 ? NO_TRIES : { ...tries, failures, lockedUntil: null };
}

/** A rest that is over, or a first failure longer ago than a rest, begins anew. */
function isStale(tries: Tries, now: Date, policy: LockOutPolicy): boolean {
  if (tries.lockedUntil !== null) return true;
  return tries.failingSince !== null && now >= restFrom(tries.failingSince, policy);
}

const restFrom = (moment: Date, { restMinutes }: LockOutPolicy): Date =>
  new Date(moment.getTime() + restMinutes * MINUTE);
