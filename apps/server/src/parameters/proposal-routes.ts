// SPDX-License-Identifier: Apache-2.0
import {
  NewProposal,
  ProposalDecision,
  ProposalDetail,
  ProposalPage,
  ProposalPreview,
  ProposalQuery,
} from '@sanyi/contract';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf, scopeFor } from '../access/caller.js';
import { cursorOf, pageFrom, placeOfCursor } from '../http/cursor.js';
import { versionOf } from '../http/version-of.js';
import type { Decision, Proposal } from './ports.js';
import {
  decide,
  noSuchProposal,
  type ParameterParts,
  previewOf,
  proposalDetail,
  propose,
  revise,
} from './proposal-desk.js';
import { proposalRow } from './proposal-view.js';

type Plugin = FastifyPluginCallbackZod;

const ProposalId = z.object({ id: z.uuid() });
const READ = { access: { action: 'parameters.read' } } as const;
const PROPOSE = { access: { action: 'parameters.propose' } } as const;
const APPROVE = { access: { action: 'parameters.approve' } } as const;

/** `/api/parameter-proposals`: one person proposes, another decides by the difference in effect. */
export const proposalRoutes =
  (parts: ParameterParts): Plugin =>
  (app, _options, done) => {
    app.register(readRoutes(parts));
    app.register(proposeRoutes(parts));
    app.register(decideRoutes(parts));
    done();
  };

const readRoutes =
  (parts: ParameterParts): Plugin =>
  (app, _options, done) => {
    app.get(
      '/api/parameter-proposals',
      {
        config: READ,
        schema: {
          ...{ summary: '政策参数的提议', querystring: ProposalQuery },
          response: { 200: ProposalPage },
        },
      },
      async (request) => {
        const { cursor, limit, ...filter } = request.query;
        const after =
          cursor === undefined ? null : BigInt(placeOfCursor(cursor, [/^\d{1,15}$/])[0] ?? 0);
        const scope = scopeFor(request, 'parameters.read');
        const found = await parts.ports.list(scope, { ...filter, after, limit: limit + 1 });
        const grounds = { library: await parts.current(scope), names: parts.names };
        const { items, next } = pageFrom(found, limit, ({ number }) => cursorOf(String(number)));
        return { items: items.map((one) => proposalRow(one, callerOf(request), grounds)), next };
      },
    );
    app.get(
      '/api/parameter-proposals/:id',
      {
        config: READ,
        schema: {
          ...{ summary: '一份参数提议和它的效力差异', params: ProposalId },
          response: { 200: ProposalDetail },
        },
      },
      async (request) => {
        const scope = scopeFor(request, 'parameters.read');
        const proposal = await parts.ports.find(scope, request.params.id);
        if (proposal === null) throw noSuchProposal();
        return proposalDetail(parts, callerOf(request), proposal);
      },
    );
    done();
  };

const proposeRoutes =
  (parts: ParameterParts): Plugin =>
  (app, _options, done) => {
    app.post(
      '/api/parameter-proposals/preview',
      {
        config: PROPOSE,
        schema: {
          ...{ summary: '提议之前看效力差异', body: NewProposal },
          response: { 200: ProposalPreview },
        },
      },
      (request) => previewOf(parts, callerOf(request), request.body),
    );
    app.post(
      '/api/parameter-proposals',
      {
        config: PROPOSE,
        schema: {
          ...{ summary: '提议政策参数', body: NewProposal },
          response: { 201: ProposalDetail },
        },
      },
      async (request, reply) => {
        const made = await propose(parts, callerOf(request), request.body);
        return reply.code(201).send(await detail(parts, request, made));
      },
    );
    app.put(
      '/api/parameter-proposals/:id',
      {
        config: PROPOSE,
        schema: {
          ...{ summary: '修改自己的参数提议', params: ProposalId, body: NewProposal },
          response: { 200: ProposalDetail },
        },
      },
      async (request) => {
        const target = { id: request.params.id, version: versionOf(request) };
        const changed = await revise(parts, callerOf(request), { target, asked: request.body });
        return detail(parts, request, changed);
      },
    );
    done();
  };

const DECISIONS = [
  ['approve', 'approved', APPROVE, '批准参数提议'],
  ['refuse', 'refused', APPROVE, '退回参数提议'],
  ['withdraw', 'withdrawn', PROPOSE, '撤回自己的参数提议'],
] as const satisfies readonly (readonly [string, Decision['state'], object, string])[];

const decideRoutes =
  (parts: ParameterParts): Plugin =>
  (app, _options, done) => {
    for (const [path, state, config, summary] of DECISIONS) {
      app.post(
        `/api/parameter-proposals/:id/${path}`,
        {
          config,
          schema: {
            ...{ summary, params: ProposalId, body: ProposalDecision },
            response: { 200: ProposalDetail },
          },
        },
        async (request) => {
          const target = { id: request.params.id, version: versionOf(request) };
          const { why, basis = null } = request.body;
          const decided = await decide(parts, callerOf(request), { target, state, why, basis });
          return detail(parts, request, decided);
        },
      );
    }
    done();
  };

const detail = (parts: ParameterParts, request: FastifyRequest, proposal: Proposal) =>
  proposalDetail(parts, callerOf(request), proposal);
