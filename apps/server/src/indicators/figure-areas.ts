// SPDX-License-Identifier: Apache-2.0
import type { FastifyInstance, FastifyPluginAsync, FastifyPluginCallback } from 'fastify';
import { cockpitRoutes } from './cockpit-routes.js';
import { evaluationRoutes } from './evaluation-routes.js';
import { factRoutes } from './fact-routes.js';
import type { FigureHouse } from './figure-house.js';
import { indicatorRoutes } from './indicator-routes.js';
import { targetRoutes } from './target-routes.js';

/** Everything about figures in a house. */
export const figureAreas = (
  house: FigureHouse,
): readonly (FastifyPluginAsync | FastifyPluginCallback)[] => [
  async (app: FastifyInstance) => {
    // Institutions that were brought in a moment ago are places of figures too.
    app.addHook('preHandler', house.renew);
    for (const area of areasOf(house)) await app.register(area);
  },
];

const areasOf = (house: FigureHouse): readonly (FastifyPluginAsync | FastifyPluginCallback)[] => [
  indicatorRoutes(house),
  factRoutes(house),
  targetRoutes(house),
  evaluationRoutes(house),
  cockpitRoutes(house),
];
