// SPDX-License-Identifier: Apache-2.0
import { type Cell, cellOf } from '../cell/cell.js';
import { type CellRefusalCode, isCanonical } from '../cell/read-cell.js';
import type { Declaration } from '../declaration/declaration.js';
import type { Field } from '../declaration/field.js';
import { codesOn, fieldsOn, listOfField } from '../declaration/on-day.js';
import type { Row } from '../filing.js';
import type { Finding, FindingCode } from './finding.js';
import { keyOf } from './row-key.js';
import type { ValidationContext } from './validation-context.js';

type Context = Pick<ValidationContext, 'on' | 'find'>;

/** What fields demand by themselves: a value where one is required, of its kind, from its list, asked for on that day. */
export function cellFindings(
  declaration: Declaration,
  rows: readonly Row[],
  context: Context,
): readonly Finding[] {
  const asked = fieldsOn(declaration, context.on);
  return [
    ...tableFindings(declaration, rows),
    ...rows.flatMap((row) => [
      ...strangeFields(row, asked),
      ...asked.flatMap((field) => fieldFinding(declaration, field, row, context)),
    ]),
    ...doubles(declaration, rows),
  ];
}

const bare = (
  code: FindingCode,
  row: Row | null,
  field: string | null,
  left: Cell | null,
): Finding => ({
  ...{ code, rule: null, severity: 'hard', field, row: row?.id ?? null },
  ...{ left, operator: null, right: null, reason: null },
});

const tableFindings = ({ rows: many }: Declaration, rows: readonly Row[]): readonly Finding[] =>
  many === 'one' && rows.length > 1 ? [bare('too-many-rows', null, null, null)] : [];

function strangeFields(row: Row, asked: readonly Field[]): readonly Finding[] {
  const ids = new Set(asked.map(({ id }) => id));
  return Object.keys(row.cells)
    .filter((id) => !ids.has(id) && cellOf(row.cells, id).state !== 'missing')
    .map((id) => bare('field-not-asked', row, id, cellOf(row.cells, id)));
}

function fieldFinding(
  declaration: Declaration,
  field: Field,
  row: Row,
  context: Context,
): readonly Finding[] {
  const cell = cellOf(row.cells, field.id);
  const code = troubleWith(declaration, field, cell, context);
  return code === undefined ? [] : [bare(code, row, field.id, cell)];
}

function troubleWith(
  declaration: Declaration,
  field: Field,
  cell: Cell,
  { on, find }: Context,
): FindingCode | undefined {
  if (cell.state === 'missing') return field.required ? 'required' : undefined;
  if (cell.state === 'not-applicable') {
    return field.mayNotApply ? undefined : 'may-not-be-not-applicable';
  }
  return troubleWithValue(declaration, field, cell.value, { on, find });
}

function troubleWithValue(
  declaration: Declaration,
  field: Field,
  value: string,
  { on, find }: Context,
): FindingCode | undefined {
  const list = listOfField(declaration, field) ?? null;
  if (!isCanonical(field, value, { list, find })) {
    return UNKNOWN.get(field.kind) ?? 'not-of-its-kind';
  }
  const inUse = list === null || codesOn(list, on).some(({ code }) => code === value);
  return inUse ? undefined : 'code-not-in-use';
}

const UNKNOWN: ReadonlyMap<Field['kind'], FindingCode & CellRefusalCode> = new Map([
  ['code', 'code-not-in-list'],
  ['unit', 'unknown-unit'],
  ['institution', 'unknown-institution'],
  ['region', 'unknown-region'],
] as const);

/** The second row of a key and all after it. A row whose key is incomplete has been told of already. */
function doubles(declaration: Declaration, rows: readonly Row[]): readonly Finding[] {
  const [first = null] = declaration.keys;
  if (first === null) return [];
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = keyOf(declaration, row.cells);
    if (key === undefined) return [];
    if (seen.has(key)) return [bare('duplicate-key', row, first, cellOf(row.cells, first))];
    seen.add(key);
    return [];
  });
}
