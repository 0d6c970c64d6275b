// SPDX-License-Identifier: Apache-2.0
import { safeFileName } from '@sanyi/office';
import type { FastifyRequest } from 'fastify';
import { fileOf } from '../http/file-of.js';
import type { Refusal } from '../http/problem.js';
import { mediaTypeOf } from './file-kinds.js';

/** 收下的文件: what an office keeps as it was sent in. */
export interface IncomingFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/**
 * The one file of a form, under a safe name: of a kind that an office keeps, what its name says, and not empty.
 * @throws Refusal `unfit` of its name where it is not; that of `fileOf` where there is none
 */
export async function fileIn(
  request: FastifyRequest,
  unfit: (name: string) => Refusal,
): Promise<IncomingFile> {
  const file = await fileOf(request);
  const name = safeFileName(file.filename);
  const bytes = await file.toBuffer();
  const mediaType = bytes.length === 0 ? null : mediaTypeOf(name, bytes);
  if (mediaType === null) throw unfit(name);
  return { name, mediaType, bytes };
}
