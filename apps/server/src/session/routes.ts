// SPDX-License-Identifier: Apache-2.0
import {
  CLASSIFIED_WARNING,
  OpenSessions,
  PasswordChange,
  SecondFactorOffer,
  SecondFactorProof,
  SecondFactorRemoval,
  Session,
  SignIn,
  SignInPage,
} from '@sanyi/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Caller, callerOf } from '../access/caller.js';
import type { PlaceNames } from '../access/place-names.js';
import { Refusal } from '../http/problem.js';
import { changePassword, provePassword } from './change-password.js';
import { SESSION_COOKIE } from './guard.js';
import type { CredentialPorts, SessionPorts } from './ports.js';
import { passwordRefusal, signInRefusal } from './refusals.js';
import { newSecret, secretUri, stepOf } from './second-factor.js';
import { sessionView } from './session-view.js';
import { signIn } from './sign-in.js';

/** What the session routes work with. */
export interface SessionParts {
  readonly ports: SessionPorts & CredentialPorts;
  readonly names: PlaceNames;
  readonly now: () => Date;
  readonly providers: readonly { readonly id: string; readonly label: string }[];
}

type Plugin = FastifyPluginCallbackZod;

const OPEN = { access: 'signed-in', beforePasswordChange: true } as const;
const SIGN_INS_PER_MINUTE = 120;

/** `/api/session`: sign in, see who one is, sign out; password and second factor. */
export const sessionRoutes =
  (parts: SessionParts): Plugin =>
  (app, _options, done) => {
    app.register(signInRoutes(parts));
    app.register(ownSessionRoutes(parts));
    app.register(passwordRoutes(parts));
    app.register(secondFactorRoutes(parts));
    done();
  };

const viewOf = async ({ ports, names }: SessionParts, caller: Caller): Promise<Session> =>
  sessionView(caller, await ports.unreadNotices(caller.userId), names);

/** Where a request comes from, as it is put on record. */
export const visitOf = (request: FastifyRequest) => ({
  address: request.ip,
  agent: request.headers['user-agent'] ?? '',
});

/** Hands the session to the browser, where no script can read it and no foreign page can send it. */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  void reply.setCookie(SESSION_COOKIE, token, {
    ...{ path: '/', httpOnly: true, sameSite: 'strict', secure: 'auto' },
  });
}

const signInRoutes =
  (parts: SessionParts): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/session/sign-in',
      {
        config: { access: 'public' },
        schema: { summary: '登录页须知与登录方式', response: { 200: SignInPage } },
      },
      () => ({
        classifiedWarning: CLASSIFIED_WARNING,
        providers: parts.providers.map(({ id, label }) => ({ id, label })),
      }),
    );
    app.post(
      '/api/session',
      {
        config: {
          access: 'public',
          rateLimit: { max: SIGN_INS_PER_MINUTE, timeWindow: '1 minute' },
        },
        schema: { summary: '登录', body: SignIn, response: { 200: Session } },
      },
      async (request, reply) => {
        const visit = { ...visitOf(request), now: parts.now() };
        const token = await signIn(parts.ports, request.body, visit);
        if (!token.ok) throw signInRefusal(token.error);
        const caller = await parts.ports.find(token.value);
        if (caller === null)
          throw new Refusal('not-signed-in', {
            zh: '登录刚刚被关闭，请重新登录。',
            en: 'The session was just closed. Sign in again.',
          });
        setSessionCookie(reply, token.value);
        void reply.header('cache-control', 'no-store');
        return viewOf(parts, caller);
      },
    );
    done();
  };

