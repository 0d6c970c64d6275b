// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { collectiveIn, eachRegion, type MembersRule } from './collective.js';
import { type ReadName, type WaysToRead, waysToRead } from './read-name.js';
import { type Level, NATION, type Region } from './region.js';
import { chainOf, isWithin } from './regions.js';
import type { Registry } from './registry.js';
import { standingFor, type SuccessionStep } from './succession.js';
import type { Unit } from './unit.js';
import { isCovered, unitsAt } from './units-on.js';
import { holdsOn } from './validity.js';

/** What is asked of a name that a document writes. */
export interface UnitQuery {
  /** As written: 州卫计委, 市财政局（市国资委）. */
  readonly words: string;
  readonly issuerLevel: Level | null;
  /** Code of the issuer's region; null where it is not known. */
  readonly issuerRegion: string | null;
  /** The day whose unit is asked for; null: whenever. */
  readonly on: PlainDate | null;
  /** The function in question (insurance, medical-price …), where one is known: it decides who succeeded. */
  readonly function?: string | null;
}

/** Why several units answer to a name. */
export type SeveralReason = 'name-shared' | 'split-by-function';

/**
 * Why none does: the name is in no table; its 省, 市 or 县 fits no region of the issuer; the province's units are not held;
 * the unit came later or had ended without a successor (`unit` says which).
 */
export type UnknownReason =
  'not-in-registry' | 'region-open' | 'region-not-covered' | 'not-yet' | 'ended';

/** 单位名称的辨认结果. */
export type UnitResolution =
  | {
      readonly kind: 'one';
      readonly unit: Unit;
      /** How the unit came to stand for the one that was written; empty where it is that one. */
      readonly steps: readonly SuccessionStep[];
      /** A second name in brackets: 市国资委. */
      readonly alsoNamed: string | null;
    }
  | { readonly kind: 'several'; readonly units: readonly Unit[]; readonly reason: SeveralReason }
  | { readonly kind: 'collective'; readonly members: MembersRule }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly unit: Unit | null };

/**
 * 单位辨认: which unit a name in a document means. The issuer's level and region tell what 省, 州, 市, 县 before a name and
 * a name without any mean; the day and the function tell who stands for a unit of an earlier time.
 */
export function resolveUnit(registry: Registry, query: UnitQuery): UnitResolution {
  const issuer = issuerOf(registry, query);
  const words = tidy(query.words);
  const rule = issuer === null ? null : collectiveOf(registry, words, issuer);
  if (rule !== null) return { kind: 'collective', members: rule };
  const one = resolveOne(registry, words, issuer, query);
  if (one.kind !== 'unknown' || one.unit !== null || issuer === null) return one;
  const each = eachRegion(words, issuer);
  return each === null ? one : { kind: 'collective', members: each };
}

const collectiveOf = (registry: Registry, words: string, issuer: Region): MembersRule | null =>
  collectiveIn(words, issuer, (place) => regionOfPlace(registry, place, issuer));

function resolveOne(
  registry: Registry,
  words: string,
  issuer: Region | null,
  query: UnitQuery,
): UnitResolution {
  const second = SECOND_NAME.exec(words)?.groups;
  const whole = resolveName(registry, words, issuer, query);
  if (second === undefined) return whole;
  const alsoNamed = second['second'] ?? null;
  if (whole.kind !== 'unknown') return whole.kind === 'one' ? { ...whole, alsoNamed } : whole;
  const first = resolveName(registry, second['first'] ?? '', issuer, query);
  return first.kind === 'one' ? { ...first, alsoNamed } : first;
}

const SECOND_NAME = /^(?<first>[^（(]+)[（(](?<second>[^）)]+)[）)]$/u;

const tidy = (words: string): string => words.replaceAll(/[\s\u3000]/g, '');

function issuerOf({ regions }: Registry, { issuerRegion, issuerLevel }: UnitQuery): Region | null {
  const code = issuerRegion ?? (issuerLevel === 'national' ? NATION : null);
  return code === null ? null : (regions.byCode.get(code) ?? null);
}

/** The region of words like 省, 文山市 or 全州 before 有关部门. */
function regionOfPlace(registry: Registry, place: string, issuer: Region | null): Region | null {
  const ways = waysToRead(registry, `${place.replace(/^[全本我]/u, '')}*`, issuer);
  return (
    ways.placed.find(({ form }) => form.endsWith('*') && form.length <= PLACE_REST)?.region ?? null
  );
}

/** 省医改领导小组各成员单位: what may stand between the region and the general word. */
const PLACE_REST = 10;

