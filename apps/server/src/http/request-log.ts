// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify';
import type { LoggerOptions } from 'pino';

/** Where log lines go; standard output where none is given. */
export interface LogStream {
  readonly write: (line: string) => void;
}

/**
 * One JSON object a line. A request is logged by its path: what stands behind the question mark can be a name somebody
 * looked for or the code of a sign-in, and headers carry the session.
 */
export const requestLog = (
  level: string,
  stream: LogStream | undefined,
): LoggerOptions & { readonly stream?: LogStream } => ({
  level,
  serializers: {
    req: ({ method, url, ip }: FastifyRequest) => ({ method, path: pathOf(url), address: ip }),
  },
  ...(stream === undefined ? {} : { stream }),
});

/** The address without its question. */
export const pathOf = (url: string): string => url.split('?')[0] ?? '';
