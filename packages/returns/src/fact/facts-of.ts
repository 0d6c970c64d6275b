// SPDX-License-Identifier: Apache-2.0
import {
  addRatios,
  formatRatio,
  type PlainDate,
  type Ratio,
  wholeRatio,
  ZERO,
} from '@sanyi/kernel';
import {
  type Cell,
  type Cells,
  cellOf,
  given,
  MISSING,
  NOT_APPLICABLE,
  textOf,
} from '../cell/cell.js';
import type { Declaration, FactRule } from '../declaration/declaration.js';
import { isNumeric } from '../declaration/field.js';
import { evaluate, type Evaluated, type Reading, type Table } from '../expression/evaluate.js';
import { runningSums } from '../expression/running-sums.js';
import type { Filing, Row } from '../filing.js';
import type { Stage } from '../flow/flow.js';
import { deriveCells, derivedFields } from '../rules/derivations.js';
import type { Fact, FactSubject } from './fact.js';

/** Whether a return tells facts yet: once every level has approved it. */
export const yieldsFacts = (stage: Stage): boolean => stage === 'approved' || stage === 'locked';

/** 取数: the facts of a return whose rows come some at a time; held are sums, and the ids of the rows that make each fact. */
export interface FactTaking {
  /** Whether all rows have to be given to `survey` before any is given to `take`: some fact is a share of all. */
  readonly needsSurvey: boolean;
  readonly survey: (rows: readonly Pick<Row, 'cells'>[]) => void;
  readonly take: (rows: readonly Pick<Row, 'id' | 'cells'>[]) => void;
  /** The facts, once all rows have been taken. */
  readonly end: () => readonly Fact[];
}

/**
 * 取数: the facts of one return. A sum of no rows is 0: the unit has said that there are none. A sum in which a figure is missing
 * is missing, unless the rule leaves such rows out; figures that do not apply add nothing, and where none applies the fact does
 * not either. Rounded half up to the rule's scale, once.
 *
 * @param on - the last day of the period; today for a register without periods
 */
export function factsOf(declaration: Declaration, filing: Filing, on: PlainDate): readonly Fact[] {
  const taking = startFacts(declaration, filing, on);
  taking.survey(filing.rows);
  taking.take(filing.rows);
  return taking.end();
}

/** Begins to take the facts of a return; what {@link factsOf} answers of it whole. */
export function startFacts(
  declaration: Declaration,
  filing: FilingHead,
  on: PlainDate,
): FactTaking {
  const all = [...declaration.fields, ...derivedFields(declaration)];
  const numbers = new Set(all.filter(isNumeric).map(({ id }) => id));
  const reading: Reading = { numbers, absent: 'missing' };
  const named = declaration.facts.flatMap(({ value, where }) => [value, where]);
  const sums = runningSums(
    named.filter((one) => one !== null),
    reading,
  );
  const table: Table = { ...reading, made: sums.made };
  const derived = (cells: Cells): Cells => ({ ...cells, ...deriveCells(declaration, cells, on) });
  const takings = declaration.facts.map((rule) => takingOf({ declaration, rule, filing, table }));
  return {
    needsSurvey: sums.made.size > 0,
    survey: (rows) => {
      if (sums.made.size > 0) for (const { cells } of rows) sums.add(derived(cells));
    },
    take: (rows) => {
      for (const { id, cells } of rows) {
        const row = { id, cells: derived(cells) };
        for (const taking of takings) taking.take(row);
      }
    },
    end: () => takings.flatMap((taking) => taking.end()),
  };
}

type FilingHead = Pick<Filing, 'id' | 'unit' | 'period'>;

interface Asked {
  readonly declaration: Declaration;
  readonly rule: FactRule;
  readonly filing: FilingHead;
  readonly table: Table;
}

interface FactRow {
  readonly id: string;
  readonly cells: Cells;
}

