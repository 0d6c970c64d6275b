// SPDX-License-Identifier: Apache-2.0
import type { CaseRecord, SchemeTables } from '@sanyi/grouping';
import fc from 'fast-check';

type Mdc = SchemeTables['mdc'][number];
type Adrg = SchemeTables['adrg'][number];
type Drg = SchemeTables['drg'][number];

/** The diagnoses of a generated scheme. */
export const GENERATED_DIAGNOSES: readonly string[] = Array.from(
  { length: 14 },
  (_, i) => `D${String(i).padStart(2, '0')}.000`,
);
const PROCEDURES = Array.from({ length: 10 }, (_, i) => `${String(10 + i)}.0100`);

const dxList = fc.uniqueArray(fc.constantFrom(...GENERATED_DIAGNOSES), {
  minLength: 1,
  maxLength: 9,
});
const procList = fc.uniqueArray(fc.constantFrom(...PROCEDURES), { minLength: 1, maxLength: 6 });
const place = fc.constantFrom('main' as const, 'any' as const, 'other' as const);

/** Each limit of the format, now and then. */
const limits: fc.Arbitrary<Partial<Adrg>> = fc.constantFrom(
  { sex: 1 as const },
  { sex: 2 as const },
  { leaving: ['1'] },
  { leaving: ['2', '5'], los_max: 6 },
  { age_years_max: 17 },
  { age_years_above: 64 },
  { age_years_min: 7, age_years_below: 65 },
  { age_days_max: 28 },
  { age_days_min: 29 },
  { weight_min: 1500, weight_below: 2500 },
  { weight_below: 1000 },
  { los_min: 2, los_max: 6 },
  { los_above: 60 },
  { icu_hours_above: 0, icu_hours_max: 120 },
  { icu_hours_above: 120 },
);
const fewLimits = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: limits },
);

const diagnosisDemand = fc.oneof(
  fc.constant({}),
  fc.record({ dx: place, dx_list: dxList }),
  fc.record({
    dx: place,
    dx_list: dxList,
    also_dx: fc.array(fc.record({ dx: place, dx_list: dxList }), { minLength: 1, maxLength: 2 }),
  }),
);
const procedureDemand = fc.oneof(
  fc.constant({}),
  fc.record({ proc: fc.constant('main' as const), proc_lists: fc.tuple(procList) }),
  fc.record({
    proc: fc.constant('any_each' as const),
    proc_lists: fc.array(procList, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    proc: fc.constantFrom(
      'main_valid' as const,
      'any_valid' as const,
      'none_valid' as const,
      'main_not_valid' as const,
    ),
  }),
  fc.record({
    proc: fc.constant('class_sets' as const),
    proc_classes: fc.record({ 1: procList, 2: procList, 3: procList }),
    proc_need: fc.constantFrom(
      [[1], [2, 3]],
      [
        [1, 2],
        [1, 3],
      ],
      [[1, 2, 3]],
    ),
  }),
);

const drgFor = (adrg: string, digit: string): fc.Arbitrary<Drg> =>
  fc
    .record({
      condition: fc.constantFrom('always' as const, 'mcc' as const, 'mcc_or_cc' as const),
      limits: fewLimits,
      procedures: fc.oneof(
        { weight: 4, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: procedureDemand },
      ),
      diagnoses: fc.oneof(
        { weight: 4, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: diagnosisDemand },
      ),
    })
    .map(({ condition, limits: bounds, procedures, diagnoses }) => ({
      code: `${adrg}${digit}`,
      name: adrg,
      adrg,
      mdc: 'MDC',
      condition,
      ...bounds,
      ...procedures,
      ...diagnoses,
    }));

/** An ADRG: one rule, now and then two branches of which the first that holds takes the case. */
interface GeneratedAdrg {
  readonly rows: readonly Adrg[];
  readonly drgs: readonly Drg[];
}

const demands = fc.tuple(diagnosisDemand, procedureDemand, fewLimits);
const branches = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(demands) },
  { weight: 1, arbitrary: fc.tuple(demands, demands) },
);

const adrgFor = (letter: string, index: number): fc.Arbitrary<GeneratedAdrg> => {
  const adrg = `${letter}${String.fromCharCode(65 + index)}1`;
  return fc
    .record({
      branches,
      drgs: fc
        .integer({ min: 1, max: 3 })
        .chain((count) => fc.tuple(...['1', '3', '5'].slice(0, count).map((d) => drgFor(adrg, d)))),
    })
    .map(({ branches: all, drgs }) => ({
      rows: all.map(([dx, proc, bounds], branch) => ({
        rule_id: all.length === 1 ? adrg : `${adrg}_${branch + 1}`,
        adrg,
        mdc: `MDC${letter}`,
        name: adrg,
        type: 'surgical' as const,
        drg_order: drgs.map((drg) => drg.code),
        ...dx,
        ...proc,
        ...bounds,
      })),
      drgs,
    }));
};

