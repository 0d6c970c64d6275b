// SPDX-License-Identifier: Apache-2.0
import type { Institution, SingleUnit, Unit } from '@sanyi/registry';
import type { Generated } from 'kysely';

export interface RegistryImportsTable {
  readonly id: Generated<bigint>;
  readonly at: Date;
  readonly actor: string;
  readonly region: string;
  readonly file_digest: string;
  readonly units: number;
  readonly institutions: number;
}

interface VersionedRow {
  readonly id: string;
  readonly version: number;
  readonly region: string;
  readonly name: string;
  readonly valid_from: Unit['from'];
  readonly valid_to: Unit['to'];
  readonly imported_by: bigint;
  /** The import whose row took its place; null for the row that stands. */
  readonly superseded_by: bigint | null;
}

export interface OwnUnitsTable extends VersionedRow {
  readonly forms: SingleUnit['forms'];
  readonly kind: Unit['kind'];
  readonly replaces: string | null;
  readonly source: Unit['status'];
  readonly note: string;
}

export interface OwnInstitutionsTable extends VersionedRow {
  readonly kind: Institution['kind'];
  readonly consortium: string | null;
}

/** Tables of the units and institutions that users have brought in. */
export interface RegistryTables {
  readonly registry_imports: RegistryImportsTable;
  readonly own_units: OwnUnitsTable;
  readonly own_institutions: OwnInstitutionsTable;
}
