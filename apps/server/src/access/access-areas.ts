// SPDX-License-Identifier: Apache-2.0
import type { FastifyPluginAsync, FastifyPluginCallback, onRequestAsyncHookHandler } from 'fastify';
import { eventStore } from '../events/postgres.js';
import { eventRoutes } from '../events/routes.js';
import { exportRoutes } from '../export/routes.js';
import { attachmentRoutes } from '../notices/attachment-routes.js';
import { noticeStore } from '../notices/postgres.js';
import { noticeRoutes } from '../notices/routes.js';
import { oidcClient } from '../oidc/openid-client.js';
import { oidcStore } from '../oidc/postgres.js';
import { oidcRoutes } from '../oidc/routes.js';
import { credentialStore } from '../session/credentials-postgres.js';
import { guardOf } from '../session/guard.js';
import { sessionStore } from '../session/postgres.js';
import { sessionRoutes } from '../session/routes.js';
import { userImportRoutes } from '../users/import-routes.js';
import { userStore } from '../users/postgres.js';
import { userRoutes } from '../users/routes.js';
import type { AccessHouse } from './access-house.js';
import { accessRoutes } from './routes.js';

/** The guard and the routes of people and rights. */
export interface AccessAreas {
  readonly guard: onRequestAsyncHookHandler;
  readonly areas: readonly (FastifyPluginAsync | FastifyPluginCallback)[];
}

/** Joins stores and routes of people and rights. */
export function accessAreas(house: AccessHouse): AccessAreas {
  const { names, now, providers } = house;
  const clients = new Map(
    providers.map((one) => [one.id, { label: one.label, client: oidcClient(one) }] as const),
  );
  const sessions = sessionStore(house);
  const notices = noticeStore(house);
  const ports = { ...sessions, ...credentialStore(house) };
  return {
    guard: guardOf(sessions),
    areas: [
      sessionRoutes({ ports, names, now, providers }),
      oidcRoutes({ ports: oidcStore(house), sessions, clients }),
      userRoutes(userStore(house)),
      userImportRoutes(house),
      noticeRoutes(notices),
      attachmentRoutes(house, notices),
      eventRoutes(eventStore(house)),
      accessRoutes(house),
      exportRoutes(house),
    ],
  };
}
