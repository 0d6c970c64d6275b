// SPDX-License-Identifier: Apache-2.0
import type { InstitutionRow, RegionQuery, RegionRow, UnitRow } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import {
  holdsOn,
  type Institution,
  INSTITUTION_KINDS,
  isWithin,
  NATION,
  type Region,
  type Regions,
  type Unit,
  type UnitKind,
  unitsOn,
} from '@sanyi/registry';
import type { z } from 'zod';
import type { RegistryBook } from './registry-book.js';

/** What a list of the registry is narrowed by; `on` is the day it shows. */
export interface RegistryFilter {
  readonly region: string;
  readonly query: string;
  readonly on: PlainDate;
}

const UNIT_KIND_LABELS: Readonly<Record<UnitKind, string>> = {
  government: '政府部门',
  party: '党委部门',
  mass: '群团组织',
  association: '社会组织',
  institution: '事业单位',
  central: '中央驻地方单位',
  collective: '议事协调机构',
};

/** A search for so short a text, or for so much, shows the first of what it found. */
const MOST_FOUND = 100;

/** The regions that a query asks for: those below `parent` (without it the provinces), or those a text finds. */
export const regionsAsked = (
  regions: Regions,
  { parent = NATION, query, on }: z.output<typeof RegionQuery>,
  today: () => PlainDate,
): RegionRow[] => {
  // The schema has checked that it is a day of the calendar.
  const day = on === undefined ? today() : (on as PlainDate);
  return query === undefined
    ? regionsBelow(regions, parent, day)
    : regionsFound(regions, query.trim(), day);
};

/** The regions directly below one on a day, by code. */
export function regionsBelow(regions: Regions, parent: string, on: PlainDate): RegionRow[] {
  return below(regions, parent, on).map((region) => regionRow(regions, region, on));
}

/** The regions whose name or code holds a text on a day, by code; those of 示例省 first. */
export function regionsFound(regions: Regions, query: string, on: PlainDate): RegionRow[] {
  return [...regions.byCode.values()]
    .filter((region) => stands(region, on))
    .filter(({ code, name }) => code.startsWith(query) || name.includes(query))
    .sort((a, b) => Number(isReal(a)) - Number(isReal(b)) || (a.code < b.code ? -1 : 1))
    .slice(0, MOST_FOUND)
    .map((region) => regionRow(regions, region, on));
}

/** A region as it is shown. */
export function regionRow(regions: Regions, region: Region, on: PlainDate): RegionRow {
  const { code, name, level, parent, successor, from, to, status, note } = region;
  const children = below(regions, code, on).length;
  return { code, name, level, parent, successor, children, from, to, status, note };
}

/** Units of a region and of those below it down to the county (in a county down to the township), region by region. */
export function* unitRows(
  { registry }: RegistryBook,
  { region, query, on }: RegistryFilter,
): Generator<UnitRow> {
  for (const unit of unitsBelow({ registry }, region, on))
    if (unit.name.includes(query)) yield unitRow(registry.regions, unit);
}

/** The units themselves, in the same order. */
export function* unitsBelow(
  { registry }: Pick<RegistryBook, 'registry'>,
  region: string,
  on: PlainDate,
): Generator<Unit> {
  for (const code of codesFrom(registry.regions, region, on)) yield* unitsOn(registry, code, on);
}

/** A unit as it is shown. */
export function unitRow({ byCode }: Regions, unit: Unit): UnitRow {
  const { id, name, level, region, kind, from, to, status, note } = unit;
  const regionName = byCode.get(region)?.name ?? region;
  const kindLabel = UNIT_KIND_LABELS[kind];
  return { id, name, level, region, regionName, kind, kindLabel, from, to, status, note };
}

/** Institutions of a region and of those below it, in the order of the registry. */
export function* institutionRows(
  { registry: { regions }, institutions }: RegistryBook,
  { region, query, on }: RegistryFilter,
): Generator<InstitutionRow> {
  const names = new Map(institutions.map(({ id, name }) => [id, name]));
  for (const one of institutions) {
    if (!one.name.includes(query) || !holdsOn(one, on)) continue;
    if (isWithin(regions, one.region, region)) yield institutionRow(regions, one, names);
  }
}

function institutionRow(
  { byCode }: Regions,
  { id, name, region, kind, consortium, from, to }: Institution,
  names: ReadonlyMap<string, string>,
): InstitutionRow {
  return {
    ...{ id, name, region, kind, from, to },
    regionName: byCode.get(region)?.name ?? region,
    kindLabel: INSTITUTION_KINDS[kind],
    consortium: consortium === null ? null : (names.get(consortium) ?? consortium),
  };
}

function* codesFrom(regions: Regions, code: string, on: PlainDate): Generator<string> {
  yield code;
  const level = regions.byCode.get(code)?.level;
  for (const region of below(regions, code, on)) {
    if (region.level !== 'township' || level === 'county')
      yield* codesFrom(regions, region.code, on);
  }
}

const below = (regions: Regions, parent: string, on: PlainDate): readonly Region[] =>
  (regions.below.get(parent) ?? [])
    .filter((region) => stands(region, on))
    .sort((a, b) => (a.code < b.code ? -1 : 1));

/** A former region whose last day is not known has given way to its successor. */
const stands = (region: Region, on: PlainDate): boolean =>
  holdsOn(region, on) && (region.successor === null || region.to !== null);

const isReal = ({ code }: Region): boolean => !code.startsWith('99');
