// SPDX-License-Identifier: Apache-2.0
import type { Condition } from './condition.js';
import { rangesOf } from './measure.js';
import type { AdrgRow, Demands, DrgRow, Limits, MdcRow, ProcRule } from './tables.js';

/** What an MDC's gate asks. A trauma gate asks for a principal diagnosis in any body part, too. */
export function gateConditions(mdc: MdcRow, valid: ReadonlySet<string>): readonly Condition[] {
  const { gate } = mdc;
  const limits = limitConditions(gate);
  const extra = gate.extra_main_proc ?? [];
  switch (gate.kind) {
    case 'main_dx':
      return [{ kind: 'diagnosis', at: 'main', codes: new Set(mdc.dx) }, ...limits];
    case 'any_dx':
      return [{ kind: 'diagnosis', at: 'any', codes: new Set(mdc.dx) }, ...limits];
    case 'main_proc_valid':
      return [
        { kind: 'main-procedure', codes: new Set([...valid, ...extra]), valid: true },
        ...limits,
      ];
    case 'multi_trauma': {
      const parts = bodyParts(mdc);
      const codes = new Set(parts.partsOf.keys());
      return [{ kind: 'diagnosis', at: 'main', codes }, parts, ...limits];
    }
  }
}

/** What a rule or a DRG asks beyond its gate; severity comes with `severityConditions`. */
export const demandConditions = (
  row: AdrgRow | DrgRow,
  valid: ReadonlySet<string>,
): readonly Condition[] => [
  ...diagnosisConditions(row),
  ...procedureConditions(row, valid),
  ...limitConditions(row),
];

export const severityConditions = (row: DrgRow): readonly Condition[] =>
  row.condition === 'always'
    ? []
    : [{ kind: 'severity', atLeast: row.condition === 'mcc' ? 2 : 1 }];

/** 歧义: any valid procedure at all, or a valid main procedure. */
export const ambiguityConditions = (
  qy: 'any' | 'main',
  valid: ReadonlySet<string>,
): readonly Condition[] =>
  qy === 'any'
    ? [{ kind: 'any-valid-procedure' }]
    : [{ kind: 'main-procedure', codes: valid, valid: true }];

const diagnosisConditions = ({ dx, dx_list, also_dx = [] }: Demands): readonly Condition[] =>
  [...(dx === undefined ? [] : [{ dx, dx_list: dx_list ?? [] }]), ...also_dx].map((one) => ({
    kind: 'diagnosis',
    at: one.dx,
    codes: new Set(one.dx_list),
  }));

const procedureConditions = (row: Demands, valid: ReadonlySet<string>): readonly Condition[] =>
  row.proc === undefined ? [] : [PROCEDURES[row.proc](row, valid)];

const PROCEDURES: Readonly<
  Record<ProcRule, (row: Demands, valid: ReadonlySet<string>) => Condition>
> = {
  main: ({ proc_lists = [] }) => ({
    kind: 'main-procedure',
    codes: new Set(proc_lists[0]),
    valid: false,
  }),
  main_valid: (_, valid) => ({ kind: 'main-procedure', codes: valid, valid: true }),
  any_valid: () => ({ kind: 'any-valid-procedure' }),
  none_valid: () => ({ kind: 'no-valid-procedure' }),
  main_not_valid: () => ({ kind: 'main-procedure-not-valid' }),
  any_each: ({ proc_lists = [] }) => eachList(proc_lists),
  class_sets: ({ proc_classes = {}, proc_need = [] }) => classSets(proc_classes, proc_need),
};

const limitConditions = (row: Limits): readonly Condition[] => [
  ...(row.sex === undefined ? [] : [sexCondition(row.sex)]),
  ...rangesOf(row).map((range) => ({ kind: 'range', range }) as const),
  ...(row.leaving === undefined ? [] : [{ kind: 'leaving', codes: new Set(row.leaving) } as const]),
];

const sexCondition = (sex: 1 | 2): Condition => ({
  kind: 'sex',
  sex: sex === 1 ? 'male' : 'female',
});

/** A procedure in two lists serves both: each list is a class of its own. */
function eachList(lists: readonly (readonly string[])[]): Condition<'procedures'> {
  const classesOf = new Map<string, number>();
  for (const [index, codes] of lists.entries()) addBit(classesOf, codes, index);
  return { kind: 'procedures', classesOf, need: [2 ** lists.length - 1] };
}

/** A procedure has one class, the first that lists it. */
function classSets(
  classes: Readonly<Record<string, readonly string[]>>,
  need: readonly (readonly number[])[],
): Condition<'procedures'> {
  const classesOf = new Map<string, number>();
  const names = Object.keys(classes);
  for (const [index, codes] of Object.values(classes).entries()) {
    addBit(
      classesOf,
      codes.filter((code) => !classesOf.has(code)),
      index,
    );
  }
  const bitOf = (name: number): number => 2 ** names.indexOf(String(name));
  return {
    kind: 'procedures',
    classesOf,
    need: need.map((set) => set.reduce((bits, name) => bits | bitOf(name), 0)),
  };
}

function bodyParts(mdc: MdcRow): Condition<'body-parts'> {
  const partsOf = new Map<string, number>();
  const parts = Object.entries(mdc.body_parts ?? {});
  for (const [index, [, codes]] of parts.entries()) addBit(partsOf, codes, index);
  return {
    kind: 'body-parts',
    names: parts.map(([name]) => name),
    partsOf,
    atLeast: mdc.gate.min_body_parts ?? 2,
  };
}

function addBit(bits: Map<string, number>, codes: readonly string[], index: number): void {
  for (const code of codes) bits.set(code, (bits.get(code) ?? 0) | (1 << index));
}
