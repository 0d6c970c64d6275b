// SPDX-License-Identifier: Apache-2.0
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  type ZodFastifySchemaValidationError,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type FieldAtFault, type ProblemName, Refusal } from './problem.js';
import { languageOf, type Words } from './words.js';

const ENGLISH = z.locales.en();
type Issue = Parameters<typeof ENGLISH.localeError>[0];

const BY_STATUS: Readonly<Record<number, ProblemName>> = {
  400: 'invalid-request',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
};

const WORDS: Readonly<Partial<Record<ProblemName, Words>>> = {
  'invalid-request': {
    zh: '请求无法读懂，请检查内容的格式。',
    en: 'The request cannot be read. Check the format of its content.',
  },
  'too-large': {
    zh: '内容超过了允许的大小，请拆分后再上传。',
    en: 'The content is larger than allowed. Split it and send the parts.',
  },
  'unsupported-media-type': {
    zh: '请用 application/json，或按页面上的上传按钮提交文件。',
    en: 'Send application/json, or a file by the upload button of the page.',
  },
  'too-many-requests': { zh: '请稍等片刻再试。', en: 'Wait a moment and try again.' },
  unavailable: {
    zh: '系统正在启动或停止，请稍后再试。',
    en: 'The system is starting or stopping. Try again in a while.',
  },
};

const UNFORESEEN: Words = {
  zh: '请记下时间并联系管理员，日志里有详细原因。',
  en: 'Note the time and tell the administrator: the reason is in the log.',
};

/** Writes whatever went wrong as application/problem+json. What nobody foresaw is logged whole and told in one line. */
export function onError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): unknown {
  const refusal = refusalFor(error);
  if (refusal.status >= 500) request.log.error({ err: error }, 'request failed');
  const language = languageOf(request.headers['accept-language']);
  return reply
    .code(refusal.status)
    .header('vary', 'accept-language')
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
    .type('application/problem+json')
    .send(refusal.problemIn(language));
}

/** What is no HTTP at all, or not within the limits of it: nobody has read who asks, so there is one answer. */
export function onBrokenRequest(error: ConnectionError, socket: Socket): void {
  // The other side is gone already.
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const name: ProblemName = tooLarge ? 'too-large' : 'invalid-request';
  const problem = new Refusal(name, WORDS[name] ?? UNFORESEEN).problemIn('zh');
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${name}\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function refusalFor(error: FastifyError): Refusal {
  if (error instanceof Refusal) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new Refusal(
      'invalid-request',
      {
        zh: `${error.validation.length} 处内容不合规定，见 errors。`,
        en: `${error.validation.length} field(s) break the rules, see errors.`,
      },
      error.validation.map(fieldAtFault),
    );
  }
  const name = BY_STATUS[error.statusCode ?? 500] ?? 'internal-error';
  return new Refusal(name, WORDS[name] ?? UNFORESEEN);
}

const fieldAtFault = (fault: ZodFastifySchemaValidationError): FieldAtFault => ({
  pointer: fault.instancePath,
  detail: { zh: fault.message ?? '不合规定', en: englishOf(fault) },
});

/** What zod says of the same fault in English: the messages of the schemas themselves are Chinese. */
function englishOf({ keyword, params }: ZodFastifySchemaValidationError): string {
  const said = ENGLISH.localeError({ ...params, code: keyword } as Issue);
  return (typeof said === 'string' ? said : said?.message) ?? 'Invalid input';
}
