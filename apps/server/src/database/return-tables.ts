// SPDX-License-Identifier: Apache-2.0
import type { Area, ReturnExport, ReturnImport, ReturnImportState } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { Approval, Cells, DecisionKind, FactSubject, Packet, Stage } from '@sanyi/returns';
import type { ColumnType, Generated } from 'kysely';

type GeneratedId = ColumnType<string, string | undefined, never>;
/** A list in a jsonb column: written as text. */
type Listed<T> = ColumnType<readonly T[], string, string>;
/** The cells of a row in a jsonb column: written as text. */
type StoredCells = ColumnType<Cells, string, string>;

export interface ReturnTypesTable {
  readonly id: string;
  readonly version: number;
  readonly region: string;
  readonly source: string;
  readonly digest: string;
  readonly declared_by: string;
  readonly declared_at: Date;
}

export interface ReturnSendingsTable {
  readonly id: GeneratedId;
  readonly type: string;
  readonly type_version: number;
  readonly flow_version: number;
  readonly period: string;
  readonly area: Area | null;
  readonly region: string;
  readonly sender: string;
  readonly sent_by: string;
  readonly sent_at: Date;
  readonly sent_on: PlainDate;
  readonly sign_by: PlainDate;
  readonly due_on: PlainDate;
  readonly note: Generated<string>;
}

export interface ReturnPacketsTable {
  readonly id: GeneratedId;
  readonly sending: string;
  readonly type: string;
  readonly period: string;
  readonly area: Area | null;
  readonly region: string;
  readonly unit: string;
  readonly channel: Packet['channel'];
  readonly signed_on: PlainDate | null;
  readonly answered_on: PlainDate | null;
  readonly version: Generated<number>;
  readonly stage: Generated<Stage>;
  readonly step: Generated<number>;
  readonly approvals: ColumnType<readonly Approval[], string | undefined, string>;
  readonly returned: ColumnType<readonly string[], string | undefined, string>;
  readonly signed: Generated<boolean>;
}

export interface ReturnPlacesTable {
  readonly packet: string;
  readonly role: 'owner' | 'reviewer' | 'sender';
  readonly step: number;
  readonly region: string;
  readonly unit: string;
  readonly area: Area | null;
}

export interface ReturnRowsTable {
  readonly id: GeneratedId;
  readonly packet: string;
  readonly position: ColumnType<bigint, never, never>;
  readonly version: Generated<number>;
  readonly cells: StoredCells;
  readonly changed_by: string;
  readonly changed_at: Date;
  readonly removed: Generated<boolean>;
}

export interface ReturnRowVersionsTable {
  readonly row: string;
  readonly version: number;
  readonly cells: ColumnType<Cells | null, string | null, never>;
  readonly changed_by: string;
  readonly for_unit: string | null;
  readonly changed_at: Date;
}

export interface ReturnReasonsTable {
  readonly packet: string;
  readonly key: string;
  readonly reason: string;
  readonly given_by: string;
  readonly given_at: Date;
}

export interface ReturnDecisionsTable {
  readonly packet: string;
  readonly version: number;
  readonly kind: DecisionKind | 'sent';
  readonly actor: string;
  readonly as_unit: string;
  readonly in_name_of: string | null;
  readonly at: Date;
  readonly reason: string | null;
  readonly rows: ColumnType<readonly string[] | null, string | null, never>;
}

export interface ReturnFactsTable {
  readonly id: Generated<bigint>;
  readonly packet: string;
  readonly fact: string;
  readonly region: string;
  readonly owner: string;
  readonly area: Area | null;
  readonly subject_kind: FactSubject['kind'];
  readonly subject: string;
  readonly period: string;
  readonly state: 'value' | 'missing' | 'not-applicable';
  readonly value: string | null;
  readonly unit: string;
  readonly rows: Listed<string>;
}

export interface ReturnImportsTable {
  readonly id: GeneratedId;
  readonly packet: string;
  readonly account: string;
  readonly file: string;
  readonly state: ReturnImportState;
  readonly rows_read: Generated<number>;
  readonly unchanged: Generated<number>;
  readonly changed: Generated<number>;
  readonly added: Generated<number>;
  readonly conflicting: Generated<number>;
  readonly refused: Generated<number>;
  readonly absent: Generated<number>;
  readonly written: Generated<number>;
  readonly to_write: Generated<number>;
  /** What the versions of all rows of the return came to when they were compared. */
  readonly stamp: bigint | null;
  readonly shown: ColumnType<ReturnImport['differences'], string | undefined, string>;
  readonly reason: string | null;
  readonly started_at: Date;
  readonly ended_at: Date | null;
  /** When the server that has it under way last said that it is alive. */
  readonly alive_at: Generated<Date>;
}

export interface ReturnExportsTable {
  readonly ticket: string;
  readonly packet: string;
  readonly account: string;
  readonly state: ReturnExport['state'];
  readonly rows: number;
  readonly written: Generated<number>;
  readonly started_at: Date;
}

export interface ReturnImportRowsTable {
  readonly import: string;
  readonly place: number;
  readonly kind: 'changed' | 'new' | 'conflicting' | 'refused';
  readonly row: string | null;
  readonly expected: number | null;
  readonly cells: ColumnType<Cells | null, string | null, never>;
  readonly reason: string | null;
  readonly raw: ColumnType<Readonly<Record<string, string>> | null, string | null, never>;
}

export interface ReturnUnmaskingsTable {
  readonly packet: string;
  readonly account: string;
  readonly until: Date;
}

/** Tables of what is sent out and comes back. */
export interface ReturnTables {
  readonly return_types: ReturnTypesTable;
  readonly return_sendings: ReturnSendingsTable;
  readonly return_packets: ReturnPacketsTable;
  readonly return_places: ReturnPlacesTable;
  readonly return_rows: ReturnRowsTable;
  readonly return_row_versions: ReturnRowVersionsTable;
  readonly return_reasons: ReturnReasonsTable;
  readonly return_decisions: ReturnDecisionsTable;
  readonly return_facts: ReturnFactsTable;
  readonly return_imports: ReturnImportsTable;
  readonly return_import_rows: ReturnImportRowsTable;
  readonly return_exports: ReturnExportsTable;
  readonly return_unmaskings: ReturnUnmaskingsTable;
}