const ownSessionRoutes =
  (parts: SessionParts): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/session',
      { config: OPEN, schema: { summary: '我是谁、能做什么', response: { 200: Session } } },
      (request) => viewOf(parts, callerOf(request)),
    );
    app.delete(
      '/api/session',
      { config: OPEN, schema: { summary: '退出', response: { 204: z.null() } } },
      async (request, reply) => {
        await parts.ports.close(callerOf(request));
        return reply.clearCookie(SESSION_COOKIE, { path: '/' }).code(204).send(null);
      },
    );
    app.get(
      '/api/session/others',
      { config: OPEN, schema: { summary: '我的登录', response: { 200: OpenSessions } } },
      async (request) => ({ items: await parts.ports.listOpen(callerOf(request)) }),
    );
    app.delete(
      '/api/session/others/:id',
      {
        config: OPEN,
        schema: {
          summary: '关闭我的另一处登录',
          params: z.object({ id: z.uuid() }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const closed = await parts.ports.closeOne(callerOf(request), request.params.id);
        if (!closed)
          throw new Refusal('not-found', {
            zh: '这处登录已经关闭。',
            en: 'That session is closed already.',
          });
        return reply.code(204).send(null);
      },
    );
    done();
  };

const passwordRoutes =
  (parts: SessionParts): Plugin =>
  (app, _options, done) => {
    app.put(
      '/api/session/password',
      {
        config: OPEN,
        schema: { summary: '修改口令', body: PasswordChange, response: { 200: Session } },
      },
      async (request) => {
        const changed = await changePassword(parts.ports, callerOf(request), request.body);
        if (!changed.ok) throw passwordRefusal(changed.error);
        const caller = await parts.ports.find(request.cookies[SESSION_COOKIE] ?? '');
        if (caller === null)
          throw new Refusal('not-signed-in', {
            zh: '请用新口令重新登录。',
            en: 'Sign in again with the new password.',
          });
        return viewOf(parts, caller);
      },
    );
    done();
  };

const OF_FACTOR = { access: 'signed-in' } as const;
const FACTOR_URL = '/api/session/second-factor';

const secondFactorRoutes =
  ({ ports, now }: SessionParts): Plugin =>
  (app, _options, done) => {
    app.post(
      FACTOR_URL,
      {
        config: OF_FACTOR,
        schema: { summary: '取得动态码密钥', response: { 200: SecondFactorOffer } },
      },
      async (request) => {
        const caller = callerOf(request);
        if (caller.secondFactor) throw factorInUse();
        const secret = newSecret();
        await ports.offerSecret(caller, secret);
        return { secret, otpauthUri: secretUri(secret, caller.account) };
      },
    );
    app.put(
      FACTOR_URL,
      {
        config: OF_FACTOR,
        schema: { summary: '启用动态码', body: SecondFactorProof, response: { 204: z.null() } },
      },
      async (request, reply) => {
        const caller = callerOf(request);
        const secret = await ports.offeredSecret(caller.userId);
        if (secret === null) throw noSecret();
        const step = stepOf(request.body.code, { secret, lastStep: 0, now: now() });
        if (step === null) throw wrongCode();
        await ports.setSecret(caller, { secret, step });
        return reply.code(204).send(null);
      },
    );
    app.delete(
      FACTOR_URL,
      {
        config: OF_FACTOR,
        schema: { summary: '停用动态码', body: SecondFactorRemoval, response: { 204: z.null() } },
      },
      async (request, reply) => {
        const caller = callerOf(request);
        const proved = await provePassword(ports, caller, request.body.password);
        if (!proved.ok) throw signInRefusal(proved.error);
        await ports.removeSecret(caller);
        return reply.code(204).send(null);
      },
    );
    done();
  };

const factorInUse = (): Refusal =>
  new Refusal('already-exists', {
    zh: '动态码已启用，请先停用。',
    en: 'One-time codes are in use. Switch them off first.',
  });

const noSecret = (): Refusal =>
  new Refusal('conflict', { zh: '请先取得动态码密钥。', en: 'Ask for a secret first.' });

const wrongCode = (): Refusal =>
  new Refusal(
    'invalid-request',
    {
      zh: '动态码不对，请核对手机时间后再试。',
      en: 'Wrong code. Check the clock of the telephone and try again.',
    },
    [
      {
        pointer: '/code',
        detail: { zh: '与密钥算出的动态码不符', en: 'not the code of this secret' },
      },
    ],
  );
