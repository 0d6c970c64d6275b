// SPDX-License-Identifier: Apache-2.0
import { parsePeriod } from '@sanyi/kernel';
import type { Expression } from '../language/expression.js';
import type { Program, Slot, Step } from '../language/program.js';
import { yearsBefore } from '../reading/totals.js';
import { type FactColumns, STATE } from './facts.columns.js';
import { type FactLayout, OUTSIDE, rowsByPlace } from './layout.js';

/** 读数列: one indicator in one period, over the places of a layout. */
export interface ReadingColumn {
  readonly value: Float64Array;
  /** Whole units of 10^-decimals where `exact`; else plain numbers. */
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  /** An OUTCOME. */
  readonly outcome: Uint8Array;
  readonly given: Int32Array;
  readonly notApplicable: Int32Array;
  readonly missing: Int32Array;
}

/** 读数结果码. */
export const OUTCOME = {
  value: 0,
  noDenominator: 1,
  nothingReported: 2,
  notApplicable: 3,
  levelNotAdded: 4,
} as const;

/** 列程序: a program laid out over places, with the room it works in. */
export interface ColumnProgram {
  readonly program: Program;
  readonly layout: FactLayout;
  /** Whether numerator and denominator are whole units throughout: sums and differences of facts only. */
  readonly exact: boolean;
  /** Of the numerator and denominator, where exact. */
  readonly decimals: number;
  readonly slots: readonly ColumnSlot[];
  readonly result: ReadingColumn;
}

interface ColumnSlot {
  readonly slot: Slot;
  /** By fact of the slot: the row of each place. */
  readonly rows: readonly Int32Array[];
  readonly factDecimals: readonly number[];
  readonly sums: Float64Array;
  readonly counts: Readonly<Record<'given' | 'notApplicable' | 'missing', Int32Array>>;
}

/** Lays a program out over the places. */
export function columnProgram(program: Program, layout: FactLayout): ColumnProgram {
  const size = layout.tree.places.length;
  const counts = program.groups.map(() => ({
    given: new Int32Array(size),
    notApplicable: new Int32Array(size),
    missing: new Int32Array(size),
  }));
  const slots = program.slots.map((slot, index): ColumnSlot => {
    const rows = slot.facts.map((fact) => Int32Array.from(rowsByPlace(layout, slot, fact)));
    const which = program.groups.findIndex((group) => group.includes(index));
    return {
      slot,
      rows,
      factDecimals: rows.map((one) => layout.decimals[one.find((row) => row >= 0) ?? -1] ?? 0),
      sums: new Float64Array(size),
      counts: counts[which] ?? {
        given: new Int32Array(size),
        notApplicable: new Int32Array(size),
        missing: new Int32Array(size),
      },
    };
  });
  const plain = slots.every(({ slot }) => slot.of.kind === 'fact');
  const adds = (steps: readonly Step[]): boolean =>
    steps.every(({ kind }) => kind === 'slot' || kind === '+' || kind === '-');
  const exact = plain && adds(program.numerator) && adds(program.denominator ?? []);
  return {
    ...{ program, layout, exact, slots },
    decimals: Math.max(0, ...slots.map(({ factDecimals }) => factDecimals[0] ?? 0)),
    result: {
      value: new Float64Array(size),
      numerator: new Float64Array(size),
      denominator: new Float64Array(size),
      outcome: new Uint8Array(size),
      given: new Int32Array(size),
      notApplicable: new Int32Array(size),
      missing: new Int32Array(size),
    },
  };
}

/**
 * 按列读数: one indicator over all places in one period. The same as `readIndicatorAt` at each place, which a property holds it to.
 * The result is the program's own room: the next call writes over it.
 */
export function readColumn(
  compiled: ColumnProgram,
  facts: ReadonlyMap<string, FactColumns>,
  period: string,
): ReadingColumn {
  const { program, slots } = compiled;
  for (const group of program.groups)
    addGroup(
      compiled,
      group.flatMap((at) => slots[at] ?? []),
      facts,
      period,
    );
  divide(compiled);
  return compiled.result;
}

