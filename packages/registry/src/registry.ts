// SPDX-License-Identifier: Apache-2.0
import type { Department } from './department.js';
import type { Level } from './region.js';
import type { Regions } from './regions.js';
import type { Unit } from './unit.js';
import type { SourceStatus, Validity } from './validity.js';

/** 职能承担: who has held a function at some levels, and when. */
export interface FunctionSpan extends Validity {
  readonly function: string;
  /** In Chinese: 基本医疗保险. */
  readonly title: string;
  readonly department: string;
  readonly levels: readonly Level[];
  readonly status: SourceStatus;
  readonly note: string;
}

/** 更名、并入: which department goes on where one has ended and nothing is said of a function. */
export interface Succession {
  readonly department: string;
  readonly successor: string;
  readonly levels: readonly Level[];
}

/** A unit that stands by itself, and what documents write for it (without the word for its region). */
export interface SingleUnit {
  readonly unit: Unit;
  readonly forms: readonly string[];
  /** The department whose unit of this region it is; null for none. */
  readonly replaces: string | null;
}

/** Where a form may be read: 财政厅 is a province's. */
export interface DepartmentForm {
  readonly department: Department;
  readonly levels: readonly Level[];
}

/** 登记库: regions, departments, functions and single units, indexed for questions. Values only; never changed. */
export interface Registry {
  readonly regions: Regions;
  readonly departments: ReadonlyMap<string, Department>;
  readonly functions: readonly FunctionSpan[];
  readonly successions: readonly Succession[];
  readonly singles: readonly SingleUnit[];
  /** Provinces whose units are held: those whose townships are. */
  readonly covered: ReadonlySet<string>;
  readonly byForm: ReadonlyMap<string, readonly DepartmentForm[]>;
  /** By form and region: 保险行业协会 532300. */
  readonly singlesByForm: ReadonlyMap<string, readonly SingleUnit[]>;
  /** By full name, and by forms that need no region. */
  readonly singlesByName: ReadonlyMap<string, readonly SingleUnit[]>;
  readonly nationalByName: ReadonlyMap<string, readonly Department[]>;
  /** By region and department: 532601.finance. */
  readonly replacing: ReadonlyMap<string, readonly SingleUnit[]>;
}
