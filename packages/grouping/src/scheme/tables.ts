// SPDX-License-Identifier: Apache-2.0
import type { BoundFields } from './measure.js';

/** 分组方案的数据表: a scheme as its folder holds it, one field for each file (docs/grouping.md). */
export interface SchemeTables {
  readonly meta: MetaTable;
  readonly mdc: readonly MdcRow[];
  readonly adrg: readonly AdrgRow[];
  readonly drg: readonly DrgRow[];
  /** Diagnosis → number of its exclusion table. */
  readonly mcc: CodeTable;
  readonly cc: CodeTable;
  /** Exclusion table → the principal diagnoses under which its complications do not count. */
  readonly exclusion: Readonly<Record<string, readonly string[]>>;
  /** 手术室手术 and the like: the procedures a rule means by "any procedure". */
  readonly validProcedures: readonly string[];
  readonly diagnosisNames: CodeTable;
  readonly procedureNames: CodeTable;
  /** 国临版 → 医保版, only where they differ. */
  readonly diagnosisMap: CodeTable;
  readonly procedureMap: CodeTable;
  /** 灰码: codes that stand in the tables but may not be settled. */
  readonly grey: readonly string[];
}

export type CodeTable = Readonly<Record<string, string>>;

export interface MetaTable {
  readonly scheme: string;
  readonly title: string;
  /** First and last day of discharge the scheme holds for; absent = not stated. */
  readonly from?: string;
  readonly to?: string;
}

export interface MdcRow {
  readonly code: string;
  readonly name: string;
  /** Match order, counted from 1. */
  readonly order: number;
  readonly gate: Gate;
  readonly qy: 'any' | 'main' | null;
  /** Rule ids, and `<letter>QY` where 歧义 is decided. */
  readonly adrg_order: readonly string[];
  readonly dx?: readonly string[];
  readonly body_parts?: Readonly<Record<string, readonly string[]>>;
}

export interface Gate extends Limits {
  readonly kind: 'main_dx' | 'any_dx' | 'main_proc_valid' | 'multi_trauma';
  readonly extra_main_proc?: readonly string[];
  readonly min_body_parts?: number;
}

export interface Limits extends BoundFields {
  readonly sex?: 1 | 2;
  /** 离院方式 codes. */
  readonly leaving?: readonly string[];
}

export type DxPlace = 'main' | 'any' | 'other';

/** What an ADRG, and where a region says so a DRG, asks of a case. All that is given must hold. */
export interface Demands extends Limits {
  readonly dx?: DxPlace;
  readonly dx_list?: readonly string[];
  /** Further diagnosis conditions, all of which must hold too. */
  readonly also_dx?: readonly { readonly dx: DxPlace; readonly dx_list: readonly string[] }[];
  readonly proc?: ProcRule;
  readonly proc_lists?: readonly (readonly string[])[];
  readonly proc_classes?: Readonly<Record<string, readonly string[]>>;
  readonly proc_need?: readonly (readonly number[])[];
}

export type ProcRule =
  'main' | 'any_each' | 'main_valid' | 'any_valid' | 'none_valid' | 'main_not_valid' | 'class_sets';

export interface AdrgRow extends Demands {
  readonly rule_id: string;
  readonly adrg: string;
  readonly mdc: string;
  readonly name: string;
  readonly type: 'surgical' | 'procedure' | 'medical';
  readonly drg_order: readonly string[];
}

export interface DrgRow extends Demands {
  readonly code: string;
  readonly name: string;
  readonly adrg: string;
  readonly mdc: string;
  readonly condition: 'always' | 'mcc' | 'mcc_or_cc';
}
