// SPDX-License-Identifier: Apache-2.0

/** How long a session lives and how many one user may have. */
export interface SessionPolicy {
  readonly idleMinutes: number;
  readonly wholeHours: number;
  /** Sessions of one user at once; the newest wins, the oldest is closed. */
  readonly atOnce: number;
}

/** Half an hour idle, twelve hours whole, three at once. */
export const SESSION_POLICY: SessionPolicy = { idleMinutes: 30, wholeHours: 12, atOnce: 3 };

/** When a session was opened and last used. */
export interface SessionTimes {
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** True while the session may be used: neither idle for too long nor too old as a whole. */
export function isAlive(
  { openedAt, lastSeenAt }: SessionTimes,
  now: Date,
  policy: SessionPolicy = SESSION_POLICY,
): boolean {
  const { opened, seen } = aliveSince(now, policy);
  return openedAt > opened && lastSeenAt > seen;
}

/** The moments after which a session must have been opened and seen to be alive: the same rule for a query. */
export function aliveSince(
  now: Date,
  policy: SessionPolicy = SESSION_POLICY,
): { readonly opened: Date; readonly seen: Date } {
  return {
    opened: new Date(now.getTime() - policy.wholeHours * HOUR),
    seen: new Date(now.getTime() - policy.idleMinutes * MINUTE),
  };
}

/** True where the use of a session is worth writing down: not more than once a minute. */
export function isWorthNoting(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= MINUTE;
}
