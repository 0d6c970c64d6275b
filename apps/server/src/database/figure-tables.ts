// SPDX-License-Identifier: Apache-2.0
import type { TargetProvenanceView, WrittenAim, WrittenScheme } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { ColumnType, Generated } from 'kysely';

/** JSON that is read as it is and written as text. */
type Json<T> = ColumnType<T, string, string>;

export interface IndicatorUploadsTable {
  readonly id: Generated<string>;
  readonly region: string;
  readonly unit: string | null;
  readonly name: string;
  readonly format: 'csv' | 'data-value-sets';
  readonly digest: string;
  readonly facts: number;
  readonly taken_by: string;
  readonly at: Date;
}

export interface IndicatorFactsTable {
  readonly id: Generated<bigint>;
  readonly fact: string;
  readonly parts: string;
  readonly place: string;
  readonly region: string;
  readonly unit: string | null;
  readonly period: string;
  readonly state: 'value' | 'missing' | 'not-applicable';
  readonly value: string | null;
  readonly source_kind: 'file' | 'data-value-sets' | 'api' | 'return' | 'sample';
  readonly source: string;
  readonly upload: string | null;
  readonly packet: string | null;
  readonly given_by: string;
  readonly entered_by: string;
  readonly at: Date;
}

export interface IndicatorTargetsTable {
  readonly id: Generated<bigint>;
  readonly indicator: string;
  readonly place: string;
  readonly region: string;
  readonly unit: string | null;
  readonly period: string;
  readonly aim: ColumnType<WrittenAim | null, string | null, string | null>;
  readonly provenance: Json<TargetProvenanceView>;
  readonly words: string;
  readonly set_by: string;
  readonly at: Date;
  readonly why: string;
}

export interface ConfirmedWordingsTable {
  readonly id: Generated<bigint>;
  readonly key: string;
  readonly words: string;
  readonly indicator: string | null;
  readonly region: string;
  readonly confirmed_by: string;
  readonly at: Date;
}

export interface ReportedFiguresTable {
  readonly id: Generated<bigint>;
  readonly target: string;
  readonly region: string;
  readonly unit: string | null;
  readonly value: string;
  readonly note: string;
  readonly reported_by: string;
  readonly at: Date;
}

export interface EvaluationSchemesTable {
  readonly id: Generated<bigint>;
  readonly scheme: string;
  readonly version: number;
  readonly region: string;
  readonly starts_on: PlainDate;
  readonly body: Json<WrittenScheme>;
  readonly kept_by: string;
  readonly at: Date;
  readonly why: string;
}

/** Tables of figures, targets and evaluation. */
export interface FigureTables {
  readonly indicator_uploads: IndicatorUploadsTable;
  readonly indicator_facts: IndicatorFactsTable;
  readonly indicator_targets: IndicatorTargetsTable;
  readonly confirmed_wordings: ConfirmedWordingsTable;
  readonly reported_figures: ReportedFiguresTable;
  readonly evaluation_schemes: EvaluationSchemesTable;
}
