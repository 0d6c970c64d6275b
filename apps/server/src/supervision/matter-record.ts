// SPDX-License-Identifier: Apache-2.0
import type { MatterRole, SupervisionMatter } from '@sanyi/accountability';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import { AREA, notThere, scopeFrom } from '../accountability/ledger-house.js';
import type { SupervisionMattersTable } from '../database/supervision-tables.js';
import type { Tables } from '../database/tables.js';
import { actsAs, isOfUnit } from '../returns/acting.js';

/** 督办事项 as it is kept. */
export type MatterRecord = Selectable<SupervisionMattersTable>;

const UNIT = { region: 'm.region', unit: 'm.unit', area: 'm.area' };
const OFFICE = { region: 'm.office_region', unit: 'm.office', area: 'm.area' };

/** A matter is seen by the unit that it is about and by the office that supervises it. */
export const seenMatters = (scope: Scope) =>
  sql<boolean>`(${within(scope, 'detail', UNIT)} or ${within(scope, 'detail', OFFICE)})`;

/** One matter in hand; what the caller does not see is not there. */
export async function matterOf(
  database: Kysely<Tables>,
  caller: Caller,
  id: string,
  lock = false,
): Promise<MatterRecord> {
  const { rows } = await sql<MatterRecord>`select m.* from supervision_matters m
    where m.id = ${id} and ${seenMatters(scopeFrom(caller, 'ledger.read'))}
    ${lock ? sql`for update of m` : sql``}`.execute(database);
  const [found] = rows;
  if (found === undefined) throw notThere('个督办事项', 'matter');
  return found;
}

/** The matter as the engine knows it. */
export const engineMatter = (row: MatterRecord): SupervisionMatter => ({
  ...{ id: row.id, rule: row.rule, openedOn: row.opened_on, stage: row.stage },
  ...{ events: row.events, since: row.since, evidence: row.evidence },
  madeUpOn: row.made_up_on,
});

/** What the caller is to a matter: of the unit, of the office, or both where one office acts for its units. */
export function rolesOf(caller: Caller, row: MatterRecord): readonly MatterRole[] {
  const { region, unit, office, office_region: officeRegion } = row;
  const isUnit = actsAs(caller, 'ledger.answer', { region, unit, area: AREA });
  const isOffice = actsAs(caller, 'ledger.supervise', {
    ...{ region: officeRegion, unit: office, area: AREA },
  });
  return [...(isUnit ? (['unit'] as const) : []), ...(isOffice ? (['office'] as const) : [])];
}

/** In whose name an action of the unit is done by somebody who does not work there; null where he does. */
export const inNameOf = (caller: Caller, { unit }: MatterRecord): string | null =>
  isOfUnit(caller, unit) ? null : unit;
