// SPDX-License-Identifier: Apache-2.0
import {
  addRatios,
  multiplyRatios,
  negated,
  parsePeriod,
  formatPeriod,
  type Ratio,
  ratioOf,
  ZERO,
} from '@sanyi/kernel';
import { factAt, type FactTable } from '../fact/fact-table.js';
import { type IndicatorFact, partText } from '../fact/fact.js';
import type { Expression } from '../language/expression.js';
import type { Program, Slot } from '../language/program.js';
import type { Place, PlaceTree } from './place-tree.js';

/** 合计: what the slots of one group add up to below a place, and how many subjects stand behind it. */
export interface Totals {
  /** By slot of the group. */
  readonly sums: readonly Ratio[];
  /** Subjects that gave every figure of the group, that have none to give, and that gave none or not all. */
  readonly given: number;
  readonly notApplicable: number;
  readonly missing: number;
  /** Whether a score or mean stopped the way up: below it is known, here it is not. */
  readonly stopped: boolean;
  /** The facts that were added up. */
  readonly facts: readonly IndicatorFact[];
  /** Those who gave none or not all. */
  readonly silent: readonly string[];
}

/** 合计,不含明细: what a reading is divided from, without the rows: what may be handed to somebody who may not see those. */
export type GroupTotals = Omit<Totals, 'facts' | 'silent'>;

/** Where sums are taken. */
export interface Ground {
  readonly tree: PlaceTree;
  readonly facts: FactTable;
  readonly period: string;
}

/**
 * 逐级加总 (先加总分子分母,再相除). A place that gave every figure of the group itself stands for all below it; else those below
 * are added up. A subject that gave one figure and not the other counts as missing with both, so that no numerator is divided by a
 * denominator of other subjects. A subject to which a figure does not apply adds nothing and breaks no pair.
 */
export function totalsAt(
  program: Program,
  group: readonly number[],
  ground: Ground,
  at: number,
): Totals {
  const place = ground.tree.places[at] ?? NOWHERE;
  const slots = group.flatMap((index) => program.slots[index] ?? []);
  const found = slots.map((slot) => slotAt(slot, place, ground));
  const inside = found.filter(({ state }) => state !== 'outside');
  if (inside.length > 0 && inside.every(({ state }) => isAnswer(state))) {
    return subject(found, inside);
  }
  const together = below(program, group, ground, at);
  if (together.given + together.notApplicable + together.missing > 0) {
    return slots.some(({ own }) => own) ? stoppedAt(together) : together;
  }
  return inside.some(({ state }) => state !== 'absent')
    ? { ...together, missing: 1, silent: [place.id] }
    : together;
}

/** A place that is not in the tree: nobody reported it, and nobody is below. */
const NOWHERE: Place = { id: '', parent: null, level: 'institution', properties: {} };

function below(program: Program, group: readonly number[], ground: Ground, at: number): Totals {
  const children = ground.tree.children[at] ?? [];
  return added(
    children.map((child) => totalsAt(program, group, ground, child)),
    group.length,
  );
}

interface Found {
  readonly state: 'value' | 'not-applicable' | 'missing' | 'absent' | 'outside';
  readonly value: Ratio;
  readonly facts: readonly IndicatorFact[];
}

const isAnswer = (state: Found['state']): boolean =>
  state === 'value' || state === 'not-applicable';

function subject(found: readonly Found[], inside: readonly Found[]): Totals {
  const none = inside.every(({ state }) => state === 'not-applicable');
  return {
    sums: found.map(({ value }) => value),
    given: none ? 0 : 1,
    notApplicable: none ? 1 : 0,
    missing: 0,
    stopped: false,
    facts: found.flatMap(({ facts }) => facts),
    silent: [],
  };
}

function added(all: readonly Totals[], slots: number): Totals {
  const sums = Array.from({ length: slots }, (_, slot) =>
    all.reduce((sum, one) => addRatios(sum, one.sums[slot] ?? ZERO), ZERO),
  );
  const count = (of: (one: Totals) => number): number => all.reduce((sum, one) => sum + of(one), 0);
  return {
    sums,
    given: count(({ given }) => given),
    notApplicable: count(({ notApplicable }) => notApplicable),
    missing: count(({ missing }) => missing),
    stopped: all.some(({ stopped }) => stopped),
    facts: all.flatMap(({ facts }) => facts),
    silent: all.flatMap(({ silent }) => silent),
  };
}

const stoppedAt = (totals: Totals): Totals => ({
  ...totals,
  given: 0,
  notApplicable: 0,
  missing: totals.missing + totals.given + totals.notApplicable,
  stopped: true,
  facts: [],
});

/** What one place itself gives to a slot. */
function slotAt(slot: Slot, place: Place, { facts, period }: Ground): Found {
  const parts: Record<string, string> = {};
  for (const { name, is } of slot.where) {
    const property = place.properties[name];
    if (property === undefined) parts[name] = is;
    else if (property !== is) return { state: 'outside', value: ZERO, facts: [] };
  }
  const when = yearsBefore(period, slot.back);
  const entries = slot.facts.map((fact) => factAt(facts, fact, partText(parts), [place.id, when]));
  const state = worst(entries);
  const known = entries.flatMap((entry) => entry ?? []);
  if (state !== 'value') return { state, value: ZERO, facts: isAnswer(state) ? known : [] };
  return { state, value: valueOf(slot.of, slot.facts, known), facts: known };
}

function worst(entries: readonly (IndicatorFact | undefined)[]): Found['state'] {
  const states = entries.map((entry) => entry?.state.state);
  if (states.includes('missing')) return 'missing';
  if (states.includes(undefined)) {
    return states.some((state) => state !== undefined) ? 'missing' : 'absent';
  }
  return states.includes('not-applicable') ? 'not-applicable' : 'value';
}

/** A product or sum of the facts of one place; they all have values. */
function valueOf(
  node: Expression,
  names: readonly string[],
  facts: readonly IndicatorFact[],
): Ratio {
  if (node.kind === 'number') return ratioOf(node.value);
  if (node.kind === 'fact') return reported(facts[names.indexOf(node.fact)]);
  if (node.kind !== 'arithmetic') return ZERO;
  const left = valueOf(node.left, names, facts);
  const right = valueOf(node.right, names, facts);
  if (node.operator === '*') return multiplyRatios(left, right);
  return addRatios(left, node.operator === '-' ? negated(right) : right);
}

const reported = (one: IndicatorFact | undefined): Ratio =>
  one?.state.state === 'value' ? ratioOf(one.state.value) : ZERO;

/** The same period, years before: 2026-Q1 → 2025-Q1. */
export function yearsBefore(period: string, years: number): string {
  const parsed = parsePeriod(period);
  return parsed === undefined || years === 0
    ? period
    : formatPeriod({ ...parsed, year: parsed.year - years });
}
