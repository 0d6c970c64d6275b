// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { ACTION_LABELS } from '../access/roles.js';
import { scopeOf } from '../access/scope.js';
import type { Caller } from '../access/caller.js';
import { Refusal } from '../http/problem.js';
import type { SessionPorts } from './ports.js';

/** The cookie that carries a session. */
export const SESSION_COOKIE = 'sanyi_session';

/** The header that only our own pages can send: a form of a foreign page cannot. */
export const OWN_PAGES_HEADER = 'x-sanyi';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Stands before every route: refuses writes that did not come from our pages, finds the caller, and refuses who is not
 * signed in, has to change the password first, or holds the route's action nowhere. Which rows an action reaches is
 * decided by the scope in each query.
 */
export const guardOf =
  (sessions: Pick<SessionPorts, 'find'>): onRequestAsyncHookHandler =>
  async (request, reply) => {
    const { access } = request.routeOptions.config;
    if (access === undefined) return;
    if (!SAFE.has(request.method) && request.headers[OWN_PAGES_HEADER] !== '1')
      throw new Refusal('not-from-our-pages', {
        zh: '请从本系统的页面操作；程序调用请带请求头 x-sanyi: 1。',
        en: 'Use the pages of this system; a program sends the header x-sanyi: 1.',
      });
    if (access === 'public') return;
    void reply.header('cache-control', 'private, no-cache');
    const caller = await callerOfCookie(sessions, request);
    admit(caller, request);
    request.caller = caller;
  };

async function callerOfCookie(
  sessions: Pick<SessionPorts, 'find'>,
  { cookies }: FastifyRequest,
): Promise<Caller> {
  const token = cookies[SESSION_COOKIE];
  const caller = token === undefined ? null : await sessions.find(token);
  if (caller === null)
    throw new Refusal('not-signed-in', {
      zh: '请登录；登录已过期的请重新登录。',
      en: 'Sign in; where the session has ended, sign in again.',
    });
  return caller;
}

function admit(caller: Caller, { routeOptions: { config } }: FastifyRequest): void {
  if (caller.passwordMustChange && config.beforePasswordChange !== true)
    throw new Refusal('password-expired', {
      zh: '口令是一次性的或已过期，请先修改口令。',
      en: 'The password is for one use or has expired. Change it first.',
    });
  const { access } = config;
  if (typeof access === 'object' && scopeOf(caller.grants, access.action).length === 0)
    throw new Refusal('forbidden', {
      zh: `没有“${ACTION_LABELS[access.action]}”的权限。`,
      en: `You do not hold the right ${access.action}.`,
    });
}
