// SPDX-License-Identifier: Apache-2.0
import type { FastifyPluginAsync, FastifyPluginCallback } from 'fastify';
import type { AccessHouse } from '../access/access-house.js';
import { beijingDay } from '../beijing-day.js';
import { registryExportRoutes } from './export-routes.js';
import { importRoutes } from './import-routes.js';
import { joinedBook } from './joined-book.js';
import { ownRegistryStore } from './postgres.js';
import { searchRoutes } from '../search/routes.js';
import type { RegistryBook } from './registry-book.js';
import { registryRoutes } from './routes.js';

/** Everything the registry answers in a house; its day is the house's day in Beijing. */
export const registryAreas =
  (tables: RegistryBook) =>
  (house: AccessHouse): readonly (FastifyPluginAsync | FastifyPluginCallback)[] => {
    const today = () => beijingDay(house.now());
    const own = ownRegistryStore(house, tables);
    const book = joinedBook(tables, own);
    const { regions } = tables.registry;
    return [
      registryRoutes({ regions, book, today }),
      registryExportRoutes(house, { regions, book, today }),
      importRoutes(house, own),
      searchRoutes(house, { regions, book, today }),
    ];
  };
