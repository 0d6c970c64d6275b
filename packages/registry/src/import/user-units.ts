// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { indexRegistry } from '../index-registry.js';
import type { Registry, SingleUnit } from '../registry.js';
import { cellOf, type CellFault, choiceFaults, dayOfCell, fault, type TableRow } from '../table.js';
import { commonFaults, repeated } from './user-faults.js';
import { KIND_WORDS, keyOfWord, STATUS_WORDS } from './user-columns.js';

/** 读用户自己的单位: rows of the sheet 单位 to units; each fault names its row and column. */
export function readUserUnits(
  rows: readonly TableRow[],
  { regions, departments }: Registry,
): Result<readonly SingleUnit[], readonly CellFault[]> {
  const faults = rows.flatMap((row) => [
    ...commonFaults(row, regions, ['编号', '单位全称', '简称']),
    ...choiceFaults(row, '性质', Object.values(KIND_WORDS)),
    ...choiceFaults(row, '来源', Object.values(STATUS_WORDS)),
    ...(['', ...departments.keys()].includes(cellOf(row, '代替类型'))
      ? []
      : [fault(row, '代替类型', 'unknown-reference', cellOf(row, '代替类型'))]),
  ]);
  const all = [...faults, ...repeated(rows)];
  if (all.length > 0) return err(all);
  return ok(rows.map((row) => unitOfRow(row, regions)));
}

function unitOfRow(row: TableRow, { byCode }: Registry['regions']): SingleUnit {
  const region = cellOf(row, '地区代码');
  const replaces = cellOf(row, '代替类型') === '' ? null : cellOf(row, '代替类型');
  return {
    unit: {
      id: `${region}.${cellOf(row, '编号')}`,
      name: cellOf(row, '单位全称'),
      level: byCode.get(region)?.level ?? 'county',
      region,
      kind: keyOfWord(KIND_WORDS, cellOf(row, '性质')) ?? 'government',
      department: replaces,
      from: dayOfCell(row, '起'),
      to: dayOfCell(row, '止'),
      status: keyOfWord(STATUS_WORDS, cellOf(row, '来源')) ?? 'assumed',
      note: cellOf(row, '备注'),
    },
    forms: cellOf(row, '简称')
      .split(/[、|]/u)
      .map((form) => form.trim())
      .filter((form) => form !== ''),
    replaces,
  };
}

/** The cells of a unit as the sheet 单位 holds them: the inverse of reading. */
export const unitCells = ({ unit, forms, replaces }: SingleUnit): readonly string[] => [
  unit.id.slice(unit.region.length + 1),
  unit.name,
  forms.join('、'),
  unit.region,
  unit.kind === 'collective' ? KIND_WORDS.government : KIND_WORDS[unit.kind],
  replaces ?? '',
  unit.from ?? '',
  unit.to ?? '',
  STATUS_WORDS[unit.status],
  unit.note,
];

/** A registry with a user's units beside its own; a unit of the same id takes the place of the registry's. */
export function withUnits(registry: Registry, units: readonly SingleUnit[]): Registry {
  const ids = new Set(units.map(({ unit }) => unit.id));
  const kept = registry.singles.filter(({ unit }) => !ids.has(unit.id));
  return indexRegistry({ ...registry, singles: [...kept, ...units] });
}
