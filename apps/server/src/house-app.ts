// SPDX-License-Identifier: Apache-2.0
import type { FastifyInstance, FastifyPluginAsync, FastifyPluginCallback } from 'fastify';
import { accessAreas } from './access/access-areas.js';
import type { AccessHouse } from './access/access-house.js';
import { healthRoutes } from './health/routes.js';
import type { HealthPorts } from './health/ports.js';
import { buildApp } from './http/build-app.js';
import type { LogStream } from './http/request-log.js';
import { type PageFolders, pageRoutes } from './pages/routes.js';
import { problemRoutes } from './problems/routes.js';

/** What the whole app is made from. */
export interface HouseParts {
  readonly people: AccessHouse;
  readonly health: HealthPorts;
  readonly pages: PageFolders;
  /** The folder of docs/problems. */
  readonly problems: string;
  /** Areas that need more than the database. */
  readonly furtherAreas?: (
    people: AccessHouse,
  ) => readonly (FastifyPluginAsync | FastifyPluginCallback)[];
  readonly logLevel: string;
  readonly logStream?: LogStream;
  readonly trustedProxies?: readonly string[];
  readonly requestsPerMinute?: number;
}

/** The server with every area of it, without its port: the house and its tests open the same one. */
export function houseApp(parts: HouseParts): Promise<FastifyInstance> {
  const { people, health, pages, problems, logLevel, trustedProxies = [] } = parts;
  const { guard, areas } = accessAreas(people);
  return buildApp({
    version: health.version,
    ...{ guard, logLevel, trustedProxies },
    ...(parts.logStream === undefined ? {} : { logStream: parts.logStream }),
    ...(parts.requestsPerMinute === undefined
      ? {}
      : { requestsPerMinute: parts.requestsPerMinute }),
    areas: [
      ...areas,
      ...(parts.furtherAreas?.(people) ?? []),
      ...[healthRoutes(health), problemRoutes(problems), pageRoutes(pages)],
    ],
  });
}
