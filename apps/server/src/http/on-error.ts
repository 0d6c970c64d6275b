// SPDX-License-Identifier: Apache-2.0
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  type ZodFastifySchemaValidationError,
} from 'fastify-type-provider-zod';
import { type ProblemName, Refusal } from './problem.js';

const BY_STATUS: Readonly<Record<number, ProblemName>> = {
  400: 'invalid-request',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
};

const WORDS: Readonly<Partial<Record<ProblemName, string>>> = {
  'invalid-request': '请求无法读懂，请检查内容的格式。',
  'too-large': '内容超过了允许的大小，请拆分后再上传。',
  'unsupported-media-type': '请用 application/json，或按页面上的上传按钮提交文件。',
  'too-many-requests': '请稍等片刻再试。',
  unavailable: '系统正在启动或停止，请稍后再试。',
};

/** Writes whatever went wrong as application/problem+json. What nobody foresaw is logged whole and told in one line. */
export function onError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): unknown {
  const { problem } = refusalFor(error);
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
  return reply.code(problem.status).type('application/problem+json').send(problem);
}

/** What is no HTTP at all, or not within the limits of it: nobody has read who asks, so there is one answer. */
export function onBrokenRequest(error: ConnectionError, socket: Socket): void {
  // The other side is gone already.
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const name: ProblemName = tooLarge ? 'too-large' : 'invalid-request';
  const { problem } = new Refusal(name, WORDS[name] ?? '');
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
      `${error.validation.length} 处内容不合规定，见 errors。`,
      error.validation.map(fieldAtFault),
    );
  }
  const name = BY_STATUS[error.statusCode ?? 500] ?? 'internal-error';
  return new Refusal(name, WORDS[name] ?? '请记下时间并联系管理员，日志里有详细原因。');
}

const fieldAtFault = ({ instancePath, message }: ZodFastifySchemaValidationError) => ({
  pointer: instancePath,
  detail: message ?? '不合规定',
});
