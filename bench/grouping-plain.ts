// SPDX-License-Identifier: Apache-2.0
import type { SchemeTables } from '@sanyi/grouping';

// The same rules written plainly, over the tables as JSON gives them: arrays searched with `includes`, objects looked
// up by name, one object a case. It is what the column engine is measured against, and must answer the same.

interface PlainCase {
  readonly id: string;
  readonly sex: string;
  readonly age: number;
  readonly ageDays: number;
  readonly weight: number;
  readonly los: number;
  readonly dx: readonly string[];
  readonly proc: readonly string[];
}

export type PlainGrouper = (line: string) => string;

type Mdc = SchemeTables['mdc'][number];
type Drg = SchemeTables['drg'][number];
type Row = SchemeTables['adrg'][number] | Drg;

/** Groups CSV lines `id,gender,age,age_days,weight,los,dx,proc`, for schemes of the national rule kinds and 歧义. */
export function plainGrouper(tables: SchemeTables): PlainGrouper {
  const mdcs = tables.mdc.toSorted((a, b) => a.order - b.order);
  const adrgs = new Map(tables.adrg.map((row) => [row.rule_id, row]));
  const drgs = new Map(tables.drg.map((row) => [row.code, row]));
  const inMdc = (mdc: Mdc, one: PlainCase): string | undefined => {
    const qy = `${mdc.code.slice(-1)}QY`;
    for (const id of mdc.adrg_order) {
      const row = adrgs.get(id);
      if (id === qy && isAmbiguous(mdc, one, tables)) return `AMBIGUOUS_QY,${mdc.code},QY,${qy}`;
      if (row === undefined || !admits(row, one, tables)) continue;
      const level = severity(one, tables);
      const drg = row.drg_order.find((code) => takes(drgs.get(code), one, level));
      if (drg !== undefined) return `GROUPED,${mdc.code},${row.adrg},${drg}`;
    }
    return undefined;
  };
  return (line) => {
    const one = read(line);
    if (one.sex === '' || (one.age === 0 && one.ageDays <= 28 && one.weight === 0)) {
      return `${one.id},CHECK_FAILED,0000,00,0000`;
    }
    for (const mdc of mdcs) {
      const answer = opens(mdc, one, tables) ? inMdc(mdc, one) : undefined;
      if (answer !== undefined) return `${one.id},${answer}`;
    }
    return `${one.id},NO_GROUP,0000,00,0000`;
  };
}

function read(line: string): PlainCase {
  const [id = '', sex = '', age, ageDays, weight, los, dx = '', proc = ''] = line.split(',');
  return {
    id,
    sex,
    age: Number(age),
    ageDays: Number(ageDays),
    weight: Number(weight),
    los: Number(los),
    dx: dx.split('|'),
    proc: proc.split('|'),
  };
}

function isAmbiguous({ qy }: Mdc, { proc }: PlainCase, { validProcedures }: SchemeTables): boolean {
  if (qy === null) return false;
  const looked = qy === 'main' ? proc.slice(0, 1) : proc;
  return looked.some((code) => validProcedures.includes(code));
}

function opens(mdc: Mdc, one: PlainCase, tables: SchemeTables): boolean {
  const { gate } = mdc;
  if (gate.sex !== undefined && one.sex !== String(gate.sex)) return false;
  if (gate.age_years_max !== undefined && one.age > gate.age_years_max) return false;
  return GATES[gate.kind](mdc, one, tables);
}

const GATES: Readonly<
  Record<Mdc['gate']['kind'], (mdc: Mdc, one: PlainCase, tables: SchemeTables) => boolean>
> = {
  main_dx: ({ dx = [] }, one) => dx.includes(one.dx[0] ?? ''),
  any_dx: ({ dx = [] }, one) => one.dx.some((code) => dx.includes(code)),
  main_proc_valid: ({ gate }, { proc: [main = ''] }, tables) =>
    tables.validProcedures.includes(main) || (gate.extra_main_proc ?? []).includes(main),
  multi_trauma: ({ gate, body_parts = {} }, one) => {
    const parts = Object.values(body_parts);
    const hit = parts.filter((codes) => one.dx.some((code) => codes.includes(code)));
    const principal = parts.some((codes) => codes.includes(one.dx[0] ?? ''));
    return principal && hit.length >= (gate.min_body_parts ?? 2);
  },
};

const admits = (row: Row, one: PlainCase, tables: SchemeTables): boolean =>
  hasDiagnosis(row, one) && hasProcedures(row, one, tables) && isWithin(row, one);

function hasDiagnosis({ dx, dx_list = [] }: Row, one: PlainCase): boolean {
  if (dx === undefined) return true;
  if (dx === 'main') return dx_list.includes(one.dx[0] ?? '');
  return (dx === 'any' ? one.dx : one.dx.slice(1)).some((code) => dx_list.includes(code));
}

function hasProcedures(row: Row, { proc }: PlainCase, { validProcedures }: SchemeTables): boolean {
  const [main = ''] = proc;
  const lists = row.proc_lists ?? [];
  const classes = row.proc_classes ?? {};
  const has = (codes: readonly string[] = []): boolean => proc.some((code) => codes.includes(code));
  const tests = {
    main: () => (lists[0] ?? []).includes(main),
    main_valid: () => validProcedures.includes(main),
    main_not_valid: () => !validProcedures.includes(main),
    any_valid: () => has(validProcedures),
    none_valid: () => !has(validProcedures),
    any_each: () => lists.every((codes) => has(codes)),
    class_sets: () =>
      (row.proc_need ?? []).some((set) => set.every((name) => has(classes[String(name)]))),
  };
  return row.proc === undefined || tests[row.proc]();
}

/** The limits that the national scheme, Chongqing's and the sample use; an age that is not written counts as 0. */
const isWithin = (row: Row, one: PlainCase): boolean =>
  one.age <= (row.age_years_max ?? Infinity) &&
  one.ageDays <= (row.age_days_max ?? Infinity) &&
  one.los >= (row.los_min ?? -Infinity) &&
  hasWeight(row, one.weight);

function hasWeight({ weight_min, weight_below }: Row, weight: number): boolean {
  if (weight_min === undefined && weight_below === undefined) return true;
  return weight > 0 && weight >= (weight_min ?? 0) && weight < (weight_below ?? Infinity);
}

function severity({ dx: [principal = '', ...others] }: PlainCase, tables: SchemeTables): number {
  const countsOn =
    (list: SchemeTables['cc']) =>
    (code: string): boolean => {
      const table = list[code];
      return table !== undefined && !(tables.exclusion[table] ?? []).includes(principal);
    };
  if (others.some(countsOn(tables.mcc))) return 2;
  return others.some(countsOn(tables.cc)) ? 1 : 0;
}

const LEVELS = { always: 0, mcc_or_cc: 1, mcc: 2 } as const;

const takes = (row: Drg | undefined, one: PlainCase, level: number): boolean =>
  row !== undefined && level >= LEVELS[row.condition] && isWithin(row, one);
