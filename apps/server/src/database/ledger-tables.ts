// SPDX-License-Identifier: Apache-2.0
import type {
  AssignmentRole,
  FiledDocument,
  HandedDown,
  LampKey,
  LampReason,
  LedgerTask,
  ProgressAction,
  ProgressContent,
  ProgressStage,
  ReportingRhythm,
  UnitName,
  VersionChange,
} from '@sanyi/accountability';
import type { Area } from '@sanyi/contract';
import type { Correction, Reading } from '@sanyi/documents';
import type { PlainDate } from '@sanyi/kernel';
import type { ColumnType, Generated } from 'kysely';
import type {
  LedgerChainTable,
  LedgerClockEventsTable,
  LedgerDeliverableEventsTable,
  LedgerFilesTable,
  LedgerLinksTable,
  LedgerMetDeadlinesTable,
  LedgerOccurrenceEndsTable,
  LedgerOccurrencesTable,
  LedgerSchemesTable,
  LedgerSupervisionsTable,
  LedgerViewsTable,
} from './ledger-office-tables.js';

type GeneratedId = ColumnType<string, string | undefined, never>;
/** A value in a jsonb column: written as text. */
type Stored<T> = ColumnType<
  T,
  null extends T ? string | null : string,
  null extends T ? string | null : string
>;
/** The same with a value from the start. */
type Kept<T> = ColumnType<T, string | undefined, string>;

export interface LedgerReadingsTable {
  readonly id: GeneratedId;
  readonly region: string;
  readonly unit: string;
  readonly area: Generated<Area>;
  readonly state: Generated<'open' | 'confirmed' | 'dropped'>;
  readonly version: Generated<number>;
  readonly name: string;
  readonly upload: string;
  readonly format: string;
  readonly content: string;
  readonly machine: Stored<Reading>;
  readonly corrections: Kept<readonly Correction[]>;
  readonly decided: Kept<Readonly<Record<string, readonly UnitName[]>>>;
  readonly document: string | null;
  readonly sent_in_by: string;
  readonly sent_in_at: Date;
}

export interface LedgerDocumentsTable {
  readonly id: string;
  readonly number: number;
  readonly region: string;
  readonly unit: string;
  readonly area: Generated<Area>;
  readonly version: number;
  readonly kind: FiledDocument['kind'];
  readonly title: string;
  readonly document_number: string | null;
  readonly issuer: string | null;
  readonly issued_on: PlainDate | null;
  readonly draft: boolean;
  readonly rhythm: ReportingRhythm;
  readonly report_day: number | null;
  readonly sign_in: number;
  readonly filed_by: string;
  readonly filed_at: Date;
  readonly filed_on: PlainDate;
}

export interface LedgerVersionsTable {
  readonly document: string;
  readonly version: number;
  readonly reading: string;
  readonly filed: Stored<FiledDocument>;
  readonly change: Stored<VersionChange | null>;
  readonly confirmed_by: string;
  readonly confirmed_at: Date;
}

export interface LedgerTasksTable {
  readonly id: string;
  readonly document: string;
  readonly region: string;
  readonly office: string;
  readonly area: Generated<Area>;
  readonly upper: string | null;
  readonly depth: Generated<number>;
  readonly place: number;
  readonly label: string;
  readonly section: string | null;
  readonly title: string;
  readonly leads: Generated<string>;
  readonly others: Generated<string>;
  readonly targets: Generated<string>;
  readonly deadlines: Generated<string>;
  readonly closing: Generated<boolean>;
  readonly due: PlainDate | null;
  readonly lamp: Generated<LampKey>;
  readonly why: Generated<string>;
  readonly progress: number | null;
  readonly lowers: Generated<number>;
  readonly body: Stored<LedgerTask | null>;
  readonly part: Stored<HandedDown | null>;
  readonly removed: Generated<boolean>;
  readonly version: Generated<number>;
}

export interface LedgerSeatsTable {
  readonly id: string;
  readonly assignment: string;
  readonly task: string;
  readonly document: string;
  readonly region: string;
  readonly unit: string | null;
  readonly area: Generated<Area>;
  readonly away: boolean;
  readonly place: number;
  readonly task_region: string;
  readonly role: AssignmentRole;
  readonly words: string;
  readonly carries: boolean;
  readonly lamp: Generated<LampKey>;
  readonly why: Kept<readonly LampReason[]>;
  readonly near: Generated<boolean>;
  readonly overdue: Generated<boolean>;
  readonly started_on: PlainDate | null;
  readonly due: PlainDate | null;
  readonly progress: number | null;
  readonly closed_on: PlainDate | null;
  readonly met: Generated<number>;
  readonly missed: Generated<number>;
  readonly open_targets: Generated<number>;
  readonly sent_on: PlainDate | null;
  readonly signed_on: PlainDate | null;
  readonly answer_due: PlainDate | null;
  readonly removed: Generated<boolean>;
}

