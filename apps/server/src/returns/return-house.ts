// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { AccessHouse } from '../access/access-house.js';
import { Refusal } from '../http/problem.js';
import type { CurrentLibrary } from '../parameters/current-library.js';
import type { CurrentBook } from '../registry/joined-book.js';
import type { ReachOf, TakeFacts } from './take-facts.js';
import type { KnownType, ReturnBook } from './return-book.js';
import { beijingDay } from './today.js';

/** What returns stand on. */
export interface ReturnHouse {
  readonly people: AccessHouse;
  readonly types: ReturnBook;
  readonly registry: CurrentBook;
  /** Where figures of returns are read: days of reminders, and from when a return is due soon. */
  readonly parameters: CurrentLibrary;
  /** Who makes figures of what locked returns tell. */
  readonly takeFacts?: TakeFacts;
  /** Which figures they become. */
  readonly reachOf?: ReachOf;
}

/** The day in Beijing. */
export const todayIn = ({ people }: ReturnHouse): PlainDate => beijingDay(people.now());

/** The newest version of a type; refuses what this house does not know. */
export async function typeOf({ types }: ReturnHouse, id: string): Promise<KnownType> {
  const known = await types.newest(id);
  if (known === undefined) throw noSuchType(id);
  return known;
}

/** The refusal of a type that this house does not know, or that is another region's. */
export const noSuchType = (id: string): Refusal =>
  new Refusal('not-found', { zh: `没有填报类型 ${id}。`, en: `There is no return type ${id}.` });
