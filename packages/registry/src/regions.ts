// SPDX-License-Identifier: Apache-2.0
import { err, ok, type PlainDate, type Result } from '@sanyi/kernel';
import { grouped } from './grouped.js';
import { codesAbove, type Level, levelOfCode, NATION, type Region } from './region.js';
import { baseName, commonName } from './region-name.js';
import {
  cellOf,
  type CellFault,
  choiceFaults,
  dayFaults,
  dayOfCell,
  emptyFaults,
  fault,
  readTable,
  type TableRow,
  type TableText,
} from './table.js';
import { holdsOn, type SourceStatus } from './validity.js';

/** 行政区划表: every region by its code, by its names, and the regions below each. */
export interface Regions {
  readonly byCode: ReadonlyMap<string, Region>;
  /** Full and common names. */
  readonly byName: ReadonlyMap<string, readonly Region[]>;
  /** Names without 省, 州, 市, 县 … */
  readonly byBase: ReadonlyMap<string, readonly Region[]>;
  readonly below: ReadonlyMap<string, readonly Region[]>;
}

export const STATUSES: readonly SourceStatus[] = ['read', 'reported', 'assumed'];

const THE_NATION: Region = {
  code: NATION,
  name: '全国',
  level: 'national',
  parent: null,
  from: null,
  to: null,
  successor: null,
  status: 'read',
  note: '',
};

/** Reads region tables; a later row of the same code takes the place of an earlier one. */
export function readRegions(tables: readonly TableText[]): Result<Regions, readonly CellFault[]> {
  const read = tables.map((table) => readTable(table, ['code', 'name']));
  const broken = read.flatMap((one) => (one.ok ? [] : one.error));
  if (broken.length > 0) return err(broken);
  const rows = read.flatMap((one) => (one.ok ? one.value : []));
  const codes = new Set([NATION, ...rows.map((row) => cellOf(row, 'code'))]);
  const faults = rows.flatMap((row) => rowFaults(row, codes));
  if (faults.length > 0) return err(faults);
  const byCode = new Map([[NATION, THE_NATION]]);
  for (const row of rows) byCode.set(cellOf(row, 'code'), regionOf(row, codes));
  return ok(indexed(byCode));
}

function rowFaults(row: TableRow, codes: ReadonlySet<string>): readonly CellFault[] {
  const code = cellOf(row, 'code');
  const successor = cellOf(row, 'successor');
  return [
    ...(levelOfCode(code) === null ? [fault(row, 'code', 'not-allowed', code)] : []),
    ...emptyFaults(row, ['name']),
    ...dayFaults(row, 'from', 'to'),
    ...(cellOf(row, 'status') === '' ? [] : choiceFaults(row, 'status', STATUSES)),
    ...(successor === '' || codes.has(successor)
      ? []
      : [fault(row, 'successor', 'unknown-region', successor)]),
  ];
}

function regionOf(row: TableRow, codes: ReadonlySet<string>): Region {
  const code = cellOf(row, 'code');
  const status = STATUSES.find((one) => one === cellOf(row, 'status'));
  const successor = cellOf(row, 'successor');
  return {
    code,
    name: cellOf(row, 'name'),
    level: levelOfCode(code) ?? 'county',
    parent: codesAbove(code).find((above) => codes.has(above)) ?? null,
    from: dayOfCell(row, 'from'),
    to: dayOfCell(row, 'to'),
    successor: successor === '' ? null : successor,
    status: status ?? 'reported',
    note: cellOf(row, 'note'),
  };
}

function indexed(byCode: ReadonlyMap<string, Region>): Regions {
  const all = [...byCode.values()];
  return {
    byCode,
    byName: grouped(
      all.flatMap((region) =>
        [...new Set([region.name, commonName(region.name)])].map((name) => [name, region] as const),
      ),
    ),
    byBase: grouped(all.map((region) => [baseName(region.name), region] as const)),
    below: grouped(
      all.flatMap((region) => (region.parent === null ? [] : [[region.parent, region] as const])),
    ),
  };
}

/** A region and those above it, nearest first. */
export function chainOf(regions: Regions, code: string): readonly Region[] {
  const chain: Region[] = [];
  for (let at = regions.byCode.get(code); at !== undefined;) {
    chain.push(at);
    at = at.parent === null ? undefined : regions.byCode.get(at.parent);
  }
  return chain;
}

/** Whether a region is another one or lies in it. */
export const isWithin = (regions: Regions, code: string, within: string): boolean =>
  chainOf(regions, code).some((region) => region.code === within);

/**
 * The regions of one level in a region on a day, in the order of their codes. A former region whose last day is not known
 * gives way to its successor, so that no county counts twice.
 */
export function regionsOn(
  regions: Regions,
  within: string,
  level: Level,
  on: PlainDate | null,
): readonly Region[] {
  const found: Region[] = [];
  const open = [within];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    const below = (regions.below.get(code) ?? []).filter((region) => counts(region, on));
    found.push(...below.filter((region) => region.level === level));
    open.push(...below.filter((region) => region.level !== level).map((region) => region.code));
  }
  return found.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function counts(region: Region, on: PlainDate | null): boolean {
  if (region.successor === null) return holdsOn(region, on);
  return on !== null && region.to !== null && holdsOn(region, on);
}
