// SPDX-License-Identifier: Apache-2.0
import type { FastifyPluginCallback, onRequestAsyncHookHandler } from 'fastify';
import { credentialStore } from '../session/credentials-postgres.js';
import { guardOf } from '../session/guard.js';
import { sessionStore } from '../session/postgres.js';
import { sessionRoutes } from '../session/routes.js';
import type { AccessHouse } from './access-house.js';

/** The guard and the routes of people and rights. */
export interface AccessAreas {
  readonly guard: onRequestAsyncHookHandler;
  readonly areas: readonly FastifyPluginCallback[];
}

/** Joins stores and routes of people and rights. */
export function accessAreas(house: AccessHouse): AccessAreas {
  const { names, now } = house;
  const sessions = sessionStore(house);
  const ports = { ...sessions, ...credentialStore(house) };
  return {
    guard: guardOf(sessions),
    areas: [sessionRoutes({ ports, names, now, providers: [] })],
  };
}
