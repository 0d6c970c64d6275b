// SPDX-License-Identifier: Apache-2.0
import { type Kysely, sql, type Transaction } from 'kysely';
import type { PlaceColumns } from '../access/condition.js';
import { regionPrefix } from '../access/region-prefix.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import type { Tables } from '../database/tables.js';
import { type Layers, storedAmendment } from './layered-library.js';
import type { Proposal, ProposalFilter, Review } from './ports.js';

type Database = Kysely<Tables> | Transaction<Tables>;

/** Changes whenever something that lies over the files does. */
export async function stamp(database: Database): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`select
    (select coalesce(max(id), 0) from parameter_decisions) || ' ' ||
    (select coalesce(max(id), 0) from parameter_reviews) as stamp`.execute(database);
  return rows[0]?.stamp ?? '';
}

const PLACE: PlaceColumns = { region: 'p.region', unit: null, area: null };
const REVIEW_PLACE: PlaceColumns = { region: 'r.region', unit: null, area: null };

const seen = (scope: Scope | null, place: PlaceColumns) =>
  scope === null ? sql<boolean>`true` : within(scope, 'detail', place);

/** What was approved, in order, and the reviews. */
export async function layersIn(
  database: Database,
  scope: Scope | null,
  until?: bigint,
): Promise<Layers> {
  const amendments = await database
    .selectFrom('parameter_proposals as p')
    .innerJoin('parameter_decisions as d', 'd.proposal', 'p.id')
    .select('p.amendment')
    .where('d.decision', '=', 'approved')
    .where(seen(scope, PLACE))
    .$if(until !== undefined, (query) => query.where('d.id', '<', until ?? 0n))
    .orderBy('d.id')
    .execute();
  const reviewed = await database
    .selectFrom('parameter_reviews as r')
    .select(['r.region', 'r.parameter', 'r.reviewed_on as on'])
    .where(seen(scope, REVIEW_PLACE))
    .execute();
  return {
    amendments: amendments.map(({ amendment }) => storedAmendment(amendment)),
    reviews: reviewed,
  };
}

const selectProposals = (database: Database) =>
  database
    .selectFrom('parameter_proposals as p')
    .leftJoin('parameter_decisions as d', 'd.proposal', 'p.id')
    .select(['p.id', 'p.number', 'p.version', 'p.region', 'p.kind', 'p.proposer', 'p.proposed_by'])
    .select(['p.proposed_at', 'p.amendment', 'p.asked', 'p.why'])
    .select(['d.id as decided', 'd.decision', 'd.decided_by', 'd.decided_at', 'd.why as because']);

type Row = Awaited<ReturnType<ReturnType<typeof selectProposals>['execute']>>[number];

function proposalOf(row: Row): Proposal {
  const { id, number, version, region, kind, proposer, asked, why } = row;
  return {
    ...{ id, number, version, region, kind, proposer, asked, why },
    ...{ proposedBy: row.proposed_by, proposedAt: row.proposed_at },
    amendment: storedAmendment(row.amendment),
    decision: decisionOf(row),
  };
}

function decisionOf({ decided, decision, decided_by, decided_at, because }: Row) {
  if (decided === null || decision === null || decided_at === null) return null;
  return {
    number: decided,
    state: decision,
    by: decided_by ?? '',
    at: decided_at,
    why: because ?? '',
  };
}

/** Proposals, newest first. */
export async function listProposals(
  database: Database,
  scope: Scope,
  { state, region, after, limit }: ProposalFilter,
): Promise<readonly Proposal[]> {
  const rows = await selectProposals(database)
    .where(seen(scope, PLACE))
    .$if(region !== undefined, (query) =>
      query.where('p.region', 'like', `${regionPrefix(region ?? '')}%`),
    )
    .$if(state === 'proposed', (query) => query.where('d.id', 'is', null))
    .$if(state !== undefined && state !== 'proposed', (query) =>
      query.where('d.decision', '=', state === 'proposed' ? 'approved' : (state ?? 'approved')),
    )
    .$if(after !== null, (query) => query.where('p.number', '<', after ?? 0n))
    .orderBy('p.number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(proposalOf);
}

/** One proposal, null where there is none in the scope. */
export async function findProposal(
  database: Database,
  scope: Scope | null,
  id: string,
): Promise<Proposal | null> {
  const row = await selectProposals(database)
    .where(seen(scope, PLACE))
    .where('p.id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : proposalOf(row);
}

/** What waits for a decision, the oldest first. */
export async function pendingIn(
  database: Database,
  scope: Scope | null,
): Promise<readonly Proposal[]> {
  const rows = await selectProposals(database)
    .where(seen(scope, PLACE))
    .where('d.id', 'is', null)
    .orderBy('p.number')
    .execute();
  return rows.map(proposalOf);
}

/** Who looked for a newer text of one parameter, the last first. */
export async function reviewsOf(
  database: Database,
  scope: Scope,
  { region, id }: { readonly region: string; readonly id: string },
): Promise<readonly Review[]> {
  return database
    .selectFrom('parameter_reviews as r')
    .select(['r.region', 'r.parameter', 'r.reviewed_on as on', 'r.reviewed_by as by', 'r.note'])
    .where(seen(scope, REVIEW_PLACE))
    .where('r.region', '=', region)
    .where('r.parameter', '=', id)
    .orderBy('r.id', 'desc')
    .limit(MOST_REVIEWS)
    .execute();
}

const MOST_REVIEWS = 20;
