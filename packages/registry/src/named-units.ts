// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { membersOf, type MembersRule } from './collective.js';
import type { Level, Region } from './region.js';
import type { Registry } from './registry.js';
import { namesAtStart, resolveRegion } from './resolve-region.js';
import {
  resolveUnit,
  type SeveralReason,
  type UnitQuery,
  type UnitResolution,
  type UnknownReason,
} from './resolve-unit.js';
import type { SuccessionStep } from './succession.js';
import type { Unit } from './unit.js';

/** What a document says of its own place and time. */
export interface DocumentPlace {
  readonly level: Level | null;
  /** The region's name as the document has it. */
  readonly region: string | null;
  readonly issuer: string | null;
  /** 成文日期, or the first day of the time it plans for. */
  readonly on: PlainDate | null;
}

/** 文件里的单位名称与登记库的对照: the words, and what they are in the registry. */
export interface NamedUnit {
  readonly words: string;
  /** The unit's id; null unless the words mean exactly one. */
  readonly unitId: string | null;
  /** 全称. */
  readonly name: string | null;
  readonly kind: 'one' | 'several' | 'collective' | 'unknown';
  readonly reason: SeveralReason | UnknownReason | null;
  /** The one, the several, or the members of a collective that are known. */
  readonly units: readonly Unit[];
  readonly steps: readonly SuccessionStep[];
  readonly alsoNamed: string | null;
  readonly members: MembersRule | null;
}

/** Resolves all unit names of a document, each name once, in the order of their first mention. */
export function nameUnits(
  registry: Registry,
  document: DocumentPlace,
  words: readonly string[],
): readonly NamedUnit[] {
  const region = issuerRegionOf(registry, document);
  const place = {
    issuerLevel: region?.level ?? document.level,
    issuerRegion: region?.code ?? null,
    on: document.on,
  };
  return [...new Set(words)].map((name) => nameUnit(registry, { words: name, ...place }));
}

/** The region a document speaks for; null where its name is no region, or that of several. */
export function issuerRegionOf({ regions }: Registry, document: DocumentPlace): Region | null {
  const { level, region, issuer, on } = document;
  const found = resolveRegion(regions, region ?? '', { on });
  if (found.kind === 'one') return found.region;
  const several = found.kind === 'several' ? found.regions : [];
  const byIssuer = namesAtStart(regions, (issuer ?? '').replace(/^中共/u, '')).map(
    (start) => start.region,
  );
  const tries = [several.filter((one) => one.level === level), several].map((some) => [
    some,
    some.filter((one) => byIssuer.includes(one)),
  ]);
  return tries.flat().find((some) => some.length === 1)?.[0] ?? null;
}

/** What one name is. */
export const nameUnit = (registry: Registry, query: UnitQuery): NamedUnit => {
  const answer = resolveUnit(registry, query);
  const found = foundBy(registry, answer, query.on);
  return { ...NOTHING, words: query.words, kind: answer.kind, ...found };
};

function foundBy(
  registry: Registry,
  answer: UnitResolution,
  on: PlainDate | null,
): Partial<NamedUnit> {
  switch (answer.kind) {
    case 'one': {
      const { unit, steps, alsoNamed } = answer;
      return { unitId: unit.id, name: unit.name, units: [unit], steps, alsoNamed };
    }
    case 'several':
      return { reason: answer.reason, units: answer.units };
    case 'collective': {
      const { units, complete } = membersOf(registry, answer.members, on);
      return { members: answer.members, units: complete ? units : [] };
    }
    case 'unknown':
      return { reason: answer.reason, units: answer.unit === null ? [] : [answer.unit] };
  }
}

const NOTHING = {
  unitId: null,
  name: null,
  reason: null,
  units: [],
  steps: [],
  alsoNamed: null,
  members: null,
} as const;
