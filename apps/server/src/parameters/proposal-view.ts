// SPDX-License-Identifier: Apache-2.0
import type { ProposalRow, Words } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { type Change, dayAfter, findParameter, type ParameterLibrary } from '@sanyi/parameters';
import type { Caller } from '../access/caller.js';
import type { PlaceNames } from '../access/place-names.js';
import { covers, scopeOf } from '../access/scope.js';
import { regionName } from './parameter-rows.js';
import type { Proposal } from './ports.js';

/** A proposal as a line of the list, with what this caller may do with it. */
export function proposalRow(
  proposal: Proposal,
  caller: Caller,
  { library, names }: { readonly library: ParameterLibrary; readonly names: PlaceNames },
): ProposalRow {
  const { id, version, region, kind, proposedBy, proposedAt, why, decision, amendment } = proposal;
  return {
    ...{ id, version, region, kind, proposedBy, why },
    regionName: regionName(region, names),
    state: decision?.state ?? 'proposed',
    title: titleOf(proposal, library),
    parameters: amendment.changes.length,
    from: firstDayOf(amendment.changes),
    proposedAt: proposedAt.toISOString(),
    decision: decision && { by: decision.by, at: decision.at.toISOString(), why: decision.why },
    may: mayWith(proposal, caller),
  };
}

function titleOf({ kind, amendment }: Proposal, library: ParameterLibrary): Words {
  const [change] = amendment.changes;
  if (change === undefined || kind === 'pack') {
    const n = amendment.changes.length;
    return { zh: `参数包（${n} 个参数）`, en: `Pack of ${n} parameters` };
  }
  if (change.kind !== 'end') return change.parameter.label;
  const label = findParameter(library, change.region, change.id)?.label;
  return label ?? { zh: change.id, en: change.id };
}

/** The first day on which one change of a form differs; a pack has many. */
export function firstDayOf(changes: readonly Change[]): PlainDate | null {
  const [change] = changes;
  if (change === undefined || changes.length > 1 || change.kind === 'whole') return null;
  if (change.kind === 'end') return dayAfter(change.last);
  return change.parameter.values[0]?.from ?? null;
}

function mayWith({ proposer, region, decision, asked }: Proposal, caller: Caller) {
  const place = { region, unit: null, area: null };
  const open = decision === null;
  const own = proposer === caller.userId;
  const approves = covers(scopeOf(caller.grants, 'parameters.approve'), place);
  const proposes = covers(scopeOf(caller.grants, 'parameters.propose'), place);
  return {
    decide: open && !own && approves,
    withdraw: open && own,
    revise: open && own && proposes && asked !== null,
  };
}
