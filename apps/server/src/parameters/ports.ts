// SPDX-License-Identifier: Apache-2.0
import type { NewProposal, ProposalState } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { Amendment } from '@sanyi/parameters';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';
import type { Layers } from './layered-library.js';

/** A proposal as it stands. */
export interface Proposal {
  readonly id: string;
  /** Its place in the order in which proposals came. */
  readonly number: bigint;
  readonly version: number;
  readonly region: string;
  readonly kind: 'value' | 'end' | 'pack';
  readonly proposer: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly amendment: Amendment;
  /** What the form asked for; null for a pack. */
  readonly asked: NewProposal | null;
  readonly why: string;
  readonly decision: Decision | null;
}

/** How it was decided on. */
export interface Decision {
  readonly number: bigint;
  readonly state: Exclude<ProposalState, 'proposed'>;
  readonly by: string;
  readonly at: Date;
  readonly why: string;
}

/** A proposal on its way in. */
export type NewRecord = Pick<Proposal, 'region' | 'kind' | 'amendment' | 'asked' | 'why'>;

/** A decision on its way in. */
export type NewDecision = Pick<Decision, 'state' | 'why'>;

/** Somebody looked for a newer text. */
export interface Review {
  readonly region: string;
  readonly parameter: string;
  readonly on: PlainDate;
  readonly by: string;
  readonly note: string;
}

/** Which proposals are looked for. */
export interface ProposalFilter {
  readonly state?: ProposalState | undefined;
  readonly region?: string | undefined;
  /** The number of the last one read. */
  readonly after: bigint | null;
  readonly limit: number;
}

/** What parameters ask of the database. Reads take the scope they are confined to; null is for the house itself. */
export interface ParameterPorts {
  /** Changes whenever something that lies over the files does. */
  readonly stamp: () => Promise<string>;
  /** What lies over the files; `until` only what was approved before that decision. */
  readonly layers: (scope: Scope | null, until?: bigint) => Promise<Layers>;
  readonly list: (scope: Scope, filter: ProposalFilter) => Promise<readonly Proposal[]>;
  readonly find: (scope: Scope, id: string) => Promise<Proposal | null>;
  /** Proposals that wait for a decision. */
  readonly pending: (scope: Scope) => Promise<readonly Proposal[]>;
  readonly reviews: (scope: Scope, region: string, id: string) => Promise<readonly Review[]>;
  /** Writes, one after the other: each is judged by what the one before has left. What `work` throws undoes all of it. */
  readonly inTurn: <T>(work: (turn: ParameterTurn) => Promise<T>) => Promise<T>;
}

/** What can be done in one turn. */
export interface ParameterTurn {
  readonly layers: () => Promise<Layers>;
  readonly pending: () => Promise<readonly Proposal[]>;
  /** The proposal under its lock. */
  readonly locked: (scope: Scope, id: string) => Promise<Proposal | null>;
  readonly propose: (caller: Caller, record: NewRecord) => Promise<Proposal>;
  readonly revise: (caller: Caller, before: Proposal, record: NewRecord) => Promise<Proposal>;
  readonly decide: (caller: Caller, before: Proposal, decision: NewDecision) => Promise<Proposal>;
  readonly review: (caller: Caller, review: Omit<Review, 'by'>) => Promise<void>;
}
