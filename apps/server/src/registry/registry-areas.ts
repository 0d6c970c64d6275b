// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { FastifyPluginCallback } from 'fastify';
import type { AccessHouse } from '../access/access-house.js';
import { registryExportRoutes } from './export-routes.js';
import type { RegistryBook } from './registry-book.js';
import { registryRoutes } from './routes.js';

const BEIJING_MS = 8 * 3_600_000;

/** Everything the registry answers in a house; its day is the house's day in Beijing. */
export const registryAreas =
  (book: RegistryBook) =>
  (house: AccessHouse): readonly FastifyPluginCallback[] => {
    const today = () =>
      new Date(house.now().getTime() + BEIJING_MS).toISOString().slice(0, 10) as PlainDate;
    return [registryRoutes({ book, today }), registryExportRoutes(house, { book, today })];
  };
