// SPDX-License-Identifier: Apache-2.0
import type { AdrgRow, Demands, DrgRow, MdcRow, SchemeTables } from './tables.js';

/** Why a folder's tables do not make a scheme: the row, and the thing that is not there. */
export type BrokenReference<C extends keyof BrokenReferences = keyof BrokenReferences> = {
  readonly [P in C]: { readonly code: P } & BrokenReferences[P];
}[C];

export interface BrokenReferences {
  readonly 'unknown-rule': { readonly mdc: string; readonly rule: string };
  readonly 'unknown-drg': { readonly rule: string; readonly drg: string };
  readonly 'unknown-mdc': { readonly rule: string; readonly mdc: string };
  readonly 'repeated-rule': { readonly rule: string };
  readonly 'repeated-drg': { readonly drg: string };
  readonly 'repeated-mdc': { readonly mdc: string };
  readonly 'repeated-order': { readonly mdc: string; readonly order: number };
  readonly 'incomplete-rule': { readonly rule: string; readonly lacks: Lack };
  readonly 'empty-code': { readonly where: string };
  readonly 'too-many-classes': { readonly rule: string; readonly count: number };
}

export type Lack =
  'dx_list' | 'proc_lists' | 'proc_classes' | 'proc_need' | 'dx' | 'body_parts' | 'drg_order';

/** Classes, lists and body parts are bits of a 32-bit number. */
const MAX_CLASSES = 30;

/** Everything that keeps the tables from being a scheme; empty when they are one. */
export const brokenReferences = (tables: SchemeTables): readonly BrokenReference[] => [
  ...repetitions(tables),
  ...tables.mdc.flatMap((mdc) => brokenMdc(mdc, tables.adrg)),
  ...tables.adrg.flatMap((row) => brokenRule(row, tables)),
  ...tables.drg.flatMap((row) => brokenDemands(row.code, row)),
  ...emptyCodes(tables),
  ...tooMany('leaving', leavingCodes(tables).size),
];

/** An empty code would match every case that lacks one. */
const emptyCodes = (tables: SchemeTables): readonly BrokenReference[] =>
  [
    { where: 'mcc.json', codes: Object.keys(tables.mcc) },
    { where: 'cc.json', codes: Object.keys(tables.cc) },
    { where: 'proc_valid.json', codes: tables.validProcedures },
    ...Object.entries(tables.exclusion).map(([table, codes]) => ({
      where: `exclusion.json ${table}`,
      codes,
    })),
    ...tables.mdc.map((mdc) => ({ where: mdc.code, codes: gateCodes(mdc) })),
    ...tables.adrg.map((row) => ({ where: row.rule_id, codes: demandCodes(row) })),
    ...tables.drg.map((row) => ({ where: row.code, codes: demandCodes(row) })),
  ].flatMap(({ where, codes }) => (codes.includes('') ? [{ code: 'empty-code', where }] : []));

const gateCodes = ({ dx = [], body_parts = {}, gate }: MdcRow): readonly string[] => [
  ...dx,
  ...Object.values(body_parts).flat(),
  ...(gate.extra_main_proc ?? []),
];

const demandCodes = (row: Demands): readonly string[] => [
  ...(row.dx_list ?? []),
  ...(row.also_dx ?? []).flatMap((one) => one.dx_list),
  ...(row.proc_lists ?? []).flat(),
  ...Object.values(row.proc_classes ?? {}).flat(),
];

const leavingCodes = ({ mdc, adrg, drg }: SchemeTables): ReadonlySet<string> =>
  new Set([...mdc.map((row) => row.gate), ...adrg, ...drg].flatMap(({ leaving = [] }) => leaving));

