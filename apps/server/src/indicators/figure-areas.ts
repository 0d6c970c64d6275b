// SPDX-License-Identifier: Apache-2.0
import type { FastifyPluginAsync, FastifyPluginCallback } from 'fastify';
import { factRoutes } from './fact-routes.js';
import type { FigureHouse } from './figure-house.js';
import { indicatorRoutes } from './indicator-routes.js';

/** Everything about figures in a house. */
export const figureAreas = (
  house: FigureHouse,
): readonly (FastifyPluginAsync | FastifyPluginCallback)[] => [
  indicatorRoutes(house),
  factRoutes(house),
];
