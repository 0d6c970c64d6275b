// SPDX-License-Identifier: Apache-2.0
import {
  buildScheme,
  type CaseRecord,
  OPTIONAL_TABLES,
  type Scheme,
  type SchemeTables,
} from '@sanyi/grouping';

type Mdc = SchemeTables['mdc'][number];
type Adrg = SchemeTables['adrg'][number];
type Drg = SchemeTables['drg'][number];

/** One MDC with one medical ADRG and one DRG, unless told otherwise. */
export const tablesOf = (change: Partial<SchemeTables> = {}): SchemeTables => ({
  diagnosisNames: {},
  procedureNames: {},
  diagnosisMap: {},
  procedureMap: {},
  grey: [],
  ...OPTIONAL_TABLES,
  meta: { scheme: 'small', title: '小方案' },
  mdc: [mdcRow()],
  adrg: [adrgRow()],
  drg: [drgRow()],
  mcc: {},
  cc: {},
  exclusion: {},
  validProcedures: [],
  ...change,
});

export const mdcRow = (change: Partial<Mdc> = {}): Mdc => ({
  code: 'MDCB',
  name: '神经系统疾病',
  order: 1,
  gate: { kind: 'main_dx' },
  qy: null,
  adrg_order: ['BR1'],
  dx: ['D1', 'D2'],
  ...change,
});

export const adrgRow = (change: Partial<Adrg> = {}): Adrg => ({
  rule_id: 'BR1',
  adrg: 'BR1',
  mdc: 'MDCB',
  name: '内科',
  type: 'medical',
  dx: 'main',
  dx_list: ['D1', 'D2'],
  drg_order: ['BR19'],
  ...change,
});

export const drgRow = (change: Partial<Drg> = {}): Drg => ({
  code: 'BR19',
  name: '内科',
  adrg: 'BR1',
  mdc: 'MDCB',
  condition: 'always',
  ...change,
});

/** @throws where the tables are no scheme */
export function schemeFrom(tables: SchemeTables): Scheme {
  const built = buildScheme(tables);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

/** A man of 60 with one diagnosis, unless told otherwise. */
export const caseOf = (change: Partial<CaseRecord> = {}): CaseRecord => ({
  id: '1',
  sex: 'male',
  ageYears: 60,
  ageDays: 22_000,
  weight: undefined,
  los: 5,
  icuHours: undefined,
  leaving: '1',
  diagnoses: ['D1'],
  procedures: [],
  ...change,
});
