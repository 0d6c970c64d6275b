// SPDX-License-Identifier: Apache-2.0
import { type Action, ACTIONS, type Area, AREAS, type Grant, type Post } from '@sanyi/contract';
import type { FastifyRequest } from 'fastify';
import { ROLES } from './roles.js';
import { type Scope, scopeOf } from './scope.js';

/** Who sends a request: a signed-in user with his rights as they are at this moment. */
export interface Caller {
  readonly userId: string;
  readonly sessionId: string;
  readonly account: string;
  readonly label: string;
  readonly post: Post;
  readonly region: string;
  readonly unit: string | null;
  readonly grants: readonly Grant[];
  readonly passwordSetAt: Date;
  readonly passwordMustChange: boolean;
  readonly secondFactor: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard before any route that is not public; null there. */
    caller: Caller | null;
  }
}

/** The caller of a route that is not public. */
export function callerOf({ caller }: FastifyRequest): Caller {
  if (caller === null) throw new Error('a caller was asked for on a public route');
  return caller;
}

/** Where the caller holds an action. */
export const scopeFor = (request: FastifyRequest, action: Action): Scope =>
  scopeOf(callerOf(request).grants, action);

/** For each action, whether it is held somewhere. */
export const mayOf = (grants: readonly Grant[]): Record<Action, boolean> =>
  Object.fromEntries(
    ACTIONS.map((action) => [action, scopeOf(grants, action).length > 0] as const),
  ) as Record<Action, boolean>;

/** Areas with something to see: those of the grants, and the house itself for everybody. */
export function areasOf(grants: readonly Grant[]): Area[] {
  const work = grants.filter(({ role }) => !ROLES[role].administrator);
  const all = work.some(({ areas }) => areas.length === 0);
  const named = new Set(work.flatMap(({ areas }) => areas));
  return AREAS.filter((area) => area === 'system' || all || named.has(area));
}
