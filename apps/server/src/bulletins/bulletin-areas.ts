// SPDX-License-Identifier: Apache-2.0
import type { FastifyPluginAsync, FastifyPluginCallback } from 'fastify';
import type { AccessHouse } from '../access/access-house.js';
import type { BulletinHouse } from './bulletin-house.js';
import { bulletinRoutes } from './routes.js';
import type { BulletinSources } from './sources.js';

/** Everything of bulletins in a house. */
export const bulletinAreas =
  (sources: BulletinSources, own: Pick<BulletinHouse, 'keys' | 'fonts'>) =>
  (people: AccessHouse): readonly (FastifyPluginAsync | FastifyPluginCallback)[] => [
    bulletinRoutes({ people, sources, ...own }),
  ];
