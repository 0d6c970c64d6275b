// SPDX-License-Identifier: Apache-2.0
import { writeAmendment } from '@sanyi/parameters';
import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';
import type { Tables } from '../database/tables.js';
import type { Json } from '../events/canonical-json.js';
import type { EventKind } from '../events/event-kinds.js';
import { record } from '../events/record.js';
import type { NewDecision, NewRecord, ParameterTurn, Proposal, Review } from './ports.js';
import { findProposal, layersIn, pendingIn } from './postgres-read.js';

/** What is written in one turn, each with its event. */
export function turnOf(house: AccessHouse, transaction: Transaction<Tables>): ParameterTurn {
  const part = { house, transaction };
  return {
    layers: () => layersIn(transaction, null),
    pending: () => pendingIn(transaction, null),
    locked: (scope, id) => locked(transaction, scope, id),
    propose: (caller, given) => propose(part, caller, given),
    revise: (caller, before, given) => revise(part, caller, { before, given }),
    decide: (caller, before, decision) => decide(part, caller, { before, decision }),
    review: (caller, given) => review(part, caller, given),
  };
}

interface Part {
  readonly house: AccessHouse;
  readonly transaction: Transaction<Tables>;
}

async function locked(
  transaction: Transaction<Tables>,
  scope: Scope,
  id: string,
): Promise<Proposal | null> {
  await transaction
    .selectFrom('parameter_proposals')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .execute();
  return findProposal(transaction, scope, id);
}

async function propose(part: Part, caller: Caller, given: NewRecord): Promise<Proposal> {
  const { region, kind, why } = given;
  const { id } = await part.transaction
    .insertInto('parameter_proposals')
    .values({
      ...{ region, kind, why, ...jsonOf(given), proposer: caller.userId },
      ...{ proposed_by: caller.account, proposed_at: part.house.now() },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await put(part, caller, {
    ...{ kind: 'parameters.proposed', region, why, subject: `parameter-proposal:${id}` },
    to: changesOf(given),
  });
  return found(part, id);
}

const jsonOf = ({ amendment, asked }: NewRecord) => ({
  amendment: JSON.stringify(writeAmendment(amendment)),
  asked: asked === null ? null : JSON.stringify(asked),
});

/** What an event tells of a proposal: of a pack which parameters, of a form all of it. */
function changesOf({ amendment, asked }: Pick<Proposal, 'amendment' | 'asked'>): Json {
  if (asked !== null) return JSON.parse(JSON.stringify(asked)) as Json;
  return amendment.changes.map((one) => {
    const { region, id } = one.kind === 'end' ? one : one.parameter;
    return `${region}/${id}`;
  });
}

async function revise(
  part: Part,
  caller: Caller,
  { before, given }: { readonly before: Proposal; readonly given: NewRecord },
): Promise<Proposal> {
  const { id } = before;
  const { region, kind, why } = given;
  await part.transaction
    .updateTable('parameter_proposals')
    .set({ region, kind, why, ...jsonOf(given), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
  await put(part, caller, {
    ...{ kind: 'parameters.revised', region, why, subject: `parameter-proposal:${id}` },
    ...{ from: changesOf(before), to: changesOf(given) },
  });
  return found(part, id);
}

async function decide(
  part: Part,
  caller: Caller,
  { before, decision }: { readonly before: Proposal; readonly decision: NewDecision },
): Promise<Proposal> {
  const { id, region, version } = before;
  const { state, why } = decision;
  await part.transaction
    .insertInto('parameter_decisions')
    .values({
      ...{ proposal: id, decision: state, why, decider: caller.userId },
      ...{ decided_by: caller.account, decided_at: part.house.now() },
    })
    .execute();
  await put(part, caller, {
    ...{ kind: `parameters.${state}`, region, why, subject: `parameter-proposal:${id}` },
    ...{ from: { version, state: 'proposed' }, to: { state, changes: changesOf(before) } },
  });
  return found(part, id);
}

async function review(part: Part, caller: Caller, given: Omit<Review, 'by'>): Promise<void> {
  const { region, parameter, on, note } = given;
  await part.transaction
    .insertInto('parameter_reviews')
    .values({
      ...{ region, parameter, note, reviewed_on: on },
      ...{ reviewed_by: caller.account, at: part.house.now() },
    })
    .execute();
  await put(part, caller, {
    ...{ kind: 'parameters.reviewed', region, subject: `parameter:${region}/${parameter}` },
    ...{ to: { on }, why: note },
  });
}

interface Happened {
  readonly kind: EventKind;
  readonly region: string;
  readonly subject: string;
  readonly why: string;
  readonly from?: Json;
  readonly to: Json;
}

const put = ({ house, transaction }: Part, caller: Caller, happened: Happened) =>
  record(transaction, { ...happened, at: house.now(), actor: caller.account, unit: caller.unit });

async function found({ transaction }: Part, id: string): Promise<Proposal> {
  const proposal = await findProposal(transaction, null, id);
  if (proposal === null) throw new Error(`proposal ${id} is gone`);
  return proposal;
}