function resolveName(
  registry: Registry,
  words: string,
  issuer: Region | null,
  query: UnitQuery,
): UnitResolution {
  const ways = waysToRead(registry, words, issuer);
  const units = unitsFor(registry, words, ways, issuer);
  if (units.length === 0) {
    return { kind: 'unknown', reason: whyNone(registry, ways, issuer), unit: null };
  }
  return onItsDay(registry, units, query);
}

function unitsFor(
  registry: Registry,
  words: string,
  ways: WaysToRead,
  issuer: Region | null,
): readonly Unit[] {
  const groups = [
    () => ways.placed.flatMap((way) => unitsRead(registry, way)),
    () => singlesNamed(registry, words, issuer),
    () => ways.bare.flatMap((way) => unitsRead(registry, way)),
    () => provinceUnits(registry, words, issuer),
    () => nationalUnits(registry, words),
  ];
  for (const group of groups) {
    const found = [...new Map(group().map((unit) => [unit.id, unit])).values()];
    if (found.length > 0) return found;
  }
  return [];
}

function unitsRead(registry: Registry, { region, form }: ReadName): readonly Unit[] {
  const single = registry.singlesByForm.get(`${form} ${region.code}`) ?? [];
  if (single.length > 0) return single.map(({ unit }) => unit);
  if (!isCovered(registry, region)) return [];
  if (region.level === 'national') return nationalUnits(registry, form);
  return (registry.byForm.get(form) ?? [])
    .filter(({ levels }) => levels.includes(region.level))
    .flatMap(({ department }) => unitsAt(registry, department, region));
}

/** A unit's own name, in papers of its region, of those above it and below it, or of no known region. */
function singlesNamed(registry: Registry, words: string, issuer: Region | null): readonly Unit[] {
  return (registry.singlesByName.get(words) ?? [])
    .filter(({ unit }) => unit.name === words || nearIssuer(registry, unit, issuer))
    .map(({ unit }) => unit);
}

const nearIssuer = ({ regions }: Registry, unit: Unit, issuer: Region | null): boolean =>
  issuer !== null &&
  (unit.region === issuer.code ||
    (unit.level !== 'county' && isWithin(regions, issuer.code, unit.region)));

/** 财政厅 in a county's paper is the province's. */
function provinceUnits(registry: Registry, words: string, issuer: Region | null): readonly Unit[] {
  if (issuer === null || !words.endsWith('厅')) return [];
  const province = chainOf(registry.regions, issuer.code).find(({ level }) => level === 'province');
  return province === undefined ? [] : unitsRead(registry, { region: province, form: words });
}

function nationalUnits(registry: Registry, words: string): readonly Unit[] {
  const nation = registry.regions.byCode.get(NATION);
  if (nation === undefined) return [];
  return (registry.nationalByName.get(words) ?? []).flatMap((department) =>
    unitsAt(registry, department, nation),
  );
}

function whyNone(registry: Registry, ways: WaysToRead, issuer: Region | null): UnknownReason {
  const uncovered = ways.placed.some(({ region }) => !isCovered(registry, region));
  if (uncovered) return 'region-not-covered';
  if (issuer === null || ways.open) return 'region-open';
  return 'not-in-registry';
}

function onItsDay(registry: Registry, units: readonly Unit[], query: UnitQuery): UnitResolution {
  const { on } = query;
  if (on === null) return oneOrSeveral(units);
  const standing = units.filter((unit) => holdsOn(unit, on));
  const begun = standing.length > 0 ? standing : units.filter((unit) => hasBegun(unit, on));
  const [first] = begun;
  if (first === undefined) {
    return { kind: 'unknown', reason: 'not-yet', unit: units[0] ?? null };
  }
  return begun.length > 1
    ? oneOrSeveral(begun)
    : follow(registry, first, on, query.function ?? null);
}

const hasBegun = ({ from }: Unit, on: PlainDate): boolean => from === null || from <= on;

function follow(
  registry: Registry,
  unit: Unit,
  on: PlainDate,
  wanted: string | null,
): UnitResolution {
  const { units, steps } = standingFor(registry, unit, on, wanted);
  const [only, ...rest] = units;
  if (only === undefined) return { kind: 'unknown', reason: 'ended', unit };
  return rest.length === 0
    ? { kind: 'one', unit: only, steps, alsoNamed: null }
    : { kind: 'several', units, reason: 'split-by-function' };
}

function oneOrSeveral(units: readonly Unit[]): UnitResolution {
  const [first, ...rest] = units;
  return first !== undefined && rest.length === 0
    ? { kind: 'one', unit: first, steps: [], alsoNamed: null }
    : { kind: 'several', units, reason: 'name-shared' };
}
