// SPDX-License-Identifier: Apache-2.0
import { parsePeriod } from '@sanyi/kernel';
import type { Program, Slot, Step } from '../language/program.js';
import { yearsBefore } from '../reading/totals.js';
import type { FactColumns } from './facts.columns.js';
import { type FactLayout, rowsByPlace } from './layout.js';
import { addGroup, type GroupColumns, type SlotColumns } from './slot-sums.columns.js';
import { runSteps, stepColumns, type StepColumns } from './steps.columns.js';

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
  readonly parents: Int32Array;
  readonly groups: readonly GroupColumns[];
  readonly sums: readonly Float64Array[];
  /** By slot: what its sums are multiplied with before anything is done with them. */
  readonly scales: Float64Array;
  readonly numerator: StepColumns;
  /** Null where the numerator is the figure. */
  readonly denominator: StepColumns | null;
  readonly result: ReadingColumn;
}

/** Lays a program out over the places. */
export function columnProgram(program: Program, layout: FactLayout): ColumnProgram {
  const size = layout.tree.places.length;
  const slots = program.slots.map((slot) => slotColumns(slot, layout));
  const plain = slots.every(({ slot }) => slot.of.kind === 'fact');
  const adds = (steps: readonly Step[]): boolean =>
    steps.every(({ kind }) => kind === 'slot' || kind === '+' || kind === '-');
  const exact = plain && adds(program.numerator) && adds(program.denominator ?? []);
  const decimals = Math.max(0, ...slots.map(({ factDecimals }) => factDecimals[0] ?? 0));
  return {
    ...{ program, layout, exact, decimals },
    parents: Int32Array.from(layout.tree.parents),
    groups: program.groups.map((group) => ({
      slots: group.flatMap((at) => slots[at] ?? []),
      stops: group.some((at) => slots[at]?.slot.own === true),
      said: new Uint8Array(size),
      ...countColumns(size),
    })),
    sums: slots.map(({ sums }) => sums),
    scales: Float64Array.from(slots, (one) => scaleOf(one, exact ? decimals : null)),
    numerator: stepColumns(program.numerator),
    denominator: program.denominator === null ? null : stepColumns(program.denominator),
    result: {
      value: new Float64Array(size),
      numerator: new Float64Array(size),
      denominator: new Float64Array(size),
      outcome: new Uint8Array(size),
      ...countColumns(size),
    },
  };
}

const countColumns = (size: number) => ({
  given: new Int32Array(size),
  notApplicable: new Int32Array(size),
  missing: new Int32Array(size),
});

function slotColumns(slot: Slot, layout: FactLayout): SlotColumns {
  const size = layout.tree.places.length;
  const rows = slot.facts.map((fact) => rowsByPlace(layout, slot, fact));
  return {
    slot,
    cells: rows.map((one) =>
      Int32Array.from(one, (row, place) => (row < 0 ? row : row * size + place)),
    ),
    factDecimals: rows.map((one) => layout.decimals[one.find((row) => row >= 0) ?? -1] ?? 0),
    said: new Uint8Array(size),
    sums: new Float64Array(size),
  };
}

/** A bare sum is in whole units of 10^-decimals where all is exact; anything else in plain numbers, as a product is already. */
function scaleOf({ slot, factDecimals }: SlotColumns, decimals: number | null): number {
  if (slot.of.kind !== 'fact') return 1;
  const own = factDecimals[0] ?? 0;
  return decimals === null ? 10 ** -own : 10 ** (decimals - own);
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
  const { groups, sums, scales, numerator, denominator, result, parents } = compiled;
  const years = new Map<number, FactColumns | undefined>();
  for (const { back } of compiled.program.slots) {
    if (!years.has(back)) years.set(back, facts.get(yearsBefore(period, back)));
  }
  for (const group of groups) addGroup(group, parents, (back) => years.get(back));
  runSteps(numerator, sums, scales, result.numerator);
  if (denominator === null) result.denominator.fill(1);
  else runSteps(denominator, sums, scales, result.denominator);
  judge(compiled);
  return result;
}

/** What there is at each place: counts, outcome, and the value where there is one. */
function judge(compiled: ColumnProgram): void {
  const { groups, result, decimals, exact, denominator } = compiled;
  const { value, outcome } = result;
  const unit = exact && denominator === null ? 10 ** decimals : 1;
  for (let place = 0; place < value.length; place += 1) {
    let given = 0;
    let none = 0;
    let missing = 0;
    let lacking = false;
    let stopped = false;
    for (const group of groups) {
      const have = group.given[place] ?? 0;
      const not = group.notApplicable[place] ?? 0;
      const lack = group.missing[place] ?? 0;
      given += have;
      none += not;
      missing += lack;
      if (have + not > 0) continue;
      lacking = true;
      if (group.stops && lack > 0 && isAbove(compiled, group, place)) stopped = true;
    }
    result.given[place] = given;
    result.notApplicable[place] = none;
    result.missing[place] = missing;
    const nothing = lacking || given === 0;
    if (nothing) {
      result.numerator[place] = 0;
      result.denominator[place] = 1;
    }
    const above = result.numerator[place] ?? 0;
    const below = result.denominator[place] ?? 0;
    value[place] = above / below / unit;
    if (stopped) outcome[place] = OUTCOME.levelNotAdded;
    else if (lacking) outcome[place] = OUTCOME.nothingReported;
    else if (nothing) outcome[place] = OUTCOME.notApplicable;
    else if (below === 0 || Number.isNaN(above) || Number.isNaN(below)) {
      outcome[place] = OUTCOME.noDenominator;
    } else outcome[place] = OUTCOME.value;
  }
}

/** Whether what is missing at a place is so because those below it have scores that are not added up. */
const isAbove = ({ layout }: ColumnProgram, group: GroupColumns, place: number): boolean =>
  (layout.tree.children[place] ?? []).some(
    (child) =>
      (group.given[child] ?? 0) + (group.notApplicable[child] ?? 0) + (group.missing[child] ?? 0) >
      0,
  );

/** The periods that a program reads for one: itself and the same period of earlier years. */
export const periodsRead = ({ slots }: Program, period: string): readonly string[] =>
  parsePeriod(period) === undefined
    ? []
    : [...new Set(slots.map(({ back }) => yearsBefore(period, back)))];