const gate = fc.oneof(
  fc.record({ kind: fc.constantFrom('main_dx' as const, 'any_dx' as const) }),
  fc.record(
    {
      kind: fc.constant('main_proc_valid' as const),
      extra_main_proc: fc.subarray(PROCEDURES, { maxLength: 2 }),
    },
    { requiredKeys: ['kind'] },
  ),
  fc.record({ kind: fc.constant('multi_trauma' as const), min_body_parts: fc.constantFrom(2, 3) }),
);

const mdcFor = (
  letter: string,
  order: number,
): fc.Arbitrary<{ mdc: Mdc; adrgs: readonly GeneratedAdrg[] }> =>
  fc
    .record({
      gate,
      bounds: fewLimits,
      qy: fc.constantFrom('any' as const, 'main' as const, null),
      qyAt: fc.nat({ max: 4 }),
      dx: dxList,
      parts: fc.record({ 头: dxList, 胸: dxList, 腹: dxList }),
      adrgs: fc
        .integer({ min: 1, max: 4 })
        .chain((count) =>
          fc.tuple(...Array.from({ length: count }, (_, index) => adrgFor(letter, index))),
        ),
    })
    .map(({ gate: kind, bounds, qy, qyAt, dx, parts, adrgs }) => ({
      mdc: {
        code: `MDC${letter}`,
        name: letter,
        order,
        gate: { ...kind, ...bounds },
        qy,
        adrg_order: adrgs
          .flatMap(({ rows }) => rows.map((row) => row.rule_id))
          .toSpliced(qyAt, 0, `${letter}QY`),
        dx,
        body_parts: parts,
      },
      adrgs,
    }));

const complications = fc.dictionary(
  fc.constantFrom(...GENERATED_DIAGNOSES),
  fc.constantFrom('1', '2', '3', '999'),
  {
    maxKeys: 8,
  },
);

/**
 * 生成的方案: three MDCs over fourteen diagnoses and ten procedures, with every kind of gate, rule, limit and
 * DRG condition the format knows, so that a few dozen cases meet most of it.
 */
export const schemeTables: fc.Arbitrary<SchemeTables> = fc
  .record({
    mdcs: fc.tuple(mdcFor('A', 1), mdcFor('B', 3), mdcFor('C', 2)),
    mcc: complications,
    cc: complications,
    exclusion: fc.record({ 1: dxList, 2: dxList, 3: dxList }),
    validProcedures: procList,
  })
  .map(({ mdcs, ...rest }) => ({
    ...rest,
    meta: { scheme: 'generated', title: '生成的方案' },
    mdc: mdcs.map(({ mdc }) => mdc),
    adrg: mdcs.flatMap(({ adrgs }) => adrgs.flatMap(({ rows }) => rows)),
    drg: mdcs.flatMap(({ adrgs }) => adrgs.flatMap(({ drgs }) => drgs)),
    diagnosisNames: {},
    procedureNames: {},
    diagnosisMap: {},
    procedureMap: {},
    grey: [],
  }));

const dxCode = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...GENERATED_DIAGNOSES) },
  { weight: 1, arbitrary: fc.string() },
);
const procCode = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PROCEDURES) },
  { weight: 1, arbitrary: fc.constantFrom('', '99.9999') },
);
const maybe = (...values: number[]): fc.Arbitrary<number | undefined> =>
  fc.constantFrom(undefined, NaN, ...values);

/** Cases for a generated scheme, with missing and unreadable values and codes no scheme knows. */
export const caseRecord: fc.Arbitrary<CaseRecord> = fc.record({
  id: fc.string(),
  sex: fc.constantFrom('male', 'male', 'female', 'female', 'other', 'missing'),
  ageYears: maybe(0, 0, 0.5, 6, 7, 17, 18, 64, 65),
  ageDays: maybe(0, 3, 28, 29, 300),
  weight: maybe(0, 900, 1000, 1500, 2499, 2500, 3000),
  los: maybe(1, 2, 6, 7, 60, 61),
  icuHours: maybe(0, 1, 120, 121),
  leaving: fc.constantFrom('', '1', '2', '5'),
  diagnoses: fc.array(dxCode, { maxLength: 6 }),
  procedures: fc.array(procCode, { maxLength: 4 }),
});
