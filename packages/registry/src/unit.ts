// SPDX-License-Identifier: Apache-2.0
import type { Department, UnitKind } from './department.js';
import { validityAt } from './department.js';
import type { Level, Region } from './region.js';
import { commonName } from './region-name.js';
import type { SourceStatus, Validity } from './validity.js';

/** 单位: one organisation of one region, under one name and for one time. */
export interface Unit extends Validity {
  /** 532300.health-commission: the region's code and the department, or the unit's own word. */
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  readonly region: string;
  readonly kind: UnitKind;
  /** The kind of department it is; null for a unit of its own. */
  readonly department: string | null;
  readonly status: SourceStatus;
  readonly note: string;
}

/** The unit of a department in a region; null where that level has none. */
export function unitOf(
  department: Department,
  region: Region,
  above: Region | undefined,
): Unit | null {
  const template = department.names[region.level];
  if (template === null || isOddTownship(department, region)) return null;
  const { from, to } = validityAt(department, region.level);
  return {
    id: `${region.code}.${department.id}`,
    name: nameOf(template, region, above),
    level: region.level,
    region: region.code,
    kind: department.kind,
    department: department.id,
    from,
    to,
    status: statusAt(department.status, region.level),
    note: department.note,
  };
}

/** A 街道 has a 办事处 and no government; a 乡 or 镇 the other way round. */
function isOddTownship(department: Department, { name, level }: Region): boolean {
  if (level !== 'township') return false;
  const isStreet = name.endsWith('街道') || name.endsWith('街道办事处');
  if (department.id === 'subdistrict-office') return !isStreet;
  return department.id === 'government' && isStreet;
}

function nameOf(template: string, region: Region, above: Region | undefined): string {
  if (region.level === 'national') return template;
  const whole = template.includes('{') ? template : `{R}${template}`;
  return whole
    .replaceAll('{R}', region.name)
    .replaceAll('{r}', commonName(region.name))
    .replaceAll('{P}', above?.name ?? '');
}

/** Below the province a unit follows from the pattern alone: nobody has looked whether it is there. */
const statusAt = (status: SourceStatus, level: Level): SourceStatus =>
  level === 'national' || level === 'province' ? status : 'assumed';
