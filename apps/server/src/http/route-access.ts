// SPDX-License-Identifier: Apache-2.0

/** Who may call a route: anybody, anybody signed in, or who holds this action somewhere. */
export type RouteAccess = 'public' | 'signed-in' | { readonly action: string };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route of ours names it; the server refuses to start with one that does not. */
    access?: RouteAccess;
  }
}
