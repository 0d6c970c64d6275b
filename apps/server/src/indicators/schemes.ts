// SPDX-License-Identifier: Apache-2.0
import type { WrittenScheme } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { type EvaluationScheme, readScheme } from '@sanyi/indicators';
import { describeIndicatorFault } from '@sanyi/office';
import { dataTree, type TreeFault, type TreeRead } from '@sanyi/parameters';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import type { Tables } from '../database/tables.js';
import type { FigureHouse } from './figure-house.js';

type Database = Kysely<Tables> | Transaction<Tables>;

/** 一版方案, from the files or kept here. */
export interface HeldScheme {
  readonly scheme: EvaluationScheme;
  readonly written: WrittenScheme;
  readonly region: string;
  readonly shipped: boolean;
  readonly keptBy: string | null;
  readonly at: Date | null;
  readonly why: string;
}

/** Schemes that came with the house belong to the fictional province. */
const SHIPPED_REGION = '990000';

/**
 * All versions of all schemes that a scope sees, by id and then the newest version first; null for the house itself. What is kept
 * here lies over the files.
 */
export async function heldSchemes(
  house: FigureHouse,
  scope: Scope | null,
  database: Database = house.people.database,
): Promise<readonly HeldScheme[]> {
  const rows = await database
    .selectFrom('evaluation_schemes as s')
    .selectAll('s')
    .distinctOn(['s.scheme', 's.version'])
    .where(scope === null ? sql<boolean>`true` : within(scope, 'aggregate', PLACE))
    .orderBy('s.scheme')
    .orderBy('s.version')
    .orderBy('s.id', 'desc')
    .execute();
  const own = rows.flatMap(({ body, region, kept_by, at, why }): readonly HeldScheme[] => {
    const read = schemeFrom(house, body);
    const kept = { written: body, region, shipped: false, keptBy: kept_by, at, why };
    return read.ok ? [{ scheme: read.value, ...kept }] : [];
  });
  const known = new Set(own.map(({ scheme }) => keyOf(scheme)));
  const shipped = house.files.schemes
    .filter(({ scheme }) => !known.has(keyOf(scheme)))
    .map((one) => ({
      ...one,
      region: SHIPPED_REGION,
      shipped: true,
      keptBy: null,
      at: null,
      why: '',
    }));
  return [...own, ...shipped].sort(
    (a, b) => order(a.scheme.id, b.scheme.id) || b.scheme.version - a.scheme.version,
  );
}

const PLACE = { region: 's.region', unit: null, area: null } as const;

const keyOf = ({ id, version }: EvaluationScheme): string => `${id}@${version}`;

const order = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** A scheme as the engine reads it, or everything that is wrong with it. */
export function schemeFrom(
  { indicators }: FigureHouse,
  written: WrittenScheme,
): TreeRead<EvaluationScheme> {
  return readScheme(`${written.id}.yaml`, dataTree(written), new Set(indicators.keys()));
}

/** A fault of a scheme in words. */
export const schemeFaultWords = (fault: TreeFault): string =>
  describeIndicatorFault({ kind: 'definition', fault });

/** Whether a version has started: from then on it stands as it is. */
export const isFrozen = ({ from }: Pick<EvaluationScheme, 'from'>, today: PlainDate): boolean =>
  from <= today;

/** The version of a scheme that is asked for; without a word the newest that has started, else the newest. */
export function versionAsked(
  all: readonly HeldScheme[],
  {
    id,
    version,
    today,
  }: { readonly id: string; readonly version: number | undefined; readonly today: PlainDate },
): HeldScheme | undefined {
  const versions = all.filter(({ scheme }) => scheme.id === id);
  if (version !== undefined) return versions.find(({ scheme }) => scheme.version === version);
  return versions.find(({ scheme }) => isFrozen(scheme, today)) ?? versions[0];
}
