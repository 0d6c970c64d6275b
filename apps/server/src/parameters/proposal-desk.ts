// SPDX-License-Identifier: Apache-2.0
import type { NewProposal, ProposalDetail, ProposalPreview } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { amend, type Amendment, type ParameterLibrary, type ParameterUse } from '@sanyi/parameters';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import type { PlaceNames } from '../access/place-names.js';
import { covers, type Scope, scopeOf } from '../access/scope.js';
import { Refusal } from '../http/problem.js';
import { amendedLibrary, misfits } from './amended-library.js';
import type { CurrentLibrary } from './current-library.js';
import { basisOf, differencesOf } from './difference-view.js';
import { layeredLibrary } from './layered-library.js';
import type { NewDecision, NewRecord, ParameterPorts, ParameterTurn, Proposal } from './ports.js';
import { proposalRow } from './proposal-view.js';
import { proposedAmendment } from './proposed-amendment.js';
import { askedRefusal } from './refusals.js';

/** What everything about parameters works with. */
export interface ParameterParts {
  readonly ports: ParameterPorts;
  readonly shipped: ParameterLibrary;
  readonly current: CurrentLibrary;
  readonly regions: ReadonlySet<string>;
  readonly names: PlaceNames;
  readonly declared: readonly ParameterUse[];
  readonly today: () => PlainDate;
}

type Preview = z.infer<typeof ProposalPreview>;

/** What a change would do; nothing is kept. */
export async function previewOf(
  parts: ParameterParts,
  caller: Caller,
  asked: NewProposal,
): Promise<Preview> {
  const library = await parts.current(null);
  return judged(parts, caller, { asked, library }).preview;
}

/** Keeps a proposal for somebody else to decide on. */
export const propose = (
  parts: ParameterParts,
  caller: Caller,
  asked: NewProposal,
): Promise<Proposal> =>
  parts.ports.inTurn(async (turn) => {
    const library = await libraryIn(parts, turn);
    return turn.propose(caller, judged(parts, caller, { asked, library }).record);
  });

/** Which proposal is meant, at which version. */
export interface ProposalTarget {
  readonly id: string;
  readonly version: number;
}

/** Changes one's own proposal before it is decided on. */
export const revise = (
  parts: ParameterParts,
  caller: Caller,
  { target, asked }: { readonly target: ProposalTarget; readonly asked: NewProposal },
): Promise<Proposal> =>
  parts.ports.inTurn(async (turn) => {
    const scope = scopeOf(caller.grants, 'parameters.propose');
    const before = await openProposal(turn, scope, target);
    if (before.proposer !== caller.userId) throw notYours();
    if (before.asked === null) {
      throw new Refusal('forbidden', {
        zh: '参数包的提议不能修改。请撤回，改好包之后重新导入。',
        en: 'A proposal made from a pack cannot be changed. Withdraw it, mend the pack and import it again.',
      });
    }
    const library = await libraryIn(parts, turn);
    return turn.revise(caller, before, judged(parts, caller, { asked, library }).record);
  });

/** What is decided, by what the decider has seen. */
export interface Deciding extends NewDecision {
  readonly target: ProposalTarget;
  readonly basis: string | null;
}

/** Approves or refuses somebody else's proposal, or withdraws one's own: once, for good. */
export const decide = (
  parts: ParameterParts,
  caller: Caller,
  { target, basis, ...decision }: Deciding,
): Promise<Proposal> =>
  parts.ports.inTurn(async (turn) => {
    const before = await openProposal(turn, deciderScope(caller, decision), target);
    const own = before.proposer === caller.userId;
    if (decision.state === 'withdrawn' && !own) throw notYours();
    if (decision.state !== 'withdrawn' && own) {
      throw new Refusal('forbidden', {
        zh: '自己的提议要由另一个人批准或退回；不要了可以撤回。',
        en: 'Somebody else approves or refuses your proposal; you may withdraw it.',
      });
    }
    if (decision.state === 'approved') await stillFits(parts, turn, { before, basis });
    return turn.decide(caller, before, decision);
  });

const deciderScope = ({ grants }: Caller, { state }: NewDecision): Scope =>
  scopeOf(grants, state === 'withdrawn' ? 'parameters.propose' : 'parameters.approve');

const notYours = (): Refusal =>
  new Refusal('forbidden', {
    zh: '这是别人的提议，只有提议人可以修改或撤回。',
    en: 'This is the proposal of somebody else, who alone may change or withdraw it.',
  });

