// SPDX-License-Identifier: Apache-2.0
import { NewUser, type Post, POSTS, type RefusedRow, type User } from '@sanyi/contract';
import type { SheetRows } from '@sanyi/office';
import type { z } from 'zod';
import { ROLES } from '../access/roles.js';
import { covers, type Scope } from '../access/scope.js';

/** The sheet that users stand in. */
export const USER_SHEET = '用户';

/** The columns of an import, each with the field it fills; an export has them too. */
export const USER_COLUMNS = {
  账号: 'account',
  名称: 'label',
  岗位: 'post',
  地区代码: 'region',
  单位标识: 'unit',
  电话: 'phone',
} as const;

type Refused = z.infer<typeof RefusedRow>;
type Row = SheetRows['rows'][number];
type Fresh = z.infer<typeof NewUser>;
/** A user as he is stored already, where the caller may see him. */
type Known = Pick<User, 'account' | 'label' | 'post' | 'region' | 'unit'>;

/** What rows are judged by. */
export interface UserGrounds {
  /** Where the caller may make accounts. */
  readonly scope: Scope;
  /** The accounts of the rows that are taken, by name; null where the caller may not see whose they are. */
  readonly taken: ReadonlyMap<string, Known | null>;
}

/** What becomes of a table of users. */
export interface UserJudgement {
  /** Accounts to be made. */
  readonly fresh: readonly Fresh[];
  /** Rows that say what is stored already, so that an export comes back in. */
  readonly unchanged: number;
  readonly refused: readonly Refused[];
}

type Verdict =
  | { readonly kind: 'fresh'; readonly user: Fresh }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

interface Fault {
  readonly column: keyof typeof USER_COLUMNS;
  readonly reason: string;
}

/** Judges a table of users row by row: only new accounts are made, an import changes nobody. */
export function judgeUsers({ rows, letters }: SheetRows, grounds: UserGrounds): UserJudgement {
  const letterOf = new Map(letters);
  const first = new Map(rows.map(({ row, cells }) => [accountIn(cells), row] as const).reverse());
  const verdicts = rows.map((row) => ({
    row,
    verdict: first.get(accountIn(row.cells)) === row.row ? judged(row, grounds) : TWICE,
  }));
  return {
    fresh: verdicts.flatMap(({ verdict }) => (verdict.kind === 'fresh' ? [verdict.user] : [])),
    unchanged: verdicts.filter(({ verdict }) => verdict.kind === 'unchanged').length,
    refused: verdicts.flatMap(({ row, verdict }) =>
      verdict.kind === 'refused' ? verdict.faults.map((fault) => told(row, fault, letterOf)) : [],
    ),
  };
}

/** The account that a row names. */
export const accountIn = (cells: Row['cells']): string => cells['账号'] ?? '';

function judged({ cells }: Row, { scope, taken }: UserGrounds): Verdict {
  const known = taken.get(accountIn(cells));
  if (known !== undefined) return againstKnown(cells, known);
  const { 单位标识: unit = '', 电话: phone = '' } = cells;
  const user = NewUser.safeParse({
    ...{ account: accountIn(cells), label: cells['名称'], post: postOf(cells['岗位']) },
    ...{ region: cells['地区代码'], unit: orNull(unit), phone: orNull(phone) },
  });
  if (!user.success) return { kind: 'refused', faults: user.error.issues.map(faultOf) };
  if (covers(scope, { region: user.data.region, unit: user.data.unit, area: null }))
    return { kind: 'fresh', user: user.data };
  return refused('地区代码', '超出了您的管理范围。请删去这一行。');
}

function againstKnown(cells: Row['cells'], known: Known | null): Verdict {
  const same =
    known !== null &&
    known.label === cells['名称'] &&
    known.post === postOf(cells['岗位']) &&
    known.region === cells['地区代码'] &&
    known.unit === orNull(cells['单位标识'] ?? '');
  return same
    ? { kind: 'unchanged' }
    : refused('账号', '账号已有，导入只新建账号。要修改请在用户页面办理，或换一个账号。');
}

const refused = (column: Fault['column'], reason: string): Verdict => ({
  kind: 'refused',
  faults: [{ column, reason }],
});

const TWICE = refused('账号', '与前面的行重复。请改账号或删去一行。');

const LABELS: ReadonlyMap<string, Post> = new Map(
  POSTS.map((post) => [ROLES[post].label, post] as const),
);

const postOf = (label = ''): Post | undefined => LABELS.get(label);

const orNull = (words: string): string | null => (words === '' ? null : words);

const COLUMN_OF: ReadonlyMap<string, Fault['column']> = new Map(
  Object.entries(USER_COLUMNS).map(([column, field]) => [field, column as Fault['column']]),
);

function faultOf({ path, message }: z.core.$ZodIssue): Fault {
  const column = COLUMN_OF.get(String(path[0])) ?? '账号';
  return {
    column,
    reason: column === '岗位' ? `岗位应为：${[...LABELS.keys()].join('、')}。` : `${message}。`,
  };
}

const told = (
  { table, row, cells }: Row,
  { column, reason }: Fault,
  letterOf: ReadonlyMap<string, string>,
): Refused => {
  const letter = letterOf.get(`${table} ${column}`);
  const value = cells[column] ?? '';
  return {
    ...{ sheet: table, row, cell: letter === undefined ? null : `${letter}${row}` },
    reason: `“${column}”：${value === '' ? '' : `“${value.slice(0, MOST_TOLD)}”`}${reason}`,
  };
};

const MOST_TOLD = 60;
