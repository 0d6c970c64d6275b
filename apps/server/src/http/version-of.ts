// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify';
import { Refusal } from './problem.js';

/** The version that a change was made from: `If-Match: "3"`. Without it two people would overwrite each other unseen. */
export function versionOf({ headers }: FastifyRequest): number {
  const digits = /^(?:W\/)?"(\d{1,9})"$/.exec(headers['if-match'] ?? '')?.[1];
  if (digits === undefined)
    throw new Refusal('version-needed', {
      zh: '请带上读到的版本号，例如请求头 If-Match: "3"。',
      en: 'Send the version that was read, e.g. the header If-Match: "3".',
    });
  return Number(digits);
}
