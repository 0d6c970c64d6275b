// SPDX-License-Identifier: Apache-2.0
import type { FastifyPluginAsync, FastifyPluginCallback } from 'fastify';
import type { AccessHouse } from '../access/access-house.js';
import { ledgerHouse } from '../accountability/ledger-areas.js';
import type { LedgerRules } from '../accountability/ledger-rules.js';
import type { TimedTask } from '../jobs/house-jobs.js';
import { type ReturnFoundation, returnHouse } from '../returns/return-areas.js';
import { lookForMatters } from './open-matters.js';
import { supervisionRoutes } from './routes.js';
import type { JudgedFacts, SupervisionHouse } from './supervision-house.js';

/** What came with the house that supervision stands on. */
export interface SupervisionFoundation {
  readonly returns: ReturnFoundation;
  readonly rules: LedgerRules;
  /** Targets and scores of this house. */
  readonly judged: (people: AccessHouse) => JudgedFacts;
}

/** What supervision stands on in a house. */
export const supervisionHouse = (
  people: AccessHouse,
  { returns, rules, judged }: SupervisionFoundation,
): SupervisionHouse => ({
  ...ledgerHouse(people, { registry: returns.registry, rules }),
  types: returnHouse(people, returns).types,
  judged: judged(people),
});

/** Everything of supervision in a house. */
export const supervisionAreas =
  (foundation: SupervisionFoundation) =>
  (people: AccessHouse): readonly (FastifyPluginAsync | FastifyPluginCallback)[] => [
    supervisionRoutes(supervisionHouse(people, foundation)),
  ];

const QUARTER_HOUR_MS = 900_000;
/** Figures are read for it: whoever has just started the house wants its pages first. */
const FIRST_AFTER_MS = 20_000;

/** What supervision has done by itself: rules are looked at again and again, each opens a matter once. */
export const supervisionJobs =
  (foundation: SupervisionFoundation) =>
  (people: AccessHouse): readonly TimedTask[] => [
    {
      ...{ name: 'supervision', everyMs: QUARTER_HOUR_MS, firstAfterMs: FIRST_AFTER_MS },
      run: lookForMatters(supervisionHouse(people, foundation)),
    },
  ];
