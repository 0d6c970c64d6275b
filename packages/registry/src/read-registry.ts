// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { type Department, LEVELS, UNIT_KINDS } from './department.js';
import { indexRegistry } from './index-registry.js';
import type { Level } from './region.js';
import { readRegions, type Regions, STATUSES } from './regions.js';
import type { FunctionSpan, Registry, SingleUnit, Succession } from './registry.js';
import {
  cellOf,
  type CellFault,
  choiceFaults,
  dayFaults,
  dayOfCell,
  emptyFaults,
  fault,
  listOf,
  readTable,
  type TableRow,
  type TableText,
} from './table.js';
import type { SourceStatus } from './validity.js';

/** The tables of data/registry. */
export interface RegistryTables {
  /** Later tables correct earlier ones. */
  readonly regions: readonly TableText[];
  readonly departments: TableText;
  readonly functions: TableText;
  readonly successions: TableText;
  readonly units: TableText;
}

/** Reads and checks the tables of a registry; every fault names its table, row and column. */
export function readRegistry(tables: RegistryTables): Result<Registry, readonly CellFault[]> {
  const regions = readRegions(tables.regions);
  if (!regions.ok) return regions;
  const rows = {
    departments: readTable(tables.departments, ['id', 'kind', ...LEVELS, 'forms', 'from', 'to']),
    functions: readTable(tables.functions, ['function', 'title', 'department', 'levels']),
    successions: readTable(tables.successions, ['department', 'successor', 'levels']),
    units: readTable(tables.units, ['id', 'region', 'name', 'forms', 'kind', 'status']),
  };
  const broken = Object.values(rows).flatMap((one) => (one.ok ? [] : one.error));
  if (broken.length > 0) return err(broken);
  return fromRows(regions.value, {
    departments: valueOf(rows.departments),
    functions: valueOf(rows.functions),
    successions: valueOf(rows.successions),
    units: valueOf(rows.units),
  });
}

const valueOf = (read: Result<readonly TableRow[], unknown>): readonly TableRow[] =>
  read.ok ? read.value : [];

interface RegistryRows {
  readonly departments: readonly TableRow[];
  readonly functions: readonly TableRow[];
  readonly successions: readonly TableRow[];
  readonly units: readonly TableRow[];
}

function fromRows(regions: Regions, rows: RegistryRows): Result<Registry, readonly CellFault[]> {
  const ids = new Set(rows.departments.map((row) => cellOf(row, 'id')));
  const faults = [
    ...rows.departments.flatMap(departmentFaults),
    ...duplicates(rows.departments, ['id']),
    ...rows.functions.flatMap((row) => [
      ...referenceFaults(row, 'department', ids),
      ...levelFaults(row),
      ...dayFaults(row, 'from', 'to'),
      ...choiceFaults(row, 'status', STATUSES),
    ]),
    ...rows.successions.flatMap((row) => [
      ...referenceFaults(row, 'department', ids),
      ...referenceFaults(row, 'successor', ids),
      ...levelFaults(row),
    ]),
    ...rows.units.flatMap((row) => unitFaults(row, regions, ids)),
    ...duplicates(rows.units, ['region', 'id']),
  ];
  if (faults.length > 0) return err(faults);
  return ok(
    indexRegistry({
      regions,
      departments: new Map(rows.departments.map((row) => [cellOf(row, 'id'), departmentOf(row)])),
      functions: rows.functions.map(functionOf),
      successions: rows.successions.map(successionOf),
      singles: rows.units.map((row) => singleOf(row, regions)),
    }),
  );
}

const departmentFaults = (row: TableRow): readonly CellFault[] => [
  ...emptyFaults(row, ['id', ...LEVELS, 'forms']),
  ...choiceFaults(row, 'kind', UNIT_KINDS),
  ...choiceFaults(row, 'status', STATUSES),
  ...dayFaults(row, 'from', 'to'),
  ...dayFaults(row, 'national-from', 'national-to'),
];

