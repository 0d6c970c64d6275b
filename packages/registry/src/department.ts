// SPDX-License-Identifier: Apache-2.0
import type { Level } from './region.js';
import type { SourceStatus, Validity } from './validity.js';

/**
 * 单位性质: 政府及其部门, 党委及其部门, 群团, 协会等社会组织, 事业单位, 中央垂直管理或派驻, 议事协调机构之类的集合.
 */
export type UnitKind =
  'government' | 'party' | 'mass' | 'association' | 'institution' | 'central' | 'collective';

export const UNIT_KINDS: readonly UnitKind[] = [
  'government',
  'party',
  'mass',
  'association',
  'institution',
  'central',
  'collective',
];

/** 单位类型: a department as it stands at each level, under one name and for one time. */
export interface Department {
  readonly id: string;
  readonly kind: UnitKind;
  /** Templates: {R} the region's full name, {r} its common name, {P} the name of the region above; null where none is. */
  readonly names: Readonly<Record<Level, string | null>>;
  /** What documents write, without the word for the region; ~ where that word stands inside. */
  readonly forms: readonly string[];
  readonly local: Validity;
  readonly national: Validity;
  readonly status: SourceStatus;
  readonly note: string;
}

export const LEVELS: readonly Level[] = [
  'national',
  'province',
  'prefecture',
  'county',
  'township',
];

/** When a department stands at a level. */
export const validityAt = (department: Department, level: Level): Validity =>
  level === 'national' ? department.national : department.local;
