// SPDX-License-Identifier: Apache-2.0
import type { TargetProvenanceView, WrittenAim } from '@sanyi/contract';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import { regionPrefix } from '../access/region-prefix.js';
import type { Tables } from '../database/tables.js';
import { insertInParts } from '../returns/insert-in-parts.js';

type Database = Kysely<Tables> | Transaction<Tables>;

/** 指标目标 as it stands. */
export interface StoredTarget {
  readonly id: bigint;
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  readonly aim: WrittenAim;
  readonly provenance: TargetProvenanceView;
  readonly words: string;
  readonly setBy: string;
  readonly at: Date;
  readonly why: string;
}

/** Which targets are looked for. */
export interface TargetFilter {
  readonly indicator?: string | undefined;
  readonly region?: string | undefined;
  readonly period?: string | undefined;
  /** Any of these. */
  readonly periods?: readonly string[] | undefined;
}

const PLACE = { region: 't.region', unit: 't.unit', area: null } as const;

/**
 * The newest version of every target that has not ended, newest first. A target of others is seen by whoever sees their sums;
 * null for the house itself.
 */
export async function storedTargets(
  database: Database,
  scope: Scope | null,
  { indicator, region, period, periods }: TargetFilter,
): Promise<readonly StoredTarget[]> {
  const rows = await database
    .selectFrom('indicator_targets as t')
    .selectAll('t')
    .distinctOn(['t.indicator', 't.place', 't.period'])
    .where(scope === null ? sql<boolean>`true` : within(scope, 'aggregate', PLACE))
    .$if(indicator !== undefined, (query) => query.where('t.indicator', '=', indicator ?? ''))
    .$if(period !== undefined, (query) => query.where('t.period', '=', period ?? ''))
    .$if(periods !== undefined, (query) => query.where('t.period', 'in', periods ?? []))
    .$if(region !== undefined, (query) =>
      query.where('t.region', 'like', `${regionPrefix(region ?? '')}%`),
    )
    .orderBy('t.indicator')
    .orderBy('t.place')
    .orderBy('t.period')
    .orderBy('t.id', 'desc')
    .execute();
  return rows
    .flatMap(({ aim, set_by, ...row }) => (aim === null ? [] : [{ ...row, aim, setBy: set_by }]))
    .sort((a, b) => Number(b.id - a.id));
}

/** A target on its way in; a null aim ends it. */
export interface TargetRecord {
  readonly indicator: string;
  readonly place: string;
  readonly region: string;
  readonly unit: string | null;
  readonly period: string;
  readonly aim: WrittenAim | null;
  readonly provenance: TargetProvenanceView;
  readonly words: string;
  readonly setBy: string;
  readonly at: Date;
  readonly why: string;
}

/** Keeps versions of targets. */
export async function keepTargets(
  transaction: Transaction<Tables>,
  records: readonly TargetRecord[],
): Promise<void> {
  await insertInParts(records, (part) =>
    transaction
      .insertInto('indicator_targets')
      .values(
        part.map(({ aim, provenance, setBy, ...rest }) => ({
          ...{ ...rest, set_by: setBy, provenance: JSON.stringify(provenance) },
          aim: aim === null ? null : JSON.stringify(aim),
        })),
      )
      .execute(),
  );
}
