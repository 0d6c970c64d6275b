// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely';
import type { AccessHouse } from '../access/access-house.js';
import type { ParameterPorts } from './ports.js';
import {
  findProposal,
  layersIn,
  listProposals,
  pendingIn,
  reviewsOf,
  stamp,
} from './postgres-read.js';
import { turnOf } from './postgres-turn.js';

/** Values over the parameter files, in PostgreSQL. */
export const parameterStore = (house: AccessHouse): ParameterPorts => {
  const { database } = house;
  return {
    stamp: () => stamp(database),
    layers: (scope, until) => layersIn(database, scope, until),
    list: (scope, filter) => listProposals(database, scope, filter),
    find: (scope, id) => findProposal(database, scope, id),
    pending: (scope) => pendingIn(database, scope),
    reviews: (scope, region, id) => reviewsOf(database, scope, { region, id }),
    inTurn: (work) =>
      database.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
        return work(turnOf(house, transaction));
      }),
  };
};

const LOCK = 7_310_030;
