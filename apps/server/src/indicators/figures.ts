// SPDX-License-Identifier: Apache-2.0
import { divideRatios, type Ratio, ratioOf } from '@sanyi/kernel';
import {
  type Ground,
  type Indicator,
  type IndicatorLibrary,
  OUTCOME,
  type Outcome,
  type PlaceTree,
  readIndicatorAt,
  type Reading,
  versionFor,
  yearsBefore,
} from '@sanyi/indicators';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { keepAtMost } from './bounded-map.js';
import { type FactHead, factMemory } from './fact-memory.js';
import { type HeldColumn, type ReadingColumns, readingColumns } from './reading-columns.js';
import { withheldFigures, type Withheld } from './withheld.js';

/** 读数仓: readings of all indicators for all places, held in memory as far as they were asked for. */
export interface Figures {
  readonly library: IndicatorLibrary;
  readonly tree: PlaceTree;
  /** Facts of these periods and of what their formulas look back to, up to date. */
  readonly groundAt: (periods: readonly string[]) => Promise<FigureGround>;
  readonly columns: ReadingColumns;
}

/** 读数依据 as of one moment: what a request works on. */
export interface FigureGround {
  readonly library: IndicatorLibrary;
  readonly tree: PlaceTree;
  readonly head: FactHead;
  /** The ground of the engine, for readings with all their rows. */
  readonly ground: (period: string) => Ground & { readonly tree: PlaceTree };
  readonly readingAt: (indicator: Indicator, place: string, period: string) => Reading;
  /** 抑制: whether a reading would show a count of 1–4 patients, or give one away. */
  readonly isWithheld: (indicator: Indicator, place: string, period: string) => boolean;
}

/** How many years formulas look back. */
const YEARS_BACK = [0, 1, 2] as const;

/** Readings that no column holds: about a kilobyte each, and made again in a millisecond. */
const MOST_KEPT = 50_000;

/** Opens the store over the facts of a database. */
export function figuresIn(
  database: Kysely<Tables>,
  library: IndicatorLibrary,
  tree: PlaceTree,
): Figures {
  const memory = factMemory(database, (facts) => {
    columns.changed(facts);
    withheld.changed(facts);
    for (const [key, { indicator, period }] of kept) {
      if (columns.reads(indicator, period, facts)) kept.delete(key);
    }
  });
  const columns = readingColumns(library, tree, memory.ofPeriod);
  const withheld: Withheld = withheldFigures(library, tree, columns);
  const kept = new Map<string, Reading>();
  const ground = (period: string) => ({ tree, facts: memory.table, period });
  const readingAt = (indicator: Indicator, place: string, period: string): Reading => {
    const column = columns.column(indicator, period);
    if (column !== undefined && column.program.exact && columns.isExact(period)) {
      return columnReading(indicator, column, { place, period, at: tree.indexOf.get(place) ?? -1 });
    }
    const key = `${indicator.id}|${place}|${period}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const compiled = columns.compiled(indicator.id);
    const read = readIndicatorAt(indicator, compiled, ground(period), place);
    keepAtMost(kept, [key, read], MOST_KEPT);
    return read;
  };
  return {
    ...{ library, tree, columns },
    groundAt: async (periods) => {
      const wanted = periods.flatMap((one) => YEARS_BACK.map((back) => yearsBefore(one, back)));
      const head = await memory.refresh([...new Set(wanted)]);
      return { library, tree, head, ground, readingAt, isWithheld: withheld.of };
    },
  };
}

interface At {
  readonly place: string;
  readonly period: string;
  readonly at: number;
}

/** One place of a column, exact. */
function columnReading(
  { id }: Indicator,
  { compiled, program, reading }: HeldColumn,
  { place, period, at }: At,
): Reading {
  const outcome = reading.outcome[at] ?? OUTCOME.nothingReported;
  const read = outcome === OUTCOME.value || outcome === OUTCOME.noDenominator;
  const part = (units: number | undefined): Ratio =>
    ratioOf({ units: BigInt(Math.round(units ?? 0)), scale: program.decimals });
  const numerator = read ? part(reading.numerator[at]) : null;
  const denominator = read && program.denominator !== null ? part(reading.denominator[at]) : null;
  return {
    ...{ indicator: id, version: compiled.version.version, place, period, numerator, denominator },
    outcome: outcomeOf(outcome, numerator, denominator),
    completeness: countsOf(reading, at),
    query: [],
  };
}

const countsOf = (
  { given, notApplicable, missing }: HeldColumn['reading'],
  at: number,
): Reading['completeness'] => ({
  given: given[at] ?? 0,
  notApplicable: notApplicable[at] ?? 0,
  missing: missing[at] ?? 0,
});

function outcomeOf(code: number, numerator: Ratio | null, denominator: Ratio | null): Outcome {
  switch (code) {
    case OUTCOME.value: {
      const value =
        numerator && (denominator === null ? numerator : divideRatios(numerator, denominator));
      return value ? { state: 'value', value } : { state: 'no-denominator' };
    }
    case OUTCOME.noDenominator:
      return { state: 'no-denominator' };
    case OUTCOME.notApplicable:
      return { state: 'not-applicable' };
    case OUTCOME.levelNotAdded:
      return { state: 'missing', why: 'level-not-added' };
    default:
      return { state: 'missing', why: 'nothing-reported' };
  }
}

/** Why an indicator cannot be read in a period; undefined where it can. */
export const unreadable = (
  columns: ReadingColumns,
  indicator: Indicator,
  period: string,
): string | undefined => {
  const version = versionFor(columns.compiled(indicator.id), period);
  return typeof version === 'string' ? version : undefined;
};
