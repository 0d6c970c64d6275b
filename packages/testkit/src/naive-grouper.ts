// SPDX-License-Identifier: Apache-2.0
import type { Answer, CaseRecord, SchemeTables } from '@sanyi/grouping';

// The rules once more, from the specification and the tables alone: lists searched as they stand, nothing prepared,
// nothing shared with the engines but the types. What it says is what the engines are held against.

type Mdc = SchemeTables['mdc'][number];
type Drg = SchemeTables['drg'][number];
type Row = SchemeTables['adrg'][number] | Drg;

/** An answer, and the rows of the tables that gave it. */
export interface NaiveAnswer {
  readonly answer: Answer;
  readonly mdc?: Mdc;
  readonly row?: SchemeTables['adrg'][number];
  readonly drg?: Drg;
}

/** Groups one case by reading the tables from top to bottom. */
export function naiveGroup(tables: SchemeTables, one: CaseRecord): NaiveAnswer {
  if (one.sex === 'missing' || isUnweighedNewborn(one)) return nowhere('CHECK_FAILED');
  for (const mdc of tables.mdc.toSorted((a, b) => a.order - b.order)) {
    const found = gateOpens(mdc, one, tables) ? within(mdc, one, tables) : undefined;
    if (found !== undefined) return found;
  }
  return nowhere('NO_GROUP');
}

const nowhere = (status: Answer['status']): NaiveAnswer => ({
  answer: { status, mdc: '0000', adrg: '00', drg: '0000' },
});

const isUnweighedNewborn = ({ ageYears = 0, ageDays = 0, weight = 0 }: CaseRecord): boolean =>
  ageYears === 0 && ageDays <= 28 && (weight === 0 || Number.isNaN(weight));

function within(mdc: Mdc, one: CaseRecord, tables: SchemeTables): NaiveAnswer | undefined {
  const letter = mdc.code.slice(-1);
  for (const id of mdc.adrg_order) {
    if (id === `${letter}QY` && isAmbiguous(mdc, one, tables)) {
      return { mdc, answer: { status: 'AMBIGUOUS_QY', mdc: mdc.code, adrg: 'QY', drg: id } };
    }
    const row = tables.adrg.find((candidate) => candidate.rule_id === id);
    if (row === undefined || !demandsMet(row, one, tables)) continue;
    const drg = row.drg_order
      .map((code) => tables.drg.find((candidate) => candidate.code === code))
      .find((candidate) => candidate !== undefined && takes(candidate, one, tables));
    if (drg === undefined) continue;
    const answer = { status: 'GROUPED', mdc: mdc.code, adrg: row.adrg, drg: drg.code } as const;
    return { mdc, row, drg, answer };
  }
  return undefined;
}

function isAmbiguous({ qy }: Mdc, { procedures }: CaseRecord, tables: SchemeTables): boolean {
  const looked = { any: procedures, main: procedures.slice(0, 1) };
  return qy !== null && looked[qy].some((code) => tables.validProcedures.includes(code));
}

function gateOpens(mdc: Mdc, one: CaseRecord, tables: SchemeTables): boolean {
  const [principal = ''] = one.diagnoses;
  const [main = ''] = one.procedures;
  const { gate, dx = [], body_parts: parts = {} } = mdc;
  const hit = Object.values(parts).filter((codes) =>
    one.diagnoses.some((code) => codes.includes(code)),
  );
  const opens = {
    main_dx: () => dx.includes(principal),
    any_dx: () => one.diagnoses.some((code) => dx.includes(code)),
    main_proc_valid: () =>
      tables.validProcedures.includes(main) || (gate.extra_main_proc ?? []).includes(main),
    multi_trauma: () =>
      Object.values(parts).flat().includes(principal) && hit.length >= (gate.min_body_parts ?? 2),
  };
  return opens[gate.kind]() && limitsMet(gate, one);
}

