// SPDX-License-Identifier: Apache-2.0
import {
  addRatios,
  divideRatios,
  multiplyRatios,
  negated,
  parsePeriod,
  periodEnd,
  type Ratio,
  ratioOf,
  wholeRatio,
  ZERO,
} from '@sanyi/kernel';
import type { FactDefinition } from '../definition/fact-definition.js';
import type { Indicator, IndicatorVersion } from '../definition/indicator.js';
import { type Program, programOf, type Step } from '../language/program.js';
import type { ExplainedReading, FactQuery, MissingReason, Outcome, Reading } from './reading.js';
import { type GroupTotals, type Ground, totalsAt, yearsBefore } from './totals.js';

/** 编译后的定义: a version with its program. */
export interface CompiledVersion {
  readonly version: IndicatorVersion;
  readonly program: Program;
}

/** Compiles every version of an indicator, newest first. */
export const compileIndicator = (
  { versions }: Indicator,
  facts: ReadonlyMap<string, FactDefinition>,
): readonly CompiledVersion[] =>
  versions.map((version) => ({
    version,
    program: programOf(version.numerator, version.denominator, facts),
  }));

/** The version that holds for a period, by its last day; or why none does. */
export function versionFor(
  compiled: readonly CompiledVersion[],
  period: string,
): CompiledVersion | MissingReason {
  const parsed = parsePeriod(period);
  const end = parsed && periodEnd(parsed);
  const found = compiled.find(({ version }) => end !== undefined && version.from <= end);
  if (found === undefined) return 'no-version';
  return found.version.periods.some((kind) => kind === parsed?.kind) ? found : 'other-period';
}

/**
 * 读数: one indicator for one place and period, with everything it was made of. Numerators and denominators are added up first
 * and divided last; nothing is rounded. Only facts of that very period are read.
 */
export function readIndicatorAt(
  { id }: Indicator,
  compiled: readonly CompiledVersion[],
  ground: Ground,
  place: string,
): ExplainedReading {
  const head = { indicator: id, place, period: ground.period };
  const found = versionFor(compiled, ground.period);
  if (typeof found === 'string') return { ...head, ...NOTHING, outcome: missing(found) };
  const { program } = found;
  const at = ground.tree.indexOf.get(place) ?? -1;
  const groups = program.groups.map((group) => totalsAt(program, group, ground, at));
  return {
    ...readTotals(head, found, groups),
    facts: groups.flatMap(({ facts }) => facts),
    silent: [...new Set(groups.flatMap(({ silent }) => silent))],
  };
}

/** 由合计读数: the same reading from what its groups add up to, without the rows. */
export function readTotals(
  head: Pick<Reading, 'indicator' | 'place' | 'period'>,
  { program, version }: CompiledVersion,
  groups: readonly GroupTotals[],
): Reading {
  return {
    ...head,
    version: version.version,
    ...divided(program, slotValues(program, groups), lackOf(groups)),
    completeness: completenessOf(groups),
    query: queriesOf(program, head.period, head.place),
  };
}

const missing = (why: MissingReason): Outcome => ({ state: 'missing', why });

const NOTHING = {
  version: null,
  numerator: null,
  denominator: null,
  completeness: { given: 0, notApplicable: 0, missing: 0 },
  query: [],
  facts: [],
  silent: [],
};

/** Why there is nothing to divide; undefined where there is. */
function lackOf(groups: readonly GroupTotals[]): Outcome | undefined {
  if (groups.some(({ stopped, given }) => stopped && given === 0))
    return missing('level-not-added');
  if (groups.some(({ given, notApplicable }) => given + notApplicable === 0)) {
    return missing('nothing-reported');
  }
  return groups.length > 0 && groups.every(({ given }) => given === 0)
    ? { state: 'not-applicable' }
    : undefined;
}

type Divided = Pick<ExplainedReading, 'outcome' | 'numerator' | 'denominator'>;

function divided(
  { numerator, denominator }: Program,
  values: ReadonlyMap<number, Ratio>,
  lack: Outcome | undefined,
): Divided {
  if (lack !== undefined) return { outcome: lack, numerator: null, denominator: null };
  const above = run(numerator, values);
  const below = denominator === null ? undefined : run(denominator, values);
  return {
    outcome: quotient(above, denominator === null ? wholeRatio(1) : below),
    numerator: above ?? null,
    denominator: below ?? null,
  };
}

function quotient(numerator: Ratio | undefined, denominator: Ratio | undefined): Outcome {
  const value =
    numerator === undefined || denominator === undefined
      ? undefined
      : divideRatios(numerator, denominator);
  return value === undefined ? { state: 'no-denominator' } : { state: 'value', value };
}

function slotValues(program: Program, groups: readonly GroupTotals[]): ReadonlyMap<number, Ratio> {
  return new Map(
    program.groups.flatMap((group, which) =>
      group.map((slot, index) => [slot, groups[which]?.sums[index] ?? ZERO] as const),
    ),
  );
}

/** Undefined where it divides by zero on the way. */
function run(steps: readonly Step[], slots: ReadonlyMap<number, Ratio>): Ratio | undefined {
  const stack: (Ratio | undefined)[] = [];
  for (const step of steps) {
    if (step.kind === 'slot') stack.push(slots.get(step.slot));
    else if (step.kind === 'number') stack.push(ratioOf(step.value));
    else {
      const right = stack.pop();
      const left = stack.pop();
      stack.push(left && right && combined(step.kind, left, right));
    }
  }
  return stack.at(-1);
}

function combined(operator: '+' | '-' | '*' | '/', left: Ratio, right: Ratio): Ratio | undefined {
  if (operator === '/') return divideRatios(left, right);
  if (operator === '*') return multiplyRatios(left, right);
  return addRatios(left, operator === '-' ? negated(right) : right);
}

function completenessOf(groups: readonly GroupTotals[]): ExplainedReading['completeness'] {
  const count = (of: (one: GroupTotals) => number): number =>
    groups.reduce((sum, one) => sum + of(one), 0);
  return {
    given: count(({ given }) => given),
    notApplicable: count(({ notApplicable }) => notApplicable),
    missing: count(({ missing: silent }) => silent),
  };
}

const queriesOf = (program: Program, period: string, within: string): readonly FactQuery[] =>
  program.slots.map(({ facts, where, back }) => ({
    facts,
    where,
    period: yearsBefore(period, back),
    within,
  }));
