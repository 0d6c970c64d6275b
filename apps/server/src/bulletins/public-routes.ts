// SPDX-License-Identifier: Apache-2.0
import { publicPage } from '@sanyi/office';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { asFile } from '../export/export-table.js';
import type { BulletinHouse } from './bulletin-house.js';
import { asPage } from './file-routes.js';
import { packetName, publicPacket } from './packets.js';

const PUBLIC = { access: 'public' } as const;
const ONE = z.object({ id: z.uuid() });

/** `/public/bulletins/:id`: what was published, without login and without JavaScript, and its packet. */
export const publicRoutes =
  (house: BulletinHouse): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/public/bulletins/:id',
      {
        config: PUBLIC,
        schema: {
          ...{ summary: '公开的通报', params: ONE, produces: ['text/html'] },
          response: { 200: z.string() },
        },
      },
      async (request, reply) => {
        const { packet } = await publicPacket(house, request.params.id);
        return asPage(reply, publicPage(packet, house.sources.map));
      },
    );
    app.get(
      '/public/bulletins/:id/packet',
      {
        config: PUBLIC,
        schema: {
          ...{ summary: '公开通报的复算包', params: ONE, produces: ['application/json'] },
          response: { 200: z.string() },
        },
      },
      async (request, reply) => {
        const issued = await publicPacket(house, request.params.id);
        return asFile(reply, packetName(issued, '.sanyi-packet.json'))
          .type('application/octet-stream')
          .send(Buffer.from(issued.text, 'utf8'));
      },
    );
    done();
  };
