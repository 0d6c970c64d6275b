// SPDX-License-Identifier: Apache-2.0
import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { asFile } from '../export/export-table.js';

/** A file as somebody sent it in, to be downloaded: no browser guesses its kind or runs anything in it. */
export const sendFile = (
  reply: FastifyReply,
  file: { readonly name: string; readonly mediaType: string; readonly bytes: Readable },
): FastifyReply =>
  asFile(reply, file.name)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type(file.mediaType)
    .send(file.bytes);