const unitFaults = (
  row: TableRow,
  { byCode }: Regions,
  ids: ReadonlySet<string>,
): readonly CellFault[] => [
  ...emptyFaults(row, ['id', 'name', 'forms']),
  ...choiceFaults(row, 'kind', UNIT_KINDS),
  ...choiceFaults(row, 'status', STATUSES),
  ...dayFaults(row, 'from', 'to'),
  ...(byCode.has(cellOf(row, 'region'))
    ? []
    : [fault(row, 'region', 'unknown-region', cellOf(row, 'region'))]),
  ...(cellOf(row, 'replaces') === '' ? [] : referenceFaults(row, 'replaces', ids)),
];

const referenceFaults = (
  row: TableRow,
  column: string,
  ids: ReadonlySet<string>,
): readonly CellFault[] =>
  ids.has(cellOf(row, column))
    ? []
    : [fault(row, column, 'unknown-reference', cellOf(row, column))];

const levelFaults = (row: TableRow): readonly CellFault[] =>
  levelsOf(row).length > 0 && listOf(row, 'levels').length === levelsOf(row).length
    ? []
    : [fault(row, 'levels', 'not-allowed', cellOf(row, 'levels'))];

function duplicates(rows: readonly TableRow[], columns: readonly string[]): readonly CellFault[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = columns.map((column) => cellOf(row, column)).join('.');
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [fault(row, columns[0] ?? '', 'duplicate', key)];
  });
}

function departmentOf(row: TableRow): Department {
  const nameAt = (level: Level): string | null =>
    cellOf(row, level) === '-' ? null : cellOf(row, level);
  return {
    id: cellOf(row, 'id'),
    kind: kindOf(row),
    names: {
      national: nameAt('national'),
      province: nameAt('province'),
      prefecture: nameAt('prefecture'),
      county: nameAt('county'),
      township: nameAt('township'),
    },
    forms: listOf(row, 'forms'),
    local: { from: dayOfCell(row, 'from'), to: dayOfCell(row, 'to') },
    national: { from: dayOfCell(row, 'national-from'), to: dayOfCell(row, 'national-to') },
    status: statusOf(row),
    note: cellOf(row, 'note'),
  };
}

const functionOf = (row: TableRow): FunctionSpan => ({
  function: cellOf(row, 'function'),
  title: cellOf(row, 'title'),
  department: cellOf(row, 'department'),
  levels: levelsOf(row),
  from: dayOfCell(row, 'from'),
  to: dayOfCell(row, 'to'),
  status: statusOf(row),
  note: cellOf(row, 'note'),
});

const successionOf = (row: TableRow): Succession => ({
  department: cellOf(row, 'department'),
  successor: cellOf(row, 'successor'),
  levels: levelsOf(row),
});

function singleOf(row: TableRow, { byCode }: Regions): SingleUnit {
  const region = cellOf(row, 'region');
  const replaces = cellOf(row, 'replaces');
  return {
    unit: {
      id: `${region}.${cellOf(row, 'id')}`,
      name: cellOf(row, 'name'),
      level: byCode.get(region)?.level ?? 'county',
      region,
      kind: kindOf(row),
      department: replaces === '' ? null : replaces,
      from: dayOfCell(row, 'from'),
      to: dayOfCell(row, 'to'),
      status: statusOf(row),
      note: cellOf(row, 'note'),
    },
    forms: listOf(row, 'forms'),
    replaces: replaces === '' ? null : replaces,
  };
}

const levelsOf = (row: TableRow): readonly Level[] =>
  LEVELS.filter((level) => listOf(row, 'levels').includes(level));

const kindOf = (row: TableRow): Department['kind'] =>
  UNIT_KINDS.find((kind) => kind === cellOf(row, 'kind')) ?? 'government';

const statusOf = (row: TableRow): SourceStatus =>
  STATUSES.find((status) => status === cellOf(row, 'status')) ?? 'assumed';
