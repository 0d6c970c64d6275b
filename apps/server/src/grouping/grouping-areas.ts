// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import type { FastifyPluginAsync } from 'fastify';
import { groupingRoutes } from './routes.js';
import { openShelf } from './scheme-shelf.js';
import { uploadRoutes } from './upload-routes.js';
import { openUploads } from './uploads.js';

/** What grouping needs of the house. */
export interface GroupingParts {
  /** The folder of schemes and profiles that ship with the house. */
  readonly shipped: string;
  /** Its keeper puts schemes into `schemes/` of it; files on their way through lie in `grouping-uploads/`. */
  readonly dataFolder: string;
  /** Requests for groups a minute from one address. */
  readonly requestsPerMinute?: number;
}

const REQUESTS_PER_MINUTE = 300;

/** Everything that grouping answers in a house; schemes are read once, as it opens. */
export const groupingAreas = ({
  shipped,
  dataFolder,
  requestsPerMinute = REQUESTS_PER_MINUTE,
}: GroupingParts): readonly FastifyPluginAsync[] => [
  async (app) => {
    const places = { shipped, own: path.join(dataFolder, 'schemes') };
    const shelf = await openShelf(places);
    for (const note of shelf.notes) app.log.warn({ note: note.zh }, 'grouping schemes');
    await app.register(groupingRoutes(shelf, { requestsPerMinute }));
    const uploads = await openUploads({
      ...{ places, profiles: path.join(shipped, 'profiles') },
      folder: path.join(dataFolder, 'grouping-uploads'),
      now: () => new Date(),
      onTrouble: (trouble) => {
        app.log.error({ err: trouble }, 'grouping of a file broke off');
      },
    });
    app.addHook('onClose', uploads.close);
    await app.register(uploadRoutes(shelf, uploads));
  },
];
