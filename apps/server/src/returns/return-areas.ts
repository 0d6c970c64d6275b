// SPDX-License-Identifier: Apache-2.0
import type { ParameterLibrary } from '@sanyi/parameters';
import type { FastifyPluginAsync, FastifyPluginCallback } from 'fastify';
import type { AccessHouse } from '../access/access-house.js';
import { currentLibrary } from '../parameters/current-library.js';
import { parameterStore } from '../parameters/postgres.js';
import { joinedBook } from '../registry/joined-book.js';
import { ownRegistryStore } from '../registry/postgres.js';
import type { RegistryBook } from '../registry/registry-book.js';
import type { ReachOf, TakeFacts } from './take-facts.js';
import { fileRoutes } from './file-routes.js';
import { fillingRoutes } from './filling-routes.js';
import { listExportRoutes } from './list-export-routes.js';
import { importRoutes } from './imports/import-routes.js';
import { packetRoutes } from './packet-routes.js';
import { fillingStore, packetStore, sendingStore } from './postgres.js';
import type { ReturnHouse } from './return-house.js';
import { rowFileRoutes } from './row-file-routes.js';
import { sendingRoutes } from './sending-routes.js';
import { typeRoutes } from './type-routes.js';
import { returnBook, type TypeFiles } from './type-store.js';

/** What came with the house that returns stand on. */
export interface ReturnFoundation {
  readonly registry: RegistryBook;
  readonly types: TypeFiles;
  /** The parameter files alone. */
  readonly parameters: ParameterLibrary;
  /** Who makes figures of what locked returns tell. */
  readonly takeFacts?: (people: AccessHouse) => TakeFacts;
  /** Which figures they become. */
  readonly reachOf?: (people: AccessHouse) => ReachOf;
}

/** What returns stand on in a house. */
export const returnHouse = (
  people: AccessHouse,
  { registry, types, parameters, takeFacts, reachOf }: ReturnFoundation,
): ReturnHouse => ({
  people,
  types: returnBook(people.database, types),
  registry: joinedBook(registry, ownRegistryStore(people, registry)),
  parameters: currentLibrary(parameters, parameterStore(people)),
  ...(takeFacts === undefined ? {} : { takeFacts: takeFacts(people) }),
  ...(reachOf === undefined ? {} : { reachOf: reachOf(people) }),
});

/** Everything about returns in a house. */
export const returnAreas =
  (foundation: ReturnFoundation) =>
  (people: AccessHouse): readonly (FastifyPluginAsync | FastifyPluginCallback)[] => {
    const house = returnHouse(people, foundation);
    const packets = packetStore(house);
    return [
      typeRoutes(house, foundation.types),
      sendingRoutes(sendingStore(house)),
      packetRoutes(packets),
      listExportRoutes(house),
      fileRoutes(house),
      rowFileRoutes(house),
      importRoutes(house),
      fillingRoutes({ ...fillingStore(house), ...packets }),
    ];
  };
