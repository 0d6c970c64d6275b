// SPDX-License-Identifier: Apache-2.0
import type { Action } from '@sanyi/contract';

/** Who may call a route: anybody, anybody signed in, or who holds this action somewhere. */
export type RouteAccess = 'public' | 'signed-in' | { readonly action: Action };

/** A route as the table of routes has it. */
export interface RouteLine {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly access: RouteAccess;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route, in the order in which they were added: the access matrix is made from it. */
    readonly routeTable: readonly RouteLine[];
  }

  interface FastifyContextConfig {
    /** Every route of ours names it; the server refuses to start with one that does not. */
    access?: RouteAccess;
    /** True for the few routes that work while the password has to be changed. */
    beforePasswordChange?: boolean;
  }
}
