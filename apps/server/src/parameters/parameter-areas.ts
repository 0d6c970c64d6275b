// SPDX-License-Identifier: Apache-2.0
import type { ParameterLibrary, ParameterUse } from '@sanyi/parameters';
import type { FastifyPluginAsync, FastifyPluginCallback } from 'fastify';
import type { AccessHouse } from '../access/access-house.js';
import { beijingDay } from '../beijing-day.js';
import { currentLibrary } from './current-library.js';
import { packRoutes } from './pack-routes.js';
import { DECLARED_USES } from './parameter-uses.js';
import { parameterStore } from './postgres.js';
import { proposalExport } from './proposal-export.js';
import { proposalRoutes } from './proposal-routes.js';
import { parameterRoutes } from './routes.js';

/** What stands under the parameters of a house. */
export interface ParameterFoundation {
  /** The files alone. */
  readonly shipped: ParameterLibrary;
  /** Codes of all regions. */
  readonly regions: ReadonlySet<string>;
  readonly declared?: readonly ParameterUse[];
}

/** Everything about parameters in a house; its day is the day in Beijing. */
export const parameterAreas =
  ({ shipped, regions, declared = DECLARED_USES }: ParameterFoundation) =>
  (house: AccessHouse): readonly (FastifyPluginAsync | FastifyPluginCallback)[] => {
    const ports = parameterStore(house);
    const parts = {
      ...{ ports, shipped, regions, declared, names: house.names },
      current: currentLibrary(shipped, ports),
      today: () => beijingDay(house.now()),
    };
    return [
      parameterRoutes(parts),
      proposalRoutes(parts),
      proposalExport(house, parts),
      packRoutes(house, parts),
    ];
  };
