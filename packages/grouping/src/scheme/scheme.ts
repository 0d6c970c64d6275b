// SPDX-License-Identifier: Apache-2.0
import type { Condition } from './condition.js';
import type { SchemeDays } from './schemes-by-day.js';
import type { CodeTable } from './tables.js';

/** A grouping scheme (分组方案) ready to answer. Order within each list is the order of matching. */
export interface Scheme {
  readonly id: string;
  readonly title: string;
  readonly validity: SchemeDays;
  readonly mdcs: readonly Mdc[];
  /** 严重并发症或合并症, by diagnosis: its exclusion table. */
  readonly mcc: ReadonlyMap<string, string>;
  /** 并发症或合并症, by diagnosis: its exclusion table. */
  readonly cc: ReadonlyMap<string, string>;
  /** 排除表, by principal diagnosis: the tables whose complications do not count under it. */
  readonly exclusions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly validProcedures: ReadonlySet<string>;
  readonly diagnosisNames: CodeTable;
  readonly procedureNames: CodeTable;
  readonly diagnosisMap: CodeTable;
  readonly procedureMap: CodeTable;
  readonly grey: ReadonlySet<string>;
}

/** 主要诊断大类. A gate is not final: if no rule inside holds, the next MDC is tried. */
export interface Mdc {
  readonly code: string;
  readonly name: string;
  readonly gate: readonly Condition[];
  readonly rules: readonly Rule[];
}

export type Rule = AdrgRule | AmbiguityRule;

/** One way into an ADRG; an ADRG with alternative branches has several. */
export interface AdrgRule {
  readonly kind: 'adrg';
  readonly id: string;
  readonly adrg: string;
  readonly name: string;
  readonly type: 'surgical' | 'procedure' | 'medical';
  readonly conditions: readonly Condition[];
  readonly drgs: readonly Drg[];
}

/** 歧义 (QY): surgery that no procedure ADRG of the MDC takes. */
export interface AmbiguityRule {
  readonly kind: 'ambiguity';
  readonly id: string;
  readonly drg: string;
  readonly conditions: readonly Condition[];
}

export interface Drg {
  readonly code: string;
  readonly name: string;
  readonly conditions: readonly Condition[];
}