/** What the rows about one subject come to so far. */
interface Sum {
  readonly subject: FactSubject;
  readonly sum: Ratio;
  readonly figures: number;
  readonly isMissing: boolean;
  /** Of those that are meant. */
  readonly rows: string[];
  /** One for each row, where the rule wants that. */
  readonly each: Fact[];
}

function takingOf(asked: Asked): {
  readonly take: (row: FactRow) => void;
  readonly end: () => readonly Fact[];
} {
  const subjectOf = subjects(asked);
  const sums = new Map<string, Sum>();
  const unit = subjectOf(null);
  if (unit !== undefined) sums.set(unit.id, noneOf(unit));
  return {
    take: (row) => {
      const subject = subjectOf(row);
      if (subject === undefined) return;
      const before = sums.get(subject.id) ?? noneOf(subject);
      sums.set(subject.id, withRow(asked, before, row));
    },
    end: () =>
      [...sums.values()].flatMap((one) =>
        asked.rule.how === 'each'
          ? one.each
          : [factOf(asked, one.subject, total(asked, one), one.rows)],
      ),
  };
}

const noneOf = (subject: FactSubject): Sum => ({
  ...{ subject, sum: ZERO, figures: 0, isMissing: false, rows: [], each: [] },
});

/** Whom a row is about, in the order in which they come; all rows are about the unit where no field says, and so are none. */
function subjects({
  declaration,
  rule,
  filing,
}: Asked): (row: FactRow | null) => FactSubject | undefined {
  const field = declaration.fields.find(({ id }) => id === rule.subject);
  if (field === undefined) return () => ({ kind: 'unit', id: filing.unit });
  const kind = field.kind === 'region' || field.kind === 'institution' ? field.kind : 'unit';
  return (row) => {
    const id = textOf(cellOf(row?.cells ?? {}, field.id));
    return id === undefined ? undefined : { kind, id };
  };
}

/** The list of rows is shared and grows: a copy for each row would make a square of them. */
function withRow(asked: Asked, before: Sum, row: FactRow): Sum {
  const term = termOf(asked, row);
  if (term === 'not-meant') return before;
  if (asked.rule.how === 'each') {
    before.each.push(factOf(asked, before.subject, cellIn(asked, term), [row.id]));
    return before;
  }
  before.rows.push(row.id);
  if (typeof term !== 'object')
    return { ...before, isMissing: before.isMissing || term === 'missing' };
  return { ...before, sum: addRatios(before.sum, term), figures: before.figures + 1 };
}

function factOf(
  { rule, filing }: Asked,
  subject: FactSubject,
  cell: Cell,
  rows: readonly string[],
): Fact {
  const { id: fact, unit, overTime } = rule;
  return { fact, subject, period: filing.period, cell, unit, overTime, filing: filing.id, rows };
}

type Term = Ratio | 'missing' | 'not-applicable' | 'not-meant';

function termOf({ rule, table }: Asked, { cells }: FactRow): Term {
  const here = { row: cells, previous: {} };
  if (rule.where !== null) {
    const meets = evaluate(rule.where, here, table);
    if (meets.state === 'missing') return 'missing';
    if (meets.state !== 'value' || meets.value !== true) return 'not-meant';
  }
  return rule.value === null ? wholeRatio(1) : ratioOf(evaluate(rule.value, here, table));
}

function ratioOf(one: Evaluated): Term {
  if (one.state !== 'value') return one.state;
  return typeof one.value === 'object' ? one.value : 'missing';
}

function cellIn({ rule }: Asked, term: Term): Cell {
  if (typeof term === 'object') return given(formatRatio(term, rule.scale));
  return term === 'missing' ? MISSING : NOT_APPLICABLE;
}

function total(asked: Asked, { sum, figures, isMissing, rows }: Sum): Cell {
  // Where nobody who was meant gave a figure, leaving them out would make a 0 of nothing.
  const nothing = figures === 0 && rows.length > 0;
  if (isMissing && (nothing || asked.rule.missing === 'missing')) return MISSING;
  return nothing ? NOT_APPLICABLE : cellIn(asked, sum);
}
