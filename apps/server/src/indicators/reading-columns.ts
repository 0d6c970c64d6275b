// SPDX-License-Identifier: Apache-2.0
import {
  type ColumnProgram,
  columnProgram,
  type CompiledVersion,
  compileIndicator,
  emptyFacts,
  enterFact,
  type FactColumns,
  type FactLayout,
  type Indicator,
  type IndicatorFact,
  type IndicatorLibrary,
  layoutOf,
  partText,
  type PlaceTree,
  type Program,
  readColumn,
  type ReadingColumn,
  versionFor,
  yearsBefore,
} from '@sanyi/indicators';

/** 一列读数: an indicator in a period over all places, and the sums of its slots. */
export interface HeldColumn {
  readonly compiled: CompiledVersion;
  readonly program: ColumnProgram;
  readonly reading: ReadingColumn;
  /** By slot of the program. */
  readonly sums: readonly Float64Array[];
}

/** 读数列缓存: columns by indicator and period; what a new fact does not touch stays. */
export interface ReadingColumns {
  readonly compiled: (indicator: string) => readonly CompiledVersion[];
  /** Undefined where no definition holds for the period. */
  readonly column: (indicator: Indicator, period: string) => HeldColumn | undefined;
  /** Whether any version of an indicator reads one of these facts for a period. */
  readonly reads: (indicator: string, period: string, facts: readonly IndicatorFact[]) => boolean;
  /** Takes new facts in and drops the columns that read them. */
  readonly changed: (facts: readonly IndicatorFact[]) => void;
  /** False where a fact of the period is too large to be held exactly in a column. */
  readonly isExact: (period: string) => boolean;
}

/** Periods of which facts are laid out in columns at once; the longest unused goes. */
const MOST_PERIODS = 40;

/** Lays all definitions out over the places; facts are asked for period by period. */
export function readingColumns(
  { indicators, facts }: IndicatorLibrary,
  tree: PlaceTree,
  ofPeriod: (period: string) => Iterable<IndicatorFact>,
): ReadingColumns {
  const byId = new Map(indicators.map((one) => [one.id, compileIndicator(one, facts)]));
  const programs = [...byId.values()].flat().map(({ program }) => program);
  const layout = layoutOf(programs, tree, facts);
  const laidOut = new Map<Program, ColumnProgram>();
  const columnsOf = (program: Program): ColumnProgram => {
    const known = laidOut.get(program) ?? columnProgram(program, layout);
    laidOut.set(program, known);
    return known;
  };
  const periods = periodColumns(layout, ofPeriod);
  const held = new Map<string, HeldColumn>();
  return {
    compiled: (id) => byId.get(id) ?? [],
    isExact: (period) => periods.at(period).tooLarge === 0,
    column: ({ id }, period) => {
      const key = `${id}|${period}`;
      const known = held.get(key);
      if (known !== undefined) return known;
      const compiled = versionFor(byId.get(id) ?? [], period);
      if (typeof compiled === 'string') return undefined;
      const column = copied(compiled, columnsOf(compiled.program), { period, periods });
      held.set(key, column);
      return column;
    },
    reads: (id, period, fresh) =>
      (byId.get(id) ?? []).some((one) => fresh.some((fact) => reads(one, period, fact))),
    changed: (fresh) => {
      periods.enter(fresh);
      for (const [key, { compiled }] of held) {
        const period = key.slice(key.indexOf('|') + 1);
        if (fresh.some((fact) => reads(compiled, period, fact))) held.delete(key);
      }
    },
  };
}

const reads = (
  { program }: CompiledVersion,
  period: string,
  fact: Pick<IndicatorFact, 'fact' | 'period'>,
): boolean =>
  program.slots.some(
    ({ facts, back }) => facts.includes(fact.fact) && yearsBefore(period, back) === fact.period,
  );

/** The program's own room is written over by the next call: what is held is a copy. */
function copied(
  compiled: CompiledVersion,
  program: ColumnProgram,
  { period, periods }: { readonly period: string; readonly periods: PeriodColumns },
): HeldColumn {
  const backs = compiled.program.slots.map(({ back }) => yearsBefore(period, back));
  const facts = new Map(backs.map((one) => [one, periods.at(one).columns]));
  const { value, numerator, denominator, outcome, given, notApplicable, missing } = readColumn(
    program,
    facts,
    period,
  );
  return {
    ...{ compiled, program, sums: program.sums.map((one) => one.slice()) },
    reading: {
      ...{ value: value.slice(), numerator: numerator.slice(), outcome: outcome.slice() },
      ...{ denominator: denominator.slice(), given: given.slice(), missing: missing.slice() },
      notApplicable: notApplicable.slice(),
    },
  };
}

interface PeriodColumn {
  readonly columns: FactColumns;
  /** Facts that a column cannot hold exactly. */
  readonly tooLarge: number;
}

interface PeriodColumns {
  readonly at: (period: string) => PeriodColumn;
  readonly enter: (facts: readonly IndicatorFact[]) => void;
}

function periodColumns(
  layout: FactLayout,
  ofPeriod: (period: string) => Iterable<IndicatorFact>,
): PeriodColumns {
  const held = new Map<string, PeriodColumn>();
  const enterInto = (columns: FactColumns, facts: Iterable<IndicatorFact>): number => {
    let tooLarge = 0;
    for (const fact of facts) {
      if (!enterFact(layout, columns, fact) && isLaidOut(layout, fact)) tooLarge += 1;
    }
    return tooLarge;
  };
  return {
    at: (period) => {
      const known = held.get(period);
      if (known !== undefined) {
        held.delete(period);
        held.set(period, known);
        return known;
      }
      const columns = emptyFacts(layout);
      const made = { columns, tooLarge: enterInto(columns, ofPeriod(period)) };
      held.set(period, made);
      const [oldest] = held.keys();
      if (held.size > MOST_PERIODS && oldest !== undefined) held.delete(oldest);
      return made;
    },
    enter: (facts) => {
      for (const fact of facts) {
        const known = held.get(fact.period);
        if (known === undefined) continue;
        const tooLarge = known.tooLarge + enterInto(known.columns, [fact]);
        held.set(fact.period, { ...known, tooLarge });
      }
    },
  };
}

const isLaidOut = ({ rows, tree }: FactLayout, { fact, parts, place }: IndicatorFact): boolean =>
  rows.has(`${fact}|${partText(parts)}`) && tree.indexOf.has(place);
