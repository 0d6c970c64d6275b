// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { type Institution, INSTITUTION_KINDS } from '../institution.js';
import type { Regions } from '../regions.js';
import { cellOf, type CellFault, choiceFaults, dayOfCell, fault, type TableRow } from '../table.js';
import { commonFaults, repeated } from './user-faults.js';
import { keyOfWord } from './user-columns.js';

/** 读用户自己的机构: rows of the sheet 机构 to institutions; a 医共体 that is named must be one of them, or known already. */
export function readUserInstitutions(
  rows: readonly TableRow[],
  regions: Regions,
  known: Iterable<string> = [],
): Result<readonly Institution[], readonly CellFault[]> {
  const consortia = new Set([
    '',
    ...known,
    ...rows.filter((row) => cellOf(row, '类别') === CONSORTIUM).map((row) => idOf(row)),
  ]);
  const faults = rows.flatMap((row) => [
    ...commonFaults(row, regions, ['编号', '机构名称']),
    ...choiceFaults(row, '类别', Object.values(INSTITUTION_KINDS)),
    ...(consortia.has(cellOf(row, '所属医共体'))
      ? []
      : [fault(row, '所属医共体', 'unknown-reference', cellOf(row, '所属医共体'))]),
  ]);
  const all = [...faults, ...repeated(rows)];
  if (all.length > 0) return err(all);
  return ok(rows.map(institutionOfRow));
}

const CONSORTIUM = INSTITUTION_KINDS['medical-consortium'];

const idOf = (row: TableRow): string => `${cellOf(row, '地区代码')}.${cellOf(row, '编号')}`;

const institutionOfRow = (row: TableRow): Institution => ({
  id: idOf(row),
  name: cellOf(row, '机构名称'),
  region: cellOf(row, '地区代码'),
  kind: keyOfWord(INSTITUTION_KINDS, cellOf(row, '类别')) ?? 'general-hospital',
  consortium: cellOf(row, '所属医共体') === '' ? null : cellOf(row, '所属医共体'),
  from: dayOfCell(row, '起'),
  to: dayOfCell(row, '止'),
});

/** The cells of an institution as the sheet 机构 holds them: the inverse of reading. */
export const institutionCells = (one: Institution): readonly string[] => [
  one.id.slice(one.region.length + 1),
  one.name,
  one.region,
  INSTITUTION_KINDS[one.kind],
  one.consortium ?? '',
  one.from ?? '',
  one.to ?? '',
];