/** Walks the places from the lowest up: a place that gave everything stands for those below, else they were added before it. */
function addGroup(
  { layout }: ColumnProgram,
  group: readonly ColumnSlot[],
  facts: ReadonlyMap<string, FactColumns>,
  period: string,
): void {
  const first = group[0];
  if (first === undefined) return;
  const { given, notApplicable, missing } = first.counts;
  const { parents } = layout.tree;
  const size = parents.length;
  const columns = group.map(({ slot }) => facts.get(yearsBefore(period, slot.back)));
  for (const { sums } of group) sums.fill(0);
  given.fill(0);
  notApplicable.fill(0);
  missing.fill(0);
  const stops = group.some(({ slot }) => slot.own);
  const states = new Uint8Array(group.length);
  for (let place = 0; place < size; place += 1) {
    let inside = 0;
    let answers = 0;
    let none = 0;
    let entered = 0;
    for (let s = 0; s < group.length; s += 1) {
      const one = group[s];
      if (one === undefined) continue;
      const state = stateAt(one, columns[s], place, size);
      states[s] = state;
      if (state === OUT) continue;
      inside += 1;
      if (state !== STATE.absent) entered += 1;
      if (state === STATE.value || state === STATE.notApplicable) answers += 1;
      if (state === STATE.notApplicable) none += 1;
    }
    const below = (given[place] ?? 0) + (notApplicable[place] ?? 0) + (missing[place] ?? 0);
    if (inside > 0 && answers === inside) {
      for (let s = 0; s < group.length; s += 1) {
        const one = group[s];
        if (one !== undefined) {
          one.sums[place] = states[s] === STATE.value ? valueAt(one, columns[s], place, size) : 0;
        }
      }
      given[place] = none === inside ? 0 : 1;
      notApplicable[place] = none === inside ? 1 : 0;
      missing[place] = 0;
    } else if (below > 0 && stops) {
      given[place] = 0;
      notApplicable[place] = 0;
      missing[place] = below;
    } else if (below === 0 && entered > 0) missing[place] = 1;
    const parent = parents[place] ?? -1;
    if (parent >= 0) {
      for (const { sums } of group) sums[parent] = (sums[parent] ?? 0) + (sums[place] ?? 0);
      given[parent] = (given[parent] ?? 0) + (given[place] ?? 0);
      notApplicable[parent] = (notApplicable[parent] ?? 0) + (notApplicable[place] ?? 0);
      missing[parent] = (missing[parent] ?? 0) + (missing[place] ?? 0);
    }
  }
}

/** Not one of STATE: the place is not meant. */
const OUT = 9;

function stateAt(
  { rows }: ColumnSlot,
  columns: FactColumns | undefined,
  place: number,
  size: number,
): number {
  let heard = false;
  let silent = false;
  let refused = false;
  let none = false;
  for (const row of rows) {
    const at = row[place] ?? OUTSIDE;
    if (at === OUTSIDE) return OUT;
    const state =
      at < 0 || columns === undefined ? STATE.absent : (columns.states[at * size + place] ?? 0);
    if (state === STATE.absent) silent = true;
    else heard = true;
    if (state === STATE.missing) refused = true;
    if (state === STATE.notApplicable) none = true;
  }
  if (refused || (silent && heard)) return STATE.missing;
  if (silent) return STATE.absent;
  return none ? STATE.notApplicable : STATE.value;
}

function valueAt(
  slot: ColumnSlot,
  columns: FactColumns | undefined,
  place: number,
  size: number,
): number {
  if (columns === undefined) return 0;
  if (slot.slot.of.kind === 'fact') {
    return columns.values[(slot.rows[0]?.[place] ?? 0) * size + place] ?? 0;
  }
  return productAt(slot.slot.of, slot, (fact) => {
    const value = columns.values[(slot.rows[fact]?.[place] ?? 0) * size + place] ?? 0;
    return value / 10 ** (slot.factDecimals[fact] ?? 0);
  });
}

