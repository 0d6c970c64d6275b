// SPDX-License-Identifier: Apache-2.0
import cookie from '@fastify/cookie';
import etag from '@fastify/etag';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, {
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyPluginCallback,
  type FastifySchema,
  type onRequestAsyncHookHandler,
  type RouteOptions,
} from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type DeclaredRoute, methodsAt } from './methods-at.js';
import { onBrokenRequest, onError } from './on-error.js';
import { Refusal } from './problem.js';
import { type LogStream, pathOf, requestLog } from './request-log.js';
import '../access/caller.js';
import type { RouteLine } from './route-access.js';

/** What an app is built from: areas are plugins, each with its routes. */
export interface AppParts {
  readonly version: string;
  readonly logLevel: string;
  /** Where the log goes; standard output where it is not given. */
  readonly logStream?: LogStream;
  readonly areas: readonly (FastifyPluginAsync | FastifyPluginCallback)[];
  /** Lets a request through or refuses it, before anything of it is read; without one only public routes may exist. */
  readonly guard?: onRequestAsyncHookHandler;
  /** Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed. */
  readonly trustedProxies?: readonly string[];
  /** Requests a minute from one address before it is asked to wait. */
  readonly requestsPerMinute?: number;
}

const BODY_LIMIT = 1_048_576;
const REQUESTS_PER_MINUTE = 1200;
/** A whole request, however slow the line: what takes longer is a client that went away. */
const REQUEST_TIMEOUT_MS = 300_000;

/** The server without its port: routes, checks, headers, limits, `/openapi.json`. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { trustedProxies = [] } = parts;
  z.config(z.locales.zhCN());
  const app: FastifyInstance = Fastify({
    logger: requestLog(parts.logLevel, parts.logStream),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    frameworkErrors: onError,
    clientErrorHandler: onBrokenRequest,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(onError);
  watchRoutes(app, parts.guard !== undefined);
  letGoWhenClosing(app);
  await guard(app, parts);
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: '三医一张网', version: parts.version } },
    transform: jsonSchemaTransform,
  });
  for (const area of parts.areas) await app.register(area);
  app.get('/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, () =>
    app.swagger(),
  );
  return app;
}

/** A connection that was busy when closing began is not kept for more once it has its answer. */
function letGoWhenClosing(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done();
  });
}

/** Refuses to start with a route that nobody guards or describes; answers 405 where a path knows other methods. */
function watchRoutes(app: FastifyInstance, guarded: boolean): void {
  const routes: DeclaredRoute[] = [];
  const routeTable: RouteLine[] = [];
  app.decorate('routeTable', routeTable);
  app.addHook('onRoute', (route) => {
    routeTable.push(...linesOf(route));
    const lack = lackOf(route, guarded);
    if (lack !== undefined) throw new Error(`route without ${lack}: ${route.url}`);
    const { method, url } = route;
    routes.push(...[method].flat().map((one) => ({ method: one, url })));
  });
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request.url);
    const methods = methodsAt(routes, path);
    if (methods.length === 0)
      throw new Refusal('not-found', {
        zh: `没有 ${request.method} ${path}。`,
        en: `There is no ${request.method} ${path}.`,
      });
    void reply.header('allow', methods.join(', '));
    throw new Refusal('method-not-allowed', {
      zh: `${path} 只能 ${methods.join('、')}。`,
      en: `${path} takes ${methods.join(', ')} only.`,
    });
  });
}

/** The lines of a route in the table of routes; HEAD goes with GET. */
function linesOf({ config, method, schema, url }: RouteOptions): readonly RouteLine[] {
  const { access } = config ?? {};
  if (access === undefined) return [];
  return [method]
    .flat()
    .filter((name) => name !== 'HEAD')
    .map((name) => ({ method: name, path: url, summary: schema?.summary ?? '', access }));
}

/** What a route may not be without. */
function lackOf({ config, schema }: RouteOptions, guarded: boolean): string | undefined {
  if (config?.access === undefined) return 'access';
  if (config.access !== 'public' && !guarded) return 'guard';
  return isDescribed(schema) ? undefined : 'summary or response';
}

const isDescribed = (schema: FastifySchema | undefined): boolean =>
  schema?.hide === true || (schema?.summary !== undefined && schema.response !== undefined);

async function guard(
  app: FastifyInstance,
  { requestsPerMinute, guard: gate }: AppParts,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await app.register(rateLimit, {
    max: requestsPerMinute ?? REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
  });
  await app.register(cookie);
  app.decorateRequest('caller', null);
  if (gate !== undefined) app.addHook('onRequest', gate);
  await app.register(etag, { weak: true });
}
