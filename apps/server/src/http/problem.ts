// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '@sanyi/contract';

/** Every refusal this server knows: stable name → status and title. Each has a page in docs/problems. */
export const PROBLEMS = {
  'invalid-request': { status: 400, title: '请求内容不合规定' },
  'not-signed-in': { status: 401, title: '尚未登录' },
  forbidden: { status: 403, title: '没有这项权限' },
  'not-found': { status: 404, title: '没有这一项' },
  'method-not-allowed': { status: 405, title: '这里不能这样操作' },
  conflict: { status: 409, title: '别人刚刚改过' },
  'too-large': { status: 413, title: '内容太大' },
  'unsupported-media-type': { status: 415, title: '不认识的内容格式' },
  'too-many-requests': { status: 429, title: '请求太频繁' },
  'internal-error': { status: 500, title: '系统内部错误' },
  unavailable: { status: 503, title: '暂时不可用' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

/** The name of a refusal. */
export type ProblemName = keyof typeof PROBLEMS;

/** A refusal on its way out of a handler: thrown there, written by the error handler. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(name: ProblemName, detail: string, errors?: Problem['errors']) {
    super(`${name}: ${detail}`);
    this.problem = {
      type: `/problems/${name}`,
      ...PROBLEMS[name],
      detail,
      ...(errors === undefined ? {} : { errors }),
    };
  }
}
