// SPDX-License-Identifier: Apache-2.0
import type { RefusedRow } from '@sanyi/contract';
import { err, ok, type Result } from '@sanyi/kernel';
import { describeFaultyCell, type RegistryRows, type UserRegistry } from '@sanyi/office';
import {
  type CellFault,
  type Institution,
  readUserInstitutions,
  readUserUnits,
  type SingleUnit,
  type TableRow,
} from '@sanyi/registry';
import type { z } from 'zod';
import { covers, type Scope } from '../access/scope.js';
import { sameInstitution, sameUnit } from './own-rows.js';
import type { RegistryBook } from './registry-book.js';

/** A row that is not taken, and why. */
export type Refused = z.infer<typeof RefusedRow>;

/** What becomes of a workbook. */
export interface Judgement {
  readonly accepted: number;
  /** Those of the accepted that are new or differ from what is stored. */
  readonly changed: UserRegistry;
  readonly refused: readonly Refused[];
}

/** What rows are judged by. */
export interface Grounds {
  /** The house's own registry, without what users brought in. */
  readonly book: RegistryBook;
  /** What users have brought in until now. */
  readonly stored: UserRegistry;
  /** Where the caller may import. */
  readonly scope: Scope;
}

/**
 * Judges a workbook row by row: faulty cells, and rows that would change something outside the scope, are refused; a row
 * outside that says what is stored already changes nothing and passes, so that an export comes back in. Where a refused
 * row leaves another without the 医共体 it names, that one is refused too.
 */
export function judgeImport(workbook: RegistryRows, { book, stored, scope }: Grounds): Judgement {
  const tell = (fault: CellFault): Refused => ({
    ...{ sheet: fault.table, row: fault.row, reason: describeFaultyCell(fault) },
    cell: cellAt(workbook, fault.table, fault),
  });
  const unitsKnown = new Map(stored.units.map((one) => [one.unit.id, one]));
  const units = sift(workbook.units, tell, {
    read: (rows) => readUserUnits(rows, book.registry),
    isOutside: (one) => !isWithin(scope, one.unit.region) && !holds(unitsKnown, one, UNIT),
  });
  const known = new Map(stored.institutions.map((one) => [one.id, one]));
  const consortia = [...book.institutions, ...stored.institutions]
    .filter(({ kind }) => kind === 'medical-consortium')
    .map(({ id }) => id);
  const institutions = sift(workbook.institutions, tell, {
    read: (rows) => readUserInstitutions(rows, book.registry.regions, consortia),
    isOutside: (one) => !isWithin(scope, one.region) && !holds(known, one, INSTITUTION),
  });
  return {
    accepted: units.taken.length + institutions.taken.length,
    changed: {
      units: units.taken.filter((one) => !holds(unitsKnown, one, UNIT)),
      institutions: institutions.taken.filter((one) => !holds(known, one, INSTITUTION)),
    },
    refused: [...units.refused, ...institutions.refused],
  };
}

interface Kind<T> {
  readonly idOf: (one: T) => string;
  readonly same: (one: T, other: T) => boolean;
}

const UNIT: Kind<SingleUnit> = { idOf: ({ unit }) => unit.id, same: sameUnit };
const INSTITUTION: Kind<Institution> = { idOf: ({ id }) => id, same: sameInstitution };

function holds<T>(stored: ReadonlyMap<string, T>, one: T, { idOf, same }: Kind<T>): boolean {
  const before = stored.get(idOf(one));
  return before !== undefined && same(before, one);
}

const isWithin = (scope: Scope, region: string): boolean =>
  covers(scope, { region, unit: null, area: null });

interface Sifting<T> {
  readonly read: (rows: readonly TableRow[]) => Result<readonly T[], readonly CellFault[]>;
  readonly isOutside: (one: T) => boolean;
}

interface Sifted<T> {
  readonly taken: readonly T[];
  readonly refused: readonly Refused[];
}

/** Takes faulty rows out until none is left: each round at least one fewer, so it comes to an end. */
function sift<T>(
  all: readonly TableRow[],
  tell: (fault: CellFault) => Refused,
  { read, isOutside }: Sifting<T>,
): Sifted<T> {
  const refused: Refused[] = [];
  let rows = all;
  for (;;) {
    const judged = roundOf(rows, tell, { read, isOutside });
    if (judged.ok) return { taken: judged.value, refused: inOrder(refused) };
    refused.push(...judged.error);
    const faulty = new Set(judged.error.map(({ row }) => row));
    rows = rows.filter(({ row }) => !faulty.has(row));
  }
}

function roundOf<T>(
  rows: readonly TableRow[],
  tell: (fault: CellFault) => Refused,
  { read, isOutside }: Sifting<T>,
): Result<readonly T[], readonly Refused[]> {
  const answer = read(rows);
  if (!answer.ok) return err(answer.error.map(tell));
  const outside = rows.filter((_, index) => {
    const one = answer.value[index];
    return one !== undefined && isOutside(one);
  });
  return outside.length === 0 ? ok(answer.value) : err(outside.map((row) => outsideOf(row, tell)));
}

function outsideOf(row: TableRow, tell: (fault: CellFault) => Refused): Refused {
  const value = row.cells[REGION] ?? '';
  const place = tell({ ...row, column: REGION, code: 'not-allowed', value });
  return { ...place, reason: `“${REGION}”:“${value}”不在您可以导入的地区内。请删去这一行。` };
}

const REGION = '地区代码';

const inOrder = (refused: readonly Refused[]): readonly Refused[] =>
  [...refused].sort((one, other) => one.row - other.row);

function cellAt(
  { letters }: RegistryRows,
  sheet: string,
  { column, row }: Pick<CellFault, 'column' | 'row'>,
): string | null {
  const letter = letters.get(`${sheet} ${column}`);
  return letter === undefined ? null : `${letter}${row}`;
}
