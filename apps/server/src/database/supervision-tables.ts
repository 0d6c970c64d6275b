// SPDX-License-Identifier: Apache-2.0
import type {
  MatterAction,
  MatterStage,
  NoticeColour,
  SupervisionFact,
  SupervisionRule,
} from '@sanyi/accountability';
import type { Area } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { ColumnType, Generated } from 'kysely';

export interface SupervisionMattersTable {
  readonly id: ColumnType<string, string | undefined, never>;
  readonly rule: string;
  readonly terms: ColumnType<SupervisionRule, string, never>;
  readonly kind: SupervisionFact['kind'];
  readonly subject: string;
  readonly period: string;
  readonly task: string | null;
  readonly title: string;
  readonly why: string;
  readonly figure: number | null;
  readonly region: string;
  readonly unit: string;
  readonly area: Generated<Area>;
  readonly office_region: string;
  readonly office: string;
  readonly stage: Generated<MatterStage>;
  readonly colour: NoticeColour;
  readonly events: Generated<number>;
  readonly opened_on: PlainDate;
  readonly opened_at: Date;
  readonly since: PlainDate;
  readonly due: PlainDate | null;
  readonly evidence: ColumnType<readonly string[], string | undefined, string>;
  readonly made_up_on: PlainDate | null;
}

export interface SupervisionEventsTable {
  readonly matter: string;
  readonly seq: number;
  readonly action: MatterAction;
  readonly from_stage: MatterStage;
  readonly to_stage: MatterStage;
  readonly decided_by: string;
  readonly in_name_of: string | null;
  readonly on_day: PlainDate;
  readonly at: Date;
  readonly why: string;
  readonly evidence: ColumnType<readonly string[], string | undefined, never>;
}

export interface SupervisionEvidenceTable {
  readonly matter: string;
  readonly seq: number;
  readonly position: number;
  readonly upload: string;
}

/** Tables of supervision. */
export interface SupervisionTables {
  readonly supervision_matters: SupervisionMattersTable;
  readonly supervision_events: SupervisionEventsTable;
  readonly supervision_evidence: SupervisionEvidenceTable;
}
