// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Region } from './region.js';
import type { FunctionSpan, Registry } from './registry.js';
import type { Unit } from './unit.js';
import { unitsAt } from './units-on.js';
import { endedBefore, holdsOn, type SourceStatus } from './validity.js';

/** 承接: one unit took over from another; for one function, or as a whole (`function` null). */
export interface SuccessionStep {
  readonly from: Unit;
  readonly to: Unit;
  readonly function: string | null;
  /** The first day; null where not known. */
  readonly since: PlainDate | null;
  readonly status: SourceStatus;
}

/** Who stands for a unit on a day, and how it came to that. */
export interface Standing {
  /** Several where a unit that has ended was split by function and no function was asked for; none where it just ended. */
  readonly units: readonly Unit[];
  readonly steps: readonly SuccessionStep[];
}

/** A chain of reforms is no longer. */
const MOST_STEPS = 6;

/**
 * 承接关系: who stands on a day for a unit that a document named. A function that the unit once held goes to whoever
 * holds it on that day (人社局's 医保 to 医保局); else a unit that still stands is itself; else its successor is followed.
 */
export function standingFor(
  registry: Registry,
  unit: Unit,
  on: PlainDate,
  wanted: string | null,
): Standing {
  const steps: SuccessionStep[] = [];
  let at = unit;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const step = stepFrom(registry, at, on, wanted);
    if (step === null) break;
    steps.push(step);
    at = step.to;
  }
  if (!endedBefore(at, on)) return { units: [at], steps };
  return { units: steps.length > 0 ? [] : heirsOf(registry, at, on), steps };
}

function stepFrom(
  registry: Registry,
  unit: Unit,
  on: PlainDate,
  wanted: string | null,
): SuccessionStep | null {
  const region = registry.regions.byCode.get(unit.region);
  if (region === undefined || unit.department === null) return null;
  const holder = wanted === null ? null : holderAfter(registry, unit, wanted, on);
  if (holder !== null) {
    const to = unitOfDepartment(registry, holder.department, region, on);
    return to === null || to.id === unit.id
      ? null
      : { from: unit, to, function: wanted, since: holder.from, status: holder.status };
  }
  return endedBefore(unit, on) ? wholeStep(registry, unit, region) : null;
}

/** The span in which a function is held on a day, where this unit held it once. */
function holderAfter(
  { functions }: Registry,
  unit: Unit,
  wanted: string,
  on: PlainDate,
): FunctionSpan | null {
  const spans = functions.filter(
    (span) => span.function === wanted && span.levels.includes(unit.level),
  );
  const heldIt = spans.some((span) => span.department === unit.department);
  return heldIt ? (spans.find((span) => holdsOn(span, on)) ?? null) : null;
}

function wholeStep(registry: Registry, unit: Unit, region: Region): SuccessionStep | null {
  const next = registry.successions.find(
    (one) => one.department === unit.department && one.levels.includes(unit.level),
  );
  if (next === undefined) return null;
  const to = unitOfDepartment(registry, next.successor, region, null);
  return to === null ? null : { from: unit, to, function: null, since: to.from, status: 'assumed' };
}

function unitOfDepartment(
  registry: Registry,
  id: string,
  region: Region,
  on: PlainDate | null,
): Unit | null {
  const department = registry.departments.get(id);
  if (department === undefined) return null;
  return unitsAt(registry, department, region).find((unit) => holdsOn(unit, on)) ?? null;
}

/** Those who hold on a day what an ended unit held. */
function heirsOf(registry: Registry, unit: Unit, on: PlainDate): readonly Unit[] {
  const region = registry.regions.byCode.get(unit.region);
  if (region === undefined) return [];
  const held = registry.functions.filter(
    (span) => span.department === unit.department && span.levels.includes(unit.level),
  );
  const heirs = held.flatMap((span) => {
    const holder = holderAfter(registry, unit, span.function, on);
    const heir = holder === null ? null : unitOfDepartment(registry, holder.department, region, on);
    return heir === null ? [] : [heir];
  });
  return [...new Map(heirs.map((heir) => [heir.id, heir])).values()];
}

/** 某项职能由谁承担: the unit that holds a function in a region on a day; null where the registry does not say. */
export function holderOf(
  registry: Registry,
  wanted: string,
  regionCode: string,
  on: PlainDate,
): Unit | null {
  const region = registry.regions.byCode.get(regionCode);
  const span = registry.functions.find(
    (one) =>
      one.function === wanted &&
      region !== undefined &&
      one.levels.includes(region.level) &&
      holdsOn(one, on),
  );
  if (region === undefined || span === undefined) return null;
  return unitOfDepartment(registry, span.department, region, on);
}
