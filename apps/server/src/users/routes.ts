// SPDX-License-Identifier: Apache-2.0
import {
  GrantsChange,
  NewUser,
  OneTimePassword,
  PersonalData,
  Unmasking,
  User,
  UserChange,
  UserCounts,
  UserMeasure,
  UserPage,
  UserQuery,
} from '@sanyi/contract';
import type { Result } from '@sanyi/kernel';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Caller, callerOf, scopeFor } from '../access/caller.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import { versionOf } from '../http/version-of.js';
import type { Target, UserPorts, UserTrouble } from './ports.js';
import { userRefusal } from './refusals.js';

type Plugin = FastifyPluginCallbackZod;

const UserId = z.object({ id: z.uuid() });

/** `/api/users`: accounts for who administers them, and whom else a caller may see. */
export const userRoutes =
  (ports: UserPorts): Plugin =>
  (app, _options, done) => {
    app.register(readRoutes(ports));
    app.register(editRoutes(ports));
    app.register(measureRoutes(ports));
    app.register(personalRoutes(ports));
    done();
  };

const readRoutes =
  (ports: UserPorts): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/users',
      {
        config: { access: { action: 'users.read' } },
        schema: { summary: '用户列表', querystring: UserQuery, response: { 200: UserPage } },
      },
      async (request) => {
        const { cursor, limit, ...filter } = request.query;
        const after = cursor === undefined ? null : (placeOfCursor(cursor, [/^[a-z]/])[0] ?? '');
        const page = { ...filter, after, limit: limit + 1 };
        const rows = await ports.list(callerOf(request), scopeFor(request, 'users.read'), page);
        return pageFrom(rows, limit, ({ account }) => cursorOf(account));
      },
    );
    app.get(
      '/api/users/counts',
      {
        config: { access: { action: 'users.read' } },
        schema: { summary: '用户数（按地区与岗位）', response: { 200: UserCounts } },
      },
      async (request) => ({ items: [...(await ports.count(scopeFor(request, 'users.read')))] }),
    );
    app.get(
      '/api/users/:id',
      {
        config: { access: { action: 'users.read' } },
        schema: { summary: '一个用户', params: UserId, response: { 200: User } },
      },
      async (request) => {
        const scope = scopeFor(request, 'users.read');
        const user = await ports.find(callerOf(request), scope, request.params.id);
        if (user === null) throw userRefusal({ code: 'no-such-user' });
        return user;
      },
    );
    done();
  };

/** The value, or the refusal it was instead. */
function orRefuse<Value>(result: Result<Value, UserTrouble>): Value {
  if (!result.ok) throw userRefusal(result.error);
  return result.value;
}

const editRoutes =
  (ports: UserPorts): Plugin =>
  (app, _options, done) => {
    app.post(
      '/api/users',
      {
        config: { access: { action: 'users.create' } },
        schema: { summary: '新建用户', body: NewUser, response: { 201: OneTimePassword } },
      },
      async (request, reply) =>
        reply.code(201).send(orRefuse(await ports.create(callerOf(request), request.body))),
    );
    app.patch(
      '/api/users/:id',
      {
        config: { access: { action: 'users.edit' } },
        schema: { summary: '修改用户', params: UserId, body: UserChange, response: { 200: User } },
      },
      async (request) => {
        const target = { id: request.params.id, version: versionOf(request) };
        return orRefuse(await ports.change(callerOf(request), target, request.body));
      },
    );
    app.put(
      '/api/users/:id/grants',
      {
        config: { access: { action: 'grants.edit' } },
        schema: { summary: '授权', params: UserId, body: GrantsChange, response: { 200: User } },
      },
      async (request) => {
        const { grants, why } = request.body;
        const target = { id: request.params.id, version: versionOf(request), why };
        return orRefuse(await ports.setGrants(callerOf(request), target, grants));
      },
    );
    done();
  };

type Measure = (caller: Caller, target: Target) => Promise<Result<User, UserTrouble>>;

const measureRoutes =
  (ports: UserPorts): Plugin =>
  (app, _options, done) => {
    const measures: readonly (readonly [word: string, summary: string, act: Measure])[] = [
      ['lock', '锁定用户', ports.lock],
      ['unlock', '解锁用户', ports.unlock],
      ['sign-out', '强制退出', ports.signOut],
    ];
    for (const [word, summary, act] of measures) {
      app.post(
        `/api/users/:id/${word}`,
        {
          config: { access: { action: 'users.lock' } },
          schema: { summary, params: UserId, body: UserMeasure, response: { 200: User } },
        },
        async (request) => {
          const target = { id: request.params.id, version: null, why: request.body.why };
          return orRefuse(await act(callerOf(request), target));
        },
      );
    }
    done();
  };

const personalRoutes =
  (ports: UserPorts): Plugin =>
  (app, _options, done) => {
    app.post(
      '/api/users/:id/reset-password',
      {
        config: { access: { action: 'users.reset-password' } },
        schema: {
          ...{ summary: '重置口令', params: UserId, body: UserMeasure },
          response: { 200: OneTimePassword },
        },
      },
      async (request, reply) => {
        const target = { id: request.params.id, version: null, why: request.body.why };
        void reply.header('cache-control', 'no-store');
        return orRefuse(await ports.resetPassword(callerOf(request), target));
      },
    );
    app.post(
      '/api/users/:id/unmask',
      {
        config: { access: { action: 'users.unmask' } },
        schema: {
          ...{ summary: '查看未遮蔽的个人信息', params: UserId, body: Unmasking },
          response: { 200: PersonalData },
        },
      },
      async (request, reply) => {
        const target = { id: request.params.id, version: null, why: request.body.purpose };
        void reply.header('cache-control', 'no-store');
        return orRefuse(await ports.unmask(callerOf(request), target));
      },
    );
    done();
  };
