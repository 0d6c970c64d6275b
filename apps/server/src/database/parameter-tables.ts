// SPDX-License-Identifier: Apache-2.0
import type { NewProposal } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { WrittenAmendment } from '@sanyi/parameters';
import type { ColumnType, Generated } from 'kysely';

/** JSON that is read as it is and written as text. */
type Json<T> = ColumnType<T, string, string>;

export interface ParameterProposalsTable {
  readonly id: Generated<string>;
  readonly number: Generated<bigint>;
  readonly version: Generated<number>;
  readonly region: string;
  readonly kind: 'value' | 'end' | 'pack';
  readonly proposer: string;
  readonly proposed_by: string;
  readonly proposed_at: Date;
  readonly amendment: Json<WrittenAmendment>;
  readonly asked: ColumnType<NewProposal | null, string | null, string | null>;
  readonly why: string;
}

export interface ParameterDecisionsTable {
  readonly id: Generated<bigint>;
  readonly proposal: string;
  readonly decision: 'approved' | 'refused' | 'withdrawn';
  readonly decider: string;
  readonly decided_by: string;
  readonly decided_at: Date;
  readonly why: string;
}

export interface ParameterReviewsTable {
  readonly id: Generated<bigint>;
  readonly region: string;
  readonly parameter: string;
  readonly reviewed_on: PlainDate;
  readonly reviewed_by: string;
  readonly at: Date;
  readonly note: string;
}

/** Tables of the values that lie over the parameter files. */
export interface ParameterTables {
  readonly parameter_proposals: ParameterProposalsTable;
  readonly parameter_decisions: ParameterDecisionsTable;
  readonly parameter_reviews: ParameterReviewsTable;
}
