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

/** What is not right with the cells of one row. */
export interface CellFindings {
  readonly own: readonly Finding[];
  /** It bears the key of a row before it. */
  readonly double: Finding | null;
}

/** Judges rows one by one, in their order; of those it has judged it remembers the keys. */
export type CellJudge = (row: Row) => CellFindings;

/** What fields demand by themselves: a value where one is required, of its kind, from its list, asked for on that day. */
export function cellJudge(declaration: Declaration, context: Context): CellJudge {
  const asked = fieldsOn(declaration, context.on);
  const ids = new Set(asked.map(({ id }) => id));
  const keys = new Set<string>();
  return (row) => ({
    own: [
      ...strangeFields(row, ids).map((id) =>
        bare('field-not-asked', row, id, cellOf(row.cells, id)),
      ),
      ...asked.flatMap((field) => fieldFinding(declaration, field, row, context)),
    ],
    double: double(declaration, row, keys),
  });
}

/** A form that has more than its one row. */
export const tooManyRows = ({ rows }: Declaration, count: number): readonly Finding[] =>
  rows === 'one' && count > 1 ? [bare('too-many-rows', null, null, null)] : [];

const bare = (
  code: FindingCode,
  row: Row | null,
  field: string | null,
  left: Cell | null,
): Finding => ({
  ...{ code, rule: null, severity: 'hard', field, row: row?.id ?? null },
  ...{ left, operator: null, right: null, reason: null },
});

function strangeFields({ cells }: Row, asked: ReadonlySet<string>): readonly string[] {
  return Object.keys(cells).filter((id) => !asked.has(id) && cellOf(cells, id).state !== 'missing');
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
function double(declaration: Declaration, row: Row, keys: Set<string>): Finding | null {
  const [first] = declaration.keys;
  const key = keyOf(declaration, row.cells);
  if (first === undefined || key === undefined) return null;
  if (keys.has(key)) return bare('duplicate-key', row, first, cellOf(row.cells, first));
  keys.add(key);
  return null;
}
