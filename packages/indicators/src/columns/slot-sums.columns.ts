// SPDX-License-Identifier: Apache-2.0
import type { Expression } from '../language/expression.js';
import type { Slot } from '../language/program.js';
import { type FactColumns, STATE } from './facts.columns.js';
import { OUTSIDE } from './layout.js';

/** 取数列: what a slot adds up over the places, and the room it works in. */
export interface SlotColumns {
  readonly slot: Slot;
  /** By fact of the slot: where the fact of each place stands in the columns; OUTSIDE and ABSENT where it does not. */
  readonly cells: readonly Int32Array[];
  readonly factDecimals: readonly number[];
  /** What each place said of the slot, as SAID; 0 where it is not meant. */
  readonly said: Uint8Array;
  readonly sums: Float64Array;
}

/** 同级取数: slots that are reported by the same level, and how many places gave them, did not, or need not. */
export interface GroupColumns {
  readonly slots: readonly SlotColumns[];
  /** Whether what is missing at a place cannot be made from those below it: scores are not added up. */
  readonly stops: boolean;
  /** What each place said of all slots together, as SAID. */
  readonly said: Uint8Array;
  readonly given: Int32Array;
  readonly notApplicable: Int32Array;
  readonly missing: Int32Array;
}

/** 报数情况: bits, so that what is said of several slots is their union. */
export const SAID = { value: 1, notApplicable: 2, missing: 4, nothing: 8 } as const;

/** By STATE. */
const SAID_OF = Uint8Array.of(SAID.nothing, SAID.value, SAID.missing, SAID.notApplicable);
const ANSWERED = SAID.value | SAID.notApplicable;
const ENTERED = ANSWERED | SAID.missing;

/**
 * Adds up a group over places that stand from the lowest up: a place that gave everything stands for those below it, else they were
 * added up before it. `columnsOf` gives the facts of so many years back.
 */
export function addGroup(
  group: GroupColumns,
  parents: Int32Array,
  columnsOf: (back: number) => FactColumns | undefined,
): void {
  group.said.fill(0);
  for (const slot of group.slots) {
    readSaid(slot, columnsOf(slot.slot.back));
    for (let place = 0; place < parents.length; place += 1) {
      group.said[place] = (group.said[place] ?? 0) | (slot.said[place] ?? 0);
    }
  }
  countPlaces(group, parents);
  for (const slot of group.slots) addSlot(slot, group.said, parents, columnsOf(slot.slot.back));
}

function readSaid({ said, cells }: SlotColumns, columns: FactColumns | undefined): void {
  const states = columns?.states;
  const [first, ...others] = cells;
  if (first === undefined) return;
  for (let place = 0; place < first.length; place += 1) {
    const cell = first[place] ?? OUTSIDE;
    if (cell >= 0) said[place] = SAID_OF[states?.[cell] ?? STATE.absent] ?? 0;
    else said[place] = cell === OUTSIDE ? 0 : SAID.nothing;
  }
  if (others.length > 0) readProduct(said, others, states);
}

/** A product is given where each of its facts is; where some are and some are not, it is missing. */
function readProduct(
  said: Uint8Array,
  others: readonly Int32Array[],
  states: Uint8Array | undefined,
): void {
  for (let place = 0; place < said.length; place += 1) {
    let all = said[place] ?? 0;
    let meant = all !== 0;
    for (const cells of others) {
      const cell = cells[place] ?? OUTSIDE;
      if (cell === OUTSIDE) meant = false;
      all |= cell >= 0 ? (SAID_OF[states?.[cell] ?? STATE.absent] ?? 0) : SAID.nothing;
    }
    if (!meant) said[place] = 0;
    else if ((all & SAID.missing) !== 0) said[place] = SAID.missing;
    else if ((all & SAID.nothing) !== 0) {
      said[place] = (all & ANSWERED) === 0 ? SAID.nothing : SAID.missing;
    } else said[place] = (all & SAID.notApplicable) === 0 ? SAID.value : SAID.notApplicable;
  }
}

const isAnswered = (said: number): boolean => said !== 0 && (said & ~ANSWERED) === 0;

function countPlaces(group: GroupColumns, parents: Int32Array): void {
  const { said, given, notApplicable, missing, stops } = group;
  given.fill(0);
  notApplicable.fill(0);
  missing.fill(0);
  for (let place = 0; place < parents.length; place += 1) {
    const own = said[place] ?? 0;
    const below = (given[place] ?? 0) + (notApplicable[place] ?? 0) + (missing[place] ?? 0);
    if (isAnswered(own)) {
      const isGiven = (own & SAID.value) !== 0;
      given[place] = isGiven ? 1 : 0;
      notApplicable[place] = isGiven ? 0 : 1;
      missing[place] = 0;
    } else if (below > 0 && stops) {
      given[place] = 0;
      notApplicable[place] = 0;
      missing[place] = below;
    } else if (below === 0 && (own & ENTERED) !== 0) missing[place] = 1;
    const parent = parents[place] ?? -1;
    if (parent < 0) continue;
    given[parent] = (given[parent] ?? 0) + (given[place] ?? 0);
    notApplicable[parent] = (notApplicable[parent] ?? 0) + (notApplicable[place] ?? 0);
    missing[parent] = (missing[parent] ?? 0) + (missing[place] ?? 0);
  }
}

function addSlot(
  slot: SlotColumns,
  together: Uint8Array,
  parents: Int32Array,
  columns: FactColumns | undefined,
): void {
  const { sums, said, cells } = slot;
  const isPlain = slot.slot.of.kind === 'fact';
  const values = columns?.values;
  const first = cells[0];
  sums.fill(0);
  for (let place = 0; place < parents.length; place += 1) {
    if (isAnswered(together[place] ?? 0)) {
      if (said[place] !== SAID.value) sums[place] = 0;
      else if (isPlain) sums[place] = values?.[first?.[place] ?? 0] ?? 0;
      else sums[place] = productOf(slot.slot.of, slot, values, place);
    }
    const parent = parents[place] ?? -1;
    if (parent >= 0) sums[parent] = (sums[parent] ?? 0) + (sums[place] ?? 0);
  }
}

function productOf(
  node: Expression,
  slot: SlotColumns,
  values: Float64Array | undefined,
  place: number,
): number {
  if (node.kind === 'number') return Number(node.value.units) / 10 ** node.value.scale;
  if (node.kind === 'fact') {
    const fact = slot.slot.facts.indexOf(node.fact);
    const value = values?.[slot.cells[fact]?.[place] ?? 0] ?? 0;
    return value / 10 ** (slot.factDecimals[fact] ?? 0);
  }
  if (node.kind !== 'arithmetic') return 0;
  const left = productOf(node.left, slot, values, place);
  const right = productOf(node.right, slot, values, place);
  if (node.operator === '*') return left * right;
  return node.operator === '-' ? left - right : left + right;
}
