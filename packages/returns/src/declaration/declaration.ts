// SPDX-License-Identifier: Apache-2.0
import type { Citation, Decimal, PeriodKind, PlainDate } from '@sanyi/kernel';
import type { Label } from '@sanyi/parameters';
import type { InstitutionKind, Level } from '@sanyi/registry';
import type { Expression } from '../expression/expression.js';
import type { Field } from './field.js';
import type { Rule } from './rule.js';

/** 填报类型: everything that is known of one kind of return. List, form, workbook, rights and interface follow from it. */
export interface Declaration {
  /** As its file: hospital-debt. */
  readonly id: string;
  /** From 1; goes up with each change that a workbook sent earlier would not fit. */
  readonly version: number;
  readonly label: Label;
  readonly help: Label;
  readonly kind: DeclarationKind;
  readonly period: PeriodKind;
  /** One row a return (a form), or any number of rows (a table). */
  readonly rows: 'one' | 'many';
  /** First and last day of the return type; null for not ended. */
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** Fields that together name a row; at least one where there are many rows. */
  readonly keys: readonly string[];
  readonly grade: Grade;
  /** 所属业务: whose rights it falls under; null for everybody's. */
  readonly area: WorkArea | null;
  readonly scope: Scope;
  readonly flows: readonly FlowVersion[];
  readonly lists: readonly CodeList[];
  readonly fields: readonly Field[];
  readonly derived: readonly Derived[];
  readonly rules: readonly Rule[];
  readonly facts: readonly FactRule[];
}

/** 进展、数据、台账: reports of progress, figures of a period, and registers that go on. */
export type DeclarationKind = 'progress' | 'figures' | 'register';
export const DECLARATION_KINDS: readonly DeclarationKind[] = ['progress', 'figures', 'register'];

/** 报告期类型: how often a return is due; `none` for a register that is kept up at any time. */
export const PERIOD_KINDS: readonly PeriodKind[] = [
  'none',
  'month',
  'quarter',
  'half-year',
  'year',
];

/** 数据分级: published, for the work of offices, or concerning persons (numbers, never names). */
export type Grade = 'public' | 'internal' | 'personal';
export const GRADES: readonly Grade[] = ['public', 'internal', 'personal'];

/** 所属业务: 责任链、服务链、医保、医药、人才链、测算. */
export type WorkArea =
  'accountability' | 'care' | 'insurance' | 'medicines' | 'workforce' | 'simulation';
export const WORK_AREAS: readonly WorkArea[] = [
  'accountability',
  'care',
  'insurance',
  'medicines',
  'workforce',
  'simulation',
];

/** 填报范围: who fills. Departments of some levels, or institutions of some kinds; an empty list of either fills nothing. */
export interface Scope {
  readonly departments: readonly string[];
  readonly levels: readonly Level[];
  readonly institutions: readonly InstitutionKind[];
}

/** 流程版本: the review steps from a day on, lowest level first. A return keeps the version it was sent with. */
export interface FlowVersion {
  readonly version: number;
  readonly from: PlainDate;
  readonly steps: readonly ReviewStep[];
}

/** 审核环节: one level of a department reviews what is below it. */
export interface ReviewStep {
  readonly id: string;
  readonly label: Label;
  readonly level: Level;
  /** health-commission; null for any unit of that level that the office empowers. */
  readonly department: string | null;
}

/** 代码表. */
export interface CodeList {
  readonly id: string;
  readonly label: Label;
  readonly codes: readonly Code[];
}

/** One code with the days it may be used. */
export interface Code {
  readonly code: string;
  readonly label: Label;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** 派生字段: a rule in code that deserves one (达标, 预警, 逾期天数), with the figures it goes by and where they stand. */
export interface Derived {
  /** Of DERIVATIONS: technique-standard. */
  readonly rule: string;
  readonly settings: ReadonlyMap<string, Decimal>;
  /** Where the settings stand; null where the rule takes none. */
  readonly source: Citation | null;
}

/** 指标事实的取法: what a return of one unit and period tells, once it is approved. */
export interface FactRule {
  /** hospital-debt.balance; its first word is the declaration's id. */
  readonly id: string;
  readonly label: Label;
  /** Of MEASURES: CNY, person, share … */
  readonly unit: string;
  /** sum and count make one fact of all rows; each makes one of every row. */
  readonly how: 'sum' | 'count' | 'each';
  /** Of each row; for `count` null. */
  readonly value: Expression | null;
  /** Which rows are meant; null for all. */
  readonly where: Expression | null;
  /** A field of kind region, unit or institution whose content the fact is about; null: the unit that fills. */
  readonly subject: string | null;
  /** Decimals the value is rounded to, half up. */
  readonly scale: number;
  /** What a row whose value is missing does to a sum or count: makes it missing, or is left out. */
  readonly missing: 'missing' | 'skip';
  /** Over several periods: flows (时期数) add up, of stocks (时点数) the last one counts. */
  readonly overTime: 'sum' | 'last';
}