export interface LedgerPacketsTable {
  readonly id: GeneratedId;
  readonly key: string;
  readonly document: string;
  readonly version: number;
  readonly issue: Generated<number>;
  readonly region: string;
  readonly unit: string | null;
  readonly area: Generated<Area>;
  readonly office_region: string;
  readonly office: string;
  readonly words: string;
  readonly tasks: number;
  readonly content: string;
  readonly sent_on: PlainDate;
  readonly sign_by: PlainDate;
  readonly signed_on: PlainDate | null;
  readonly signed_by: string | null;
  readonly in_name: Generated<boolean>;
  readonly removed: Generated<boolean>;
}

export interface LedgerSendingsTable {
  readonly packet: string;
  readonly version: number;
  readonly content: string;
  readonly on_day: PlainDate;
}

export interface LedgerSignaturesTable {
  readonly packet: string;
  readonly content: string;
  readonly on_day: PlainDate;
  readonly signed_by: string;
  readonly in_name_of: string | null;
  readonly at: Date;
}

export interface LedgerEntriesTable {
  readonly id: string;
  readonly seat: string;
  readonly task: string;
  readonly region: string;
  readonly unit: string | null;
  readonly area: Generated<Area>;
  readonly reviewer_region: string;
  readonly reviewer: string;
  readonly period: string;
  readonly due: PlainDate;
  readonly stage: Generated<ProgressStage>;
  readonly events: Generated<number>;
  readonly content: Stored<ProgressContent | null>;
  readonly accepted: Stored<ProgressContent | null>;
  readonly submitted_on: PlainDate | null;
  readonly accepted_on: PlainDate | null;
  readonly removed: Generated<boolean>;
}

export interface LedgerEntryEventsTable {
  readonly entry: string;
  readonly seq: number;
  readonly action: ProgressAction;
  readonly from_stage: ProgressStage;
  readonly to_stage: ProgressStage;
  readonly decided_by: string;
  readonly in_name_of: string | null;
  readonly on_day: PlainDate;
  readonly at: Date;
  readonly why: string;
  readonly content: Stored<ProgressContent | null>;
}

export interface LedgerLampsTable {
  readonly seq: ColumnType<bigint, never, never>;
  readonly task: string;
  readonly seat: string | null;
  readonly from_lamp: LampKey | null;
  readonly to_lamp: LampKey;
  readonly on_day: PlainDate;
  readonly why: Stored<readonly LampReason[]>;
  readonly scheme: string;
}

/** Tables of the ledger. */
export interface LedgerTables {
  readonly ledger_readings: LedgerReadingsTable;
  readonly ledger_documents: LedgerDocumentsTable;
  readonly ledger_versions: LedgerVersionsTable;
  readonly ledger_tasks: LedgerTasksTable;
  readonly ledger_seats: LedgerSeatsTable;
  readonly ledger_packets: LedgerPacketsTable;
  readonly ledger_sendings: LedgerSendingsTable;
  readonly ledger_signatures: LedgerSignaturesTable;
  readonly ledger_entries: LedgerEntriesTable;
  readonly ledger_entry_events: LedgerEntryEventsTable;
  readonly ledger_lamps: LedgerLampsTable;
  readonly ledger_schemes: LedgerSchemesTable;
  readonly ledger_met_deadlines: LedgerMetDeadlinesTable;
  readonly ledger_clock_events: LedgerClockEventsTable;
  readonly ledger_deliverable_events: LedgerDeliverableEventsTable;
  readonly ledger_links: LedgerLinksTable;
  readonly ledger_chain: LedgerChainTable;
  readonly ledger_views: LedgerViewsTable;
  readonly ledger_supervisions: LedgerSupervisionsTable;
  readonly ledger_files: LedgerFilesTable;
  readonly ledger_occurrences: LedgerOccurrencesTable;
  readonly ledger_occurrence_ends: LedgerOccurrenceEndsTable;
}
