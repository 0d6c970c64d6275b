// SPDX-License-Identifier: Apache-2.0
import type { FastifyPluginAsync, FastifyPluginCallback } from 'fastify';
import type { AccessHouse } from '../access/access-house.js';
import { joinedBook } from '../registry/joined-book.js';
import { ownRegistryStore } from '../registry/postgres.js';
import type { TimedTask } from '../jobs/house-jobs.js';
import { judgeOnceADay } from './judge-all.js';
import type { RegistryBook } from '../registry/registry-book.js';
import type { LedgerHouse } from './ledger-house.js';
import type { LedgerRules } from './ledger-rules.js';
import { answerRoutes } from './answer-routes.js';
import { ledgerImportRoutes } from './import-routes.js';
import { listExports } from './list-exports.js';
import { listRoutes } from './list-routes.js';
import { minutesRoutes } from './minutes-routes.js';
import { oversightRoutes } from './oversight-routes.js';
import { readingRoutes } from './reading-routes.js';
import { reportRoutes } from './report-routes.js';
import { taskRoutes } from './task-routes.js';

/** What the ledger stands on in a house. */
export const ledgerHouse = (
  people: AccessHouse,
  { registry, rules }: { readonly registry: RegistryBook; readonly rules: LedgerRules },
): LedgerHouse => ({
  ...{ people, rules },
  registry: joinedBook(registry, ownRegistryStore(people, registry)),
});

/** Everything of the ledger in a house. */
export const ledgerAreas =
  (registry: RegistryBook, rules: LedgerRules) =>
  (people: AccessHouse): readonly (FastifyPluginAsync | FastifyPluginCallback)[] => {
    const house = ledgerHouse(people, { registry, rules });
    return [
      readingRoutes(house),
      minutesRoutes(house),
      taskRoutes(house),
      ledgerImportRoutes(house),
      listRoutes(house),
      answerRoutes(house),
      reportRoutes(house),
      oversightRoutes(house),
      listExports(house),
    ];
  };

const QUARTER_HOUR_MS = 900_000;

/** What the ledger has done by itself: on every new day in Beijing its periods begin and its lamps turn. */
export const ledgerJobs =
  (registry: RegistryBook, rules: LedgerRules) =>
  (people: AccessHouse): readonly TimedTask[] => {
    const house = ledgerHouse(people, { registry, rules });
    return [{ name: 'judging', everyMs: QUARTER_HOUR_MS, run: judgeOnceADay(house) }];
  };
