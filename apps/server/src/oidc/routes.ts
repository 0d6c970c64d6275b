// SPDX-License-Identifier: Apache-2.0
import { OidcIdentities, OidcLink, OidcProviders } from '@sanyi/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../access/caller.js';
import { Refusal } from '../http/problem.js';
import type { SessionPorts } from '../session/ports.js';
import { setSessionCookie, visitOf } from '../session/routes.js';
import { newToken } from '../session/token.js';
import { CALLBACK } from './openid-client.js';
import type { Attempt, OidcClient, OidcPorts } from './ports.js';

/** What the routes of identity providers work with. */
export interface OidcParts {
  readonly ports: OidcPorts;
  readonly sessions: Pick<SessionPorts, 'open'>;
  readonly clients: ReadonlyMap<string, { readonly label: string; readonly client: OidcClient }>;
}

type Plugin = FastifyPluginCallbackZod;

const BROWSER_COOKIE = 'sanyi_oidc';
const AFTER_SIGN_IN = '/app';
const OWN_ACCOUNT = '/app/account';
const SIGN_IN_PAGE = '/app/sign-in';

const ProviderQuery = z.object({ provider: z.string().max(40).default('oidc') });

/** `/api/oidc`: signing in through an identity provider, and linking an account to one. */
export const oidcRoutes =
  (parts: OidcParts): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/oidc/providers',
      {
        config: { access: 'public' },
        schema: { summary: '统一身份认证', response: { 200: OidcProviders } },
      },
      () => ({ providers: [...parts.clients].map(([id, { label }]) => ({ id, label })) }),
    );
    app.get(
      '/api/oidc/start',
      {
        config: { access: 'public' },
        schema: {
          ...{ summary: '经统一身份认证登录', querystring: ProviderQuery },
          response: { 302: z.null() },
        },
      },
      async (request, reply) =>
        reply.redirect(await begin(parts, reply, { ...request.query, linkUser: null })),
    );
    app.post(
      '/api/oidc/link',
      {
        config: { access: 'signed-in' },
        schema: {
          ...{ summary: '绑定统一身份认证', body: ProviderQuery },
          response: { 200: OidcLink },
        },
      },
      async (request, reply) => {
        const { userId: linkUser } = callerOf(request);
        return { url: await begin(parts, reply, { ...request.body, linkUser }) };
      },
    );
    app.register(ownIdentities(parts));
    app.get(
      CALLBACK,
      {
        config: { access: 'public' },
        schema: {
          summary: '统一身份认证返回处',
          querystring: z.looseObject({ state: z.optional(z.string().max(200)) }),
          response: { 302: z.null() },
        },
      },
      async (request, reply) => reply.redirect(await comeBack(parts, request, reply)),
    );
    done();
  };

/** What an account is linked to, and ending it: the password remains. */
const ownIdentities =
  ({ ports, clients }: OidcParts): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/oidc/identities',
      {
        config: { access: 'signed-in' },
        schema: { summary: '我绑定的统一身份认证', response: { 200: OidcIdentities } },
      },
      async (request) => {
        const links = await ports.linksOf(callerOf(request).userId);
        return {
          items: [...clients].map(([id, { label }]) => ({
            ...{ id, label, linkedAt: links.get(id)?.toISOString() ?? null },
          })),
        };
      },
    );
    app.delete(
      '/api/oidc/identities/:provider',
      {
        config: { access: 'signed-in' },
        schema: {
          ...{
            summary: '解除统一身份认证绑定',
            params: z.object({ provider: z.string().max(40) }),
          },
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const removed = await ports.unlink(callerOf(request).userId, request.params.provider);
        if (!removed)
          throw new Refusal('not-found', {
            zh: '您的账号没有绑定这个统一身份认证。',
            en: 'Your account is not linked to this identity provider.',
          });
        return reply.code(204).send(null);
      },
    );
    done();
  };

async function begin(
  { clients, ports }: OidcParts,
  reply: FastifyReply,
  { provider, linkUser }: { readonly provider: string; readonly linkUser: string | null },
): Promise<string> {
  const chosen = clients.get(provider);
  if (chosen === undefined)
    throw new Refusal('not-found', {
      zh: '没有配置这个统一身份认证。',
      en: 'No such identity provider is set up.',
    });
  const { url, secrets } = await chosen.client.begin();
  const browser = newToken();
  await ports.keep({ ...secrets, browser, provider, linkUser });
  // Lax, not Strict: the browser comes back from the provider's pages.
  void reply.setCookie(BROWSER_COOKIE, browser, {
    ...{ path: CALLBACK, httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: 600 },
  });
  return url;
}

/** Where the browser goes from here. */
async function comeBack(
  parts: OidcParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const { state } = request.query as { readonly state?: string };
  const browser = request.cookies[BROWSER_COOKIE] ?? '';
  void reply.clearCookie(BROWSER_COOKIE, { path: CALLBACK });
  const attempt = state === undefined ? null : await parts.ports.take(state, browser);
  if (attempt === null || state === undefined) return `${SIGN_IN_PAGE}?problem=not-signed-in`;
  const subject = await subjectOf(parts, request, { ...attempt, state });
  if (subject === null) {
    await parts.ports.noteRefusal(attempt.provider, '统一身份认证未通过');
    const page = attempt.linkUser === null ? SIGN_IN_PAGE : OWN_ACCOUNT;
    return `${page}?problem=not-signed-in`;
  }
  if (attempt.linkUser === null) return enter(parts, request, { reply, attempt, subject });
  const identity = { provider: attempt.provider, subject };
  const linked = await parts.ports.link(attempt.linkUser, identity);
  return linked.ok ? OWN_ACCOUNT : `${OWN_ACCOUNT}?problem=already-linked`;
}

/** The subject the provider vouches for, null where it does not; why is in the log, not in the browser. */
async function subjectOf(
  { clients }: OidcParts,
  request: FastifyRequest,
  attempt: Attempt & { readonly state: string },
): Promise<string | null> {
  const query = request.url.slice(request.url.indexOf('?'));
  const client = clients.get(attempt.provider)?.client;
  try {
    return client === undefined ? null : await client.finish(query, attempt);
  } catch (error) {
    request.log.warn({ err: error }, 'identity provider did not vouch');
    return null;
  }
}

async function enter(
  { ports, sessions }: OidcParts,
  request: FastifyRequest,
  { reply, attempt, subject }: { reply: FastifyReply; attempt: Attempt; subject: string },
): Promise<string> {
  const tried = await ports.linked(attempt.provider, subject);
  const how = `oidc:${attempt.provider}`;
  const token =
    tried === null ? null : await sessions.open({ ...visitOf(request), tried, step: null, how });
  if (token === null) {
    const name = tried === null ? 'identity-not-linked' : 'account-locked';
    await ports.noteRefusal(attempt.provider, name);
    return `${SIGN_IN_PAGE}?problem=${name}`;
  }
  setSessionCookie(reply, token);
  return AFTER_SIGN_IN;
}
