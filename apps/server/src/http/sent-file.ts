// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify';
import { Refusal } from './problem.js';

/**
 * The one file of a form.
 *
 * @param ending - what its name ends in, for the words: `.xlsx`
 * @throws Refusal where no form or no file was sent
 */
export async function sentFile(request: FastifyRequest, ending: string): Promise<Buffer> {
  if (!request.isMultipart()) {
    throw new Refusal('unsupported-media-type', {
      zh: `请按页面上的导入按钮提交 ${ending} 文件。`,
      en: `Send a ${ending} file by the import button of the page.`,
    });
  }
  const file = await request.file();
  if (file === undefined) {
    throw new Refusal('invalid-request', {
      zh: '没有收到文件。请先选择文件。',
      en: 'No file came. Choose a file first.',
    });
  }
  return file.toBuffer();
}