async function openProposal(
  turn: ParameterTurn,
  scope: Scope,
  { id, version }: ProposalTarget,
): Promise<Proposal> {
  const before = await turn.locked(scope, id);
  if (before === null) throw noSuchProposal();
  if (before.decision !== null) {
    throw new Refusal(
      'conflict',
      {
        zh: `${before.decision.by} 已经对这份提议作了决定，请重新读取。`,
        en: `${before.decision.by} has decided on this proposal. Read it again.`,
      },
      undefined,
      { state: before.decision.state },
    );
  }
  if (before.version !== version) {
    throw new Refusal(
      'conflict',
      {
        zh: `这份提议已被改为第 ${before.version} 版，您看到的是旧内容。请重新读取再决定。`,
        en: `This proposal is now version ${before.version}; what you saw is older. Read it again before you decide.`,
      },
      undefined,
      { version: before.version },
    );
  }
  return before;
}

const nothingChanges = (): Refusal =>
  new Refusal(
    'invalid-request',
    {
      zh: '与现有的值完全相同，没有可以提议的改动。',
      en: 'It is just what holds now: there is nothing to propose.',
    },
    [{ pointer: '/change', detail: { zh: '没有改动', en: 'nothing changes' } }],
  );

/** No such proposal, or not where the caller looks. */
export const noSuchProposal = (): Refusal =>
  new Refusal('not-found', {
    zh: '没有这份提议，或不在您可以看的地区内。',
    en: 'There is no such proposal, or it lies outside the regions that you may see.',
  });

async function stillFits(
  parts: ParameterParts,
  turn: ParameterTurn,
  { before, basis }: { readonly before: Proposal; readonly basis: string | null },
): Promise<void> {
  const library = await libraryIn(parts, turn);
  const now = basisOf(library, before.amendment.changes);
  if (basis !== now) {
    throw new Refusal(
      'conflict',
      {
        zh: '您看过差异之后，这个参数已有别的改动生效。请重新看过差异再批准。',
        en: 'Since you saw the difference, another change of this parameter took effect. See it again before you approve.',
      },
      undefined,
      { basis: now },
    );
  }
  amendedLibrary(library, before.amendment, parts.regions);
}

const libraryIn = async ({ shipped }: ParameterParts, turn: ParameterTurn) =>
  layeredLibrary(shipped, await turn.layers());

interface Asking {
  readonly asked: NewProposal;
  readonly library: ParameterLibrary;
}

function judged(parts: ParameterParts, caller: Caller, { asked, library }: Asking) {
  const { region, why } = asked;
  const scope = scopeOf(caller.grants, 'parameters.propose');
  if (!covers(scope, { region, unit: null, area: null })) {
    throw new Refusal('forbidden', {
      zh: `${parts.names.region(region)} 不在您可以提议的地区内。`,
      en: `${parts.names.region(region)} is not a region where you may propose.`,
    });
  }
  const amendment = proposedAmendment(asked, library, parts.today());
  if (!amendment.ok) throw askedRefusal(amendment.error);
  const preview = previewIn(parts, library, amendment.value);
  if (preview.differences.every(({ spans }) => spans.length === 0)) {
    throw nothingChanges();
  }
  const kind = asked.change.kind;
  const record: NewRecord = { region, kind, amendment: amendment.value, asked, why };
  return { record, preview };
}

function previewIn(parts: ParameterParts, before: ParameterLibrary, amendment: Amendment): Preview {
  const after = amendedLibrary(before, amendment, parts.regions);
  const { changes } = amendment;
  const { shipped, names, declared } = parts;
  const sides = { before, after, changes, shipped, names, declared, today: parts.today() };
  return { basis: basisOf(before, changes), differences: differencesOf(sides) };
}

/** A proposal with what it does: to what is there now, or, once approved, to what was there then. */
export async function proposalDetail(
  parts: ParameterParts,
  caller: Caller,
  proposal: Proposal,
): Promise<ProposalDetail> {
  const scope = scopeOf(caller.grants, 'parameters.read');
  const { amendment, asked, decision } = proposal;
  const before =
    decision?.state === 'approved'
      ? layeredLibrary(parts.shipped, await parts.ports.layers(null, decision.number))
      : await parts.current(null);
  const after = amend(before, amendment);
  const { changes } = amendment;
  const { shipped, names, declared } = parts;
  const sides = { before, changes, shipped, names, declared, today: parts.today() };
  return {
    ...proposalRow(proposal, caller, { library: await parts.current(scope), names }),
    basis: basisOf(before, changes),
    differences: after.ok ? differencesOf({ ...sides, after: after.value }) : [],
    faults: decision === null ? [...misfits(before, amendment, parts.regions)] : [],
    asked,
  };
}
