// SPDX-License-Identifier: Apache-2.0
import type { Action } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { Transaction } from 'kysely';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import { type Scope, scopeOf } from '../access/scope.js';
import { beijingDay } from '../beijing-day.js';
import type { Tables } from '../database/tables.js';
import { type Happening, record } from '../events/record.js';
import { Refusal } from '../http/problem.js';
import type { CurrentBook } from '../registry/joined-book.js';
import { actingGrants, officeOf } from '../returns/acting.js';
import type { LedgerRules } from './ledger-rules.js';

/** What the ledger stands on. */
export interface LedgerHouse {
  readonly people: AccessHouse;
  readonly registry: CurrentBook;
  readonly rules: LedgerRules;
}

/** The work of one decision: all of it stands, or nothing. */
export type Work = Transaction<Tables>;

/** A place of the ledger: an office or unit of a region. */
export interface LedgerPlace {
  readonly region: string;
  readonly unit: string;
}

/** All that belongs to the ledger belongs to this chain. */
export const AREA = 'accountability';

/** The day in Beijing. */
export const todayIn = ({ people }: Pick<LedgerHouse, 'people'>): PlainDate =>
  beijingDay(people.now());

/** As whom the caller works with an action: the unit or office of his first right to it. */
export function placeOf(caller: Caller, action: Action): LedgerPlace {
  const grant = actingGrants(caller, action)[0];
  const region = grant?.region ?? caller.region;
  return { region, unit: grant?.unit ?? officeOf(region) };
}

/** Where the caller holds an action. */
export const scopeFrom = ({ grants }: Caller, action: Action): Scope => scopeOf(grants, action);

/** Puts what the caller did on record, at its place. */
export const recordBy = (
  { people }: Pick<LedgerHouse, 'people'>,
  caller: Caller,
  what: { readonly work: Work; readonly at: LedgerPlace } & Pick<
    Happening,
    'kind' | 'subject' | 'to' | 'why'
  >,
): Promise<number> => {
  const { work, at, ...happening } = what;
  return record(work, { ...happening, at: people.now(), actor: caller.account, ...at });
};

/** What is not there, or not to be seen: the same answer. */
export const notThere = (zh: string, en: string): Refusal =>
  new Refusal('not-found', {
    zh: `没有这${zh}，或不在您的管辖范围内。`,
    en: `There is no such ${en}, or it lies outside what you may see.`,
  });
