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
import { evaluate, type Evaluated, type Table } from '../expression/evaluate.js';
import type { Filing } from '../filing.js';
import type { Stage } from '../flow/flow.js';
import { deriveCells, derivedFields } from '../rules/derivations.js';
import type { Fact, FactSubject } from './fact.js';

/** Whether a return tells facts yet: once every level has approved it. */
export const yieldsFacts = (stage: Stage): boolean => stage === 'approved' || stage === 'locked';

/**
 * 取数: the facts of one return. A sum of no rows is 0: the unit has said that there are none. A sum in which a figure is missing
 * is missing, unless the rule leaves such rows out; figures that do not apply add nothing, and where none applies the fact does
 * not either. Rounded half up to the rule's scale, once.
 *
 * @param on - the last day of the period; today for a register without periods
 */
export function factsOf(declaration: Declaration, filing: Filing, on: PlainDate): readonly Fact[] {
  const rows = filing.rows.map(({ id, cells }) => ({
    id,
    cells: { ...cells, ...deriveCells(declaration, cells, on) },
  }));
  const all = [...declaration.fields, ...derivedFields(declaration)];
  const table: Table = {
    rows: rows.map(({ cells }) => cells),
    numbers: new Set(all.filter(isNumeric).map(({ id }) => id)),
    absent: 'missing',
    made: new Map(),
  };
  return declaration.facts.flatMap((rule) => {
    const asked: Asked = { declaration, rule, filing, table };
    return groups(asked, rows).flatMap((group) => factsOfGroup(asked, group));
  });
}

interface Asked {
  readonly declaration: Declaration;
  readonly rule: FactRule;
  readonly filing: Filing;
  readonly table: Table;
}

interface FactRow {
  readonly id: string;
  readonly cells: Cells;
}

interface Group {
  readonly subject: FactSubject;
  readonly rows: readonly FactRow[];
}

/** The rows by whom they are about, in the order in which they come; all of them are about the unit where no field says. */
function groups({ declaration, rule, filing }: Asked, rows: readonly FactRow[]): readonly Group[] {
  const field = declaration.fields.find(({ id }) => id === rule.subject);
  if (field === undefined) return [{ subject: { kind: 'unit', id: filing.unit }, rows }];
  const kind = field.kind === 'region' || field.kind === 'institution' ? field.kind : 'unit';
  const named = rows.flatMap((row) => {
    const id = textOf(cellOf(row.cells, field.id));
    return id === undefined ? [] : [{ id, row }];
  });
  return [...new Set(named.map(({ id }) => id))].map((id) => ({
    subject: { kind, id },
    rows: named.filter((one) => one.id === id).map(({ row }) => row),
  }));
}

function factsOfGroup(asked: Asked, { subject, rows }: Group): readonly Fact[] {
  const terms = rows.map((row) => ({ id: row.id, term: termOf(asked, row) }));
  const meant = terms.filter(({ term }) => term !== 'not-meant');
  if (asked.rule.how === 'each') {
    return meant.map(({ id, term }) => factOf(asked, subject, cellIn(asked, term), [id]));
  }
  const ids = meant.map(({ id }) => id);
  return [
    factOf(
      asked,
      subject,
      total(
        asked,
        meant.map(({ term }) => term),
      ),
      ids,
    ),
  ];
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

function total(asked: Asked, terms: readonly Term[]): Cell {
  const figures = terms.filter((term) => typeof term === 'object');
  const lacking = terms.includes('missing') && asked.rule.missing === 'missing';
  // Where nobody who was meant gave a figure, leaving them out would make a 0 of nothing.
  const nothing = figures.length === 0 && terms.length > 0;
  if (lacking || (nothing && terms.includes('missing'))) return MISSING;
  if (nothing) return NOT_APPLICABLE;
  return cellIn(asked, figures.reduce(addRatios, ZERO));
}
