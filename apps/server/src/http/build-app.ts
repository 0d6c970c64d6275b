// SPDX-License-Identifier: Apache-2.0
import cookie from '@fastify/cookie';
import etag from '@fastify/etag';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, {
  type FastifyInstance,
  type FastifyPluginCallback,
  type onRequestAsyncHookHandler,
} from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { onError } from './on-error.js';
import { Refusal } from './problem.js';
import '../access/caller.js';
import './route-access.js';

/** What an app is built from: areas are plugins, each with its routes. */
export interface AppParts {
  readonly version: string;
  readonly logLevel: string;
  readonly areas: readonly FastifyPluginCallback[];
  /** Lets a request through or refuses it, before anything of it is read; without one only public routes may exist. */
  readonly guard?: onRequestAsyncHookHandler;
  /** Requests a minute from one address before it is asked to wait. */
  readonly requestsPerMinute?: number;
}

const BODY_LIMIT = 1_048_576;
const REQUESTS_PER_MINUTE = 1200;

/** The server without its port: routes, checks, headers, limits, `/openapi.json`. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: parts.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    trustProxy: false,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(onError);
  app.setNotFoundHandler((request) => {
    throw new Refusal('not-found', `没有 ${request.method} ${request.url.split('?')[0] ?? ''}。`);
  });
  app.addHook('onRoute', ({ config, url }) => {
    if (config?.access === undefined) throw new Error(`route without access: ${url}`);
    if (config.access !== 'public' && parts.guard === undefined)
      throw new Error(`route without guard: ${url}`);
  });
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