const repetitions = ({ mdc, adrg, drg }: SchemeTables): readonly BrokenReference[] => [
  ...repeated(adrg.map((row) => row.rule_id)).map(
    (rule) => ({ code: 'repeated-rule', rule }) as const,
  ),
  ...repeated(drg.map((row) => row.code)).map(
    (one) => ({ code: 'repeated-drg', drg: one }) as const,
  ),
  ...repeated(mdc.map((row) => row.code)).map(
    (one) => ({ code: 'repeated-mdc', mdc: one }) as const,
  ),
  ...repeatedOrders(mdc),
];

function repeatedOrders(mdcs: readonly MdcRow[]): readonly BrokenReference[] {
  const orders = mdcs.map((mdc) => mdc.order);
  return mdcs
    .filter(({ order }, index) => orders.indexOf(order) !== index)
    .map(({ code, order }) => ({ code: 'repeated-order', mdc: code, order }));
}

/** Each item that occurs again after its first occurrence. */
export const repeated = (items: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return items.filter((item) => seen.size === seen.add(item).size);
};

function brokenMdc(mdc: MdcRow, adrgs: readonly AdrgRow[]): readonly BrokenReference[] {
  const known = new Set(adrgs.map((row) => row.rule_id)).add(`${mdc.code.slice(-1)}QY`);
  return [
    ...mdc.adrg_order
      .filter((rule) => !known.has(rule))
      .map((rule) => ({ code: 'unknown-rule', mdc: mdc.code, rule }) as const),
    ...gateLacks(mdc).map((lacks) => ({ code: 'incomplete-rule', rule: mdc.code, lacks }) as const),
    ...tooMany(mdc.code, Object.keys(mdc.body_parts ?? {}).length),
  ];
}

function gateLacks({ gate, dx, body_parts }: MdcRow): readonly Lack[] {
  if (gate.kind === 'multi_trauma') return body_parts === undefined ? ['body_parts'] : [];
  return gate.kind !== 'main_proc_valid' && dx === undefined ? ['dx'] : [];
}

function brokenRule(row: AdrgRow, { mdc, drg }: SchemeTables): readonly BrokenReference[] {
  const drgs = new Set(drg.map((one) => one.code));
  return [
    ...(mdc.some((one) => one.code === row.mdc)
      ? []
      : [{ code: 'unknown-mdc', rule: row.rule_id, mdc: row.mdc } as const]),
    ...row.drg_order
      .filter((code) => !drgs.has(code))
      .map((code) => ({ code: 'unknown-drg', rule: row.rule_id, drg: code }) as const),
    ...(row.drg_order.length === 0
      ? [{ code: 'incomplete-rule', rule: row.rule_id, lacks: 'drg_order' } as const]
      : []),
    ...brokenDemands(row.rule_id, row),
  ];
}

const brokenDemands = (rule: string, row: AdrgRow | DrgRow): readonly BrokenReference[] => [
  ...demandLacks(row).map((lacks) => ({ code: 'incomplete-rule', rule, lacks }) as const),
  ...tooMany(rule, classCount(row)),
];

function demandLacks({ dx, dx_list, proc, proc_lists, ...rest }: Demands): readonly Lack[] {
  const listless = (proc === 'main' || proc === 'any_each') && (proc_lists ?? []).length === 0;
  return [
    ...(dx !== undefined && dx_list === undefined ? (['dx_list'] as const) : []),
    ...(listless ? (['proc_lists'] as const) : []),
    ...(proc === 'class_sets' ? classLacks(rest) : []),
  ];
}

function classLacks({ proc_classes, proc_need }: Demands): readonly Lack[] {
  if (proc_classes === undefined) return ['proc_classes'];
  const unknown = (proc_need ?? []).flat().some((name) => proc_classes[String(name)] === undefined);
  return proc_need === undefined || unknown ? ['proc_need'] : [];
}

const classCount = ({ proc_lists = [], proc_classes = {} }: Demands): number =>
  Math.max(proc_lists.length, Object.keys(proc_classes).length);

const tooMany = (rule: string, count: number): readonly BrokenReference[] =>
  count > MAX_CLASSES ? [{ code: 'too-many-classes', rule, count }] : [];