const demandsMet = (row: Row, one: CaseRecord, tables: SchemeTables): boolean =>
  diagnosesMet(row, one) && proceduresMet(row, one, tables) && limitsMet(row, one);

const diagnosesMet = ({ dx, dx_list = [], also_dx = [] }: Row, one: CaseRecord): boolean =>
  [...(dx === undefined ? [] : [{ dx, dx_list }]), ...also_dx].every((asked) => {
    const looked = {
      main: one.diagnoses.slice(0, 1),
      any: one.diagnoses,
      other: one.diagnoses.slice(1),
    };
    return looked[asked.dx].some((code) => asked.dx_list.includes(code));
  });

function proceduresMet(row: Row, { procedures }: CaseRecord, tables: SchemeTables): boolean {
  const [main = ''] = procedures;
  const lists = row.proc_lists ?? [];
  const valid = tables.validProcedures;
  const classes = Object.entries(row.proc_classes ?? {});
  // A procedure has one class: the first that lists it.
  const have = procedures.map((code) => classes.find(([, codes]) => codes.includes(code))?.[0]);
  const met = {
    main: () => (lists[0] ?? []).includes(main),
    any_each: () => lists.every((list) => list.some((code) => procedures.includes(code))),
    main_valid: () => valid.includes(main),
    any_valid: () => procedures.some((code) => valid.includes(code)),
    none_valid: () => !procedures.some((code) => valid.includes(code)),
    main_not_valid: () => !valid.includes(main),
    class_sets: () =>
      (row.proc_need ?? []).some((set) => set.every((name) => have.includes(String(name)))),
  };
  return row.proc === undefined || met[row.proc]();
}

const takes = (drg: Drg, one: CaseRecord, tables: SchemeTables): boolean =>
  severity(one, tables) >= { always: 0, mcc_or_cc: 1, mcc: 2 }[drg.condition] &&
  demandsMet(drg, one, tables);

function severity({ diagnoses }: CaseRecord, { mcc, cc, exclusion }: SchemeTables): number {
  const [principal = '', ...others] = diagnoses;
  const counts = (list: Readonly<Record<string, string>>): boolean =>
    others.some((code) => {
      // What an object inherits, like `valueOf`, is no code of a table.
      const table = Object.hasOwn(list, code) ? list[code] : undefined;
      return table !== undefined && !(exclusion[table] ?? []).includes(principal);
    });
  if (counts(mcc)) return 2;
  return counts(cc) ? 1 : 0;
}

const MEASURED = {
  age_years: ({ ageYears = 0 }: CaseRecord) => ageYears,
  age_days: ({ ageDays = 0 }: CaseRecord) => ageDays,
  weight: ({ weight = NaN }: CaseRecord) => (weight > 0 ? weight : NaN),
  los: ({ los = NaN }: CaseRecord) => los,
  icu_hours: ({ icuHours = NaN }: CaseRecord) => icuHours,
} as const;

const HOLDS = {
  min: (value: number, bound: number) => value >= bound,
  above: (value: number, bound: number) => value > bound,
  max: (value: number, bound: number) => value <= bound,
  below: (value: number, bound: number) => value < bound,
} as const;

/** Sex, 离院方式, and the lower and upper bounds of each measure. */
function limitsMet(limits: Mdc['gate'] | Row, one: CaseRecord): boolean {
  const bounds = new Map<string, unknown>(Object.entries(limits));
  const sexes = { 1: 'male', 2: 'female' } as const;
  if (limits.sex !== undefined && one.sex !== sexes[limits.sex]) return false;
  if (limits.leaving !== undefined && !limits.leaving.includes(one.leaving)) return false;
  return Object.entries(MEASURED).every(([measure, valueOf]) =>
    Object.entries(HOLDS).every(([bound, holds]) => {
      const limit = bounds.get(`${measure}_${bound}`);
      return typeof limit !== 'number' || holds(valueOf(one), limit);
    }),
  );
}
