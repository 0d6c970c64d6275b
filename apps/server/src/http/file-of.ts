// SPDX-License-Identifier: Apache-2.0
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Refusal } from './problem.js';

/** The one file of a form; a request without one is refused. */
export async function fileOf(request: FastifyRequest): Promise<MultipartFile> {
  if (!request.isMultipart()) {
    throw new Refusal('unsupported-media-type', {
      zh: '请按页面上的按钮提交文件。',
      en: 'Send a file by the button of the page.',
    });
  }
  const file = await request.file();
  if (file === undefined) {
    throw new Refusal('invalid-request', {
      zh: '没有收到文件。请先选择文件。',
      en: 'No file came. Choose a file first.',
    });
  }
  return file;
}