function productAt(node: Expression, slot: ColumnSlot, value: (fact: number) => number): number {
  if (node.kind === 'number') return Number(node.value.units) / 10 ** node.value.scale;
  if (node.kind === 'fact') return value(slot.slot.facts.indexOf(node.fact));
  if (node.kind !== 'arithmetic') return 0;
  const left = productAt(node.left, slot, value);
  const right = productAt(node.right, slot, value);
  if (node.operator === '*') return left * right;
  return node.operator === '-' ? left - right : left + right;
}

function divide(compiled: ColumnProgram): void {
  const { program, slots, result, decimals, exact } = compiled;
  const size = result.value.length;
  const groups = program.groups.map((group) => slots[group[0] ?? 0]?.counts);
  const stops = program.groups.map((group) => group.some((at) => slots[at]?.slot.own === true));
  // A bare sum of slots is in whole units of 10^-decimals; anything else in plain numbers.
  const scales = slots.map(({ factDecimals, slot }) => {
    if (slot.of.kind !== 'fact') return 1;
    const own = factDecimals[0] ?? 0;
    return exact ? 10 ** (decimals - own) : 10 ** -own;
  });
  const stack = new Float64Array(32);
  const run = (steps: readonly Step[], place: number): number => {
    let top = 0;
    for (const step of steps) {
      if (step.kind === 'slot') {
        stack[top] = (slots[step.slot]?.sums[place] ?? 0) * (scales[step.slot] ?? 1);
        top += 1;
      } else if (step.kind === 'number') {
        stack[top] = Number(step.value.units) / 10 ** step.value.scale;
        top += 1;
      } else {
        top -= 1;
        const right = stack[top] ?? 0;
        const left = stack[top - 1] ?? 0;
        if (step.kind === '+') stack[top - 1] = left + right;
        else if (step.kind === '-') stack[top - 1] = left - right;
        else if (step.kind === '*') stack[top - 1] = left * right;
        else stack[top - 1] = right === 0 ? Number.NaN : left / right;
      }
    }
    return stack[0] ?? 0;
  };
  for (let place = 0; place < size; place += 1) {
    let given = 0;
    let none = 0;
    let missing = 0;
    let lacking = false;
    let stopped = false;
    for (let g = 0; g < groups.length; g += 1) {
      const counts = groups[g];
      const [have, not, lack] = [
        counts?.given[place] ?? 0,
        counts?.notApplicable[place] ?? 0,
        counts?.missing[place] ?? 0,
      ];
      given += have;
      none += not;
      missing += lack;
      if (have + not === 0) {
        lacking = true;
        if (stops[g] === true && lack > 0 && isAbove(compiled, g, place)) stopped = true;
      }
    }
    result.given[place] = given;
    result.notApplicable[place] = none;
    result.missing[place] = missing;
    const above = lacking || given === 0 ? 0 : run(program.numerator, place);
    const below =
      program.denominator === null || lacking || given === 0 ? 1 : run(program.denominator, place);
    result.numerator[place] = above;
    result.denominator[place] = below;
    result.value[place] =
      above / below / (exact && program.denominator === null ? 10 ** decimals : 1);
    if (stopped) result.outcome[place] = OUTCOME.levelNotAdded;
    else if (lacking) result.outcome[place] = OUTCOME.nothingReported;
    else if (given === 0) result.outcome[place] = OUTCOME.notApplicable;
    else if (below === 0 || Number.isNaN(above) || Number.isNaN(below)) {
      result.outcome[place] = OUTCOME.noDenominator;
    } else result.outcome[place] = OUTCOME.value;
  }
}

/** Whether what is missing at a place is so because those below it have scores that are not added up. */
function isAbove({ layout, slots, program }: ColumnProgram, group: number, place: number): boolean {
  const counts = slots[program.groups[group]?.[0] ?? 0]?.counts;
  return (layout.tree.children[place] ?? []).some(
    (child) =>
      (counts?.given[child] ?? 0) +
        (counts?.notApplicable[child] ?? 0) +
        (counts?.missing[child] ?? 0) >
      0,
  );
}

/** The periods that a program reads for one: itself and the same period of earlier years. */
export const periodsRead = ({ slots }: Program, period: string): readonly string[] =>
  parsePeriod(period) === undefined
    ? []
    : [...new Set(slots.map(({ back }) => yearsBefore(period, back)))];
