// SPDX-License-Identifier: Apache-2.0
import type {
  ChainTier,
  DeliverableStage,
  LampScheme,
  LinkReason,
  OfficialLetter,
  Portfolio,
} from '@sanyi/accountability';
import type { Area } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { ColumnType, Generated } from 'kysely';

type GeneratedId = ColumnType<string, string | undefined, never>;
/** A value in a jsonb column: written as text. */
type Stored<T> = ColumnType<
  T,
  null extends T ? string | null : string,
  null extends T ? string | null : string
>;
/** The same with a value from the start. */
type Kept<T> = ColumnType<T, string | undefined, string>;

export interface LedgerSchemesTable {
  readonly region: string;
  readonly version: number;
  readonly scheme: Stored<LampScheme>;
  readonly applied_by: string;
  readonly applied_at: Date;
}

export interface LedgerFilesTable {
  readonly id: GeneratedId;
  readonly upload: string;
  readonly packet: string | null;
  readonly task: string | null;
  readonly deliverable: string | null;
  readonly note: Generated<string>;
  readonly sent_in_by: string;
  readonly in_name_of: string | null;
  readonly sent_in_at: Date;
}

export interface LedgerOccurrencesTable {
  readonly id: string;
  readonly task: string;
  readonly deadline: string;
  readonly quote: string;
  readonly seat: string;
  readonly region: string;
  readonly unit: string | null;
  readonly area: Generated<Area>;
  readonly period: string;
  readonly from_day: PlainDate;
  readonly to_day: PlainDate;
  readonly nth: number;
  readonly times: number;
  readonly due: PlainDate;
  readonly written_on: PlainDate;
}

export interface LedgerOccurrenceEndsTable {
  readonly occurrence: string;
  readonly on_day: PlainDate;
  readonly note: string;
  readonly said_by: string;
  readonly in_name_of: string | null;
  readonly at: Date;
}

export interface LedgerMetDeadlinesTable {
  readonly deadline: string;
  readonly task: string;
  readonly on_day: PlainDate;
  readonly said_by: string;
}

export interface LedgerClockEventsTable {
  readonly document: string;
  readonly event: string;
  readonly on_day: PlainDate;
  readonly shown_by: string;
  readonly said_by: string;
}

export interface LedgerDeliverableEventsTable {
  readonly deliverable: string;
  readonly seq: number;
  readonly task: string;
  readonly to_stage: DeliverableStage;
  readonly on_day: PlainDate;
  readonly said_by: string;
  readonly number: string | null;
  readonly note: string;
}

export interface LedgerLinksTable {
  readonly upper: string;
  readonly lower: string;
  readonly state: 'confirmed' | 'rejected';
  readonly score: number;
  readonly reasons: Stored<readonly LinkReason[]>;
  readonly decided_by: string;
  readonly decided_at: Date;
}

export interface LedgerChainTable {
  readonly id: GeneratedId;
  readonly region: string;
  readonly unit: string | null;
  readonly area: Generated<Area>;
  readonly tier: ChainTier;
  readonly holder: string;
  readonly liaison: string | null;
  readonly portfolios: Kept<readonly Portfolio[]>;
  readonly from_day: PlainDate;
  readonly to_day: PlainDate | null;
  readonly version: Generated<number>;
}

export interface LedgerViewsTable {
  readonly id: GeneratedId;
  readonly owner: string;
  readonly name: string;
  readonly filter: Stored<Readonly<Record<string, string>>>;
}

export interface LedgerSupervisionsTable {
  readonly id: GeneratedId;
  readonly region: string;
  readonly unit: string;
  readonly area: Generated<Area>;
  readonly office_region: string;
  readonly office: string;
  readonly number: string | null;
  readonly tasks: Stored<readonly string[]>;
  readonly letter: Stored<OfficialLetter>;
  readonly issued_on: PlainDate;
  readonly answer_by: PlainDate;
  readonly issued_by: string;
  readonly issued_at: Date;
}
