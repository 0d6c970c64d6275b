// SPDX-License-Identifier: Apache-2.0
import type { ReturnCounters, Session, WorkCounters } from '@sanyi/contract';

/** 待办 that press, the most pressing first: what one leads or supports in peace is no news. */
const PRESSING = ['overdue', 'toSign', 'toReport', 'near', 'toReview'] as const;

/** A list of one's own work that presses. */
export type PressingWork = (typeof PRESSING)[number];

/** 填报 that wait: what came back first. */
const RETURNS = ['returned', 'toFill', 'toReview'] as const;

/** A list of returns that wait for the reader. */
export type ReturnList = (typeof RETURNS)[number];

/** Something that waits for the reader. */
export type Waiting =
  | { readonly kind: 'scope' }
  | { readonly kind: 'work'; readonly list: PressingWork; readonly n: number }
  | { readonly kind: 'returns'; readonly list: ReturnList; readonly n: number }
  | { readonly kind: 'notices'; readonly n: number }
  | { readonly kind: 'rights'; readonly n: number; readonly more: boolean }
  | { readonly kind: 'password'; readonly on: string }
  | { readonly kind: 'factor' };

/** A password is spoken of this many days before it runs out. */
const SOON_DAYS = 14;

const DAY_MS = 86_400_000;

/** What the ledger and returns ask of a reader; left out where he has no part in them. */
export interface AskedOf {
  readonly work?: Pick<WorkCounters, PressingWork> | undefined;
  readonly returns?: ReturnCounters | undefined;
}

/** What waits for a reader today, the most pressing first. `ungranted` are accounts that he could give rights to. */
export function waitingFor(
  session: Pick<Session, 'scopes' | 'unreadNotices' | 'passwordExpiresOn' | 'secondFactor'>,
  ungranted: { readonly n: number; readonly more: boolean },
  today: string,
  { work, returns }: AskedOf = {},
): readonly Waiting[] {
  const { scopes, unreadNotices, passwordExpiresOn: end, secondFactor } = session;
  const isSoon = end !== null && daysBetween(today, end) <= SOON_DAYS;
  return [
    ...(scopes.length === 0 ? [{ kind: 'scope' as const }] : []),
    ...workFor(work),
    ...returnsFor(returns),
    ...(unreadNotices > 0 ? [{ kind: 'notices' as const, n: unreadNotices }] : []),
    ...(ungranted.n > 0 ? [{ kind: 'rights' as const, ...ungranted }] : []),
    ...(isSoon ? [{ kind: 'password' as const, on: end }] : []),
    ...(secondFactor ? [] : [{ kind: 'factor' as const }]),
  ];
}

const workFor = (work: Pick<WorkCounters, PressingWork> | undefined): readonly Waiting[] =>
  PRESSING.map((list) => ({ kind: 'work' as const, list, n: work?.[list] ?? 0 })).filter(
    ({ n }) => n > 0,
  );

const returnsFor = (returns: ReturnCounters | undefined): readonly Waiting[] =>
  RETURNS.map((list) => ({ kind: 'returns' as const, list, n: returns?.[list] ?? 0 })).filter(
    ({ n }) => n > 0,
  );

const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS;
