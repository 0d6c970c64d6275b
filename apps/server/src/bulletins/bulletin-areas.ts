// SPDX-License-Identifier: Apache-2.0
import type { SmKeyPair } from '@sanyi/office';
import type { FastifyPluginAsync, FastifyPluginCallback } from 'fastify';
import type { AccessHouse } from '../access/access-house.js';
import { bulletinRoutes } from './routes.js';
import type { BulletinSources } from './sources.js';

/** Everything of bulletins in a house. */
export const bulletinAreas =
  (sources: (people: AccessHouse) => BulletinSources, keys: SmKeyPair) =>
  (people: AccessHouse): readonly (FastifyPluginAsync | FastifyPluginCallback)[] => [
    bulletinRoutes({ people, sources: sources(people), keys }),
  ];
