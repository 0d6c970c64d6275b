// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Department } from './department.js';
import type { Region } from './region.js';
import type { Registry } from './registry.js';
import { type Unit, unitOf } from './unit.js';
import { holdsOn } from './validity.js';

/** The units of a department in a region: the region's own entries, and the pattern for the time they leave open. */
export function unitsAt(
  { regions, replacing }: Registry,
  department: Department,
  region: Region,
): readonly Unit[] {
  const own = (replacing.get(`${region.code}.${department.id}`) ?? []).map(({ unit }) => unit);
  const above = region.parent === null ? undefined : regions.byCode.get(region.parent);
  const pattern = own.length > 0 ? null : unitOf(department, region, above);
  return pattern === null ? own : [...own, pattern];
}

/** 某地某日的单位: all units of one region on a day, in the order of their ids; where no patterns are held, its own entries. */
export function unitsOn(
  registry: Registry,
  regionCode: string,
  on: PlainDate | null,
): readonly Unit[] {
  const region = registry.regions.byCode.get(regionCode);
  if (region === undefined) return [];
  const departments = isCovered(registry, region) ? [...registry.departments.values()] : [];
  const single = registry.singles
    .map(({ unit }) => unit)
    .filter((unit) => unit.region === region.code);
  const all = [...departments.flatMap((one) => unitsAt(registry, one, region)), ...single];
  return [...new Map(all.map((unit) => [unit.id, unit])).values()]
    .filter((unit) => holdsOn(unit, on))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether the registry holds the units of a region: Yunnan's, 示例省's and the nation's. */
export const isCovered = ({ covered }: Registry, { code, level }: Region): boolean =>
  level === 'national' || covered.has(`${code.slice(0, 2)}0000`);
