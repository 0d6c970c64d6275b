// SPDX-License-Identifier: Apache-2.0
import type { UserRegistry } from '@sanyi/office';
import {
  type Institution,
  institutionCells,
  type Regions,
  type SingleUnit,
  unitCells,
} from '@sanyi/registry';
import type { Insertable, Selectable } from 'kysely';
import type { OwnInstitutionsTable, OwnUnitsTable } from '../database/registry-tables.js';

/** A unit as the database holds it. */
export type UnitRecord = Selectable<OwnUnitsTable>;

/** An institution as the database holds it. */
export type InstitutionRecord = Selectable<OwnInstitutionsTable>;

/** Which version of a row this is, and the import that brought it. */
export interface Version {
  readonly version: number;
  readonly imported_by: bigint;
}

/** A unit as it is written to the database. */
export const unitRecord = (
  { unit, forms, replaces }: SingleUnit,
  version: Version,
): Insertable<OwnUnitsTable> => ({
  ...{ id: unit.id, region: unit.region, name: unit.name, kind: unit.kind, note: unit.note },
  ...{ forms, replaces, valid_from: unit.from, valid_to: unit.to, source: unit.status },
  ...{ ...version, superseded_by: null },
});

/** An institution as it is written to the database. */
export const institutionRecord = (
  { id, region, name, kind, consortium, from, to }: Institution,
  version: Version,
): Insertable<OwnInstitutionsTable> => ({
  ...{ id, region, name, kind, consortium, valid_from: from, valid_to: to },
  ...{ ...version, superseded_by: null },
});

/** Stored rows as the registry knows them. */
export const registryOf = (
  units: readonly UnitRecord[],
  institutions: readonly InstitutionRecord[],
  regions: Regions,
): UserRegistry => ({
  units: units.map((row) => unitOf(row, regions)),
  institutions: institutions.map(institutionOf),
});

const unitOf = (row: UnitRecord, { byCode }: Regions): SingleUnit => ({
  unit: {
    ...{ id: row.id, name: row.name, region: row.region, kind: row.kind, note: row.note },
    level: byCode.get(row.region)?.level ?? 'county',
    department: row.replaces,
    ...{ from: row.valid_from, to: row.valid_to, status: row.source },
  },
  ...{ forms: row.forms, replaces: row.replaces },
});

const institutionOf = (row: InstitutionRecord): Institution => ({
  ...{ id: row.id, name: row.name, region: row.region, kind: row.kind },
  ...{ consortium: row.consortium, from: row.valid_from, to: row.valid_to },
});

/** Whether two units would fill a row of the workbook alike. */
export const sameUnit = (one: SingleUnit, other: SingleUnit): boolean =>
  alike(unitCells(one), unitCells(other));

/** Whether two institutions would fill a row of the workbook alike. */
export const sameInstitution = (one: Institution, other: Institution): boolean =>
  alike(institutionCells(one), institutionCells(other));

const alike = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((cell, index) => cell === other[index]);
