// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '@sanyi/contract';

/** Every refusal this server knows: stable name → status and title. Each has a page in docs/problems. */
export const PROBLEMS = {
  'invalid-request': { status: 400, title: '请求内容不合规定' },
  'not-signed-in': { status: 401, title: '尚未登录' },
  'wrong-credentials': { status: 401, title: '账号或口令不对' },
  'second-factor-needed': { status: 401, title: '需要动态码' },
  forbidden: { status: 403, title: '没有这项权限' },
  'password-expired': { status: 403, title: '请先修改口令' },
  'not-from-our-pages': { status: 403, title: '请求不是从本系统页面发出的' },
  'identity-not-linked': { status: 403, title: '统一身份认证尚未绑定账号' },
  'not-found': { status: 404, title: '没有这一项' },
  'method-not-allowed': { status: 405, title: '这里不能这样操作' },
  conflict: { status: 409, title: '别人刚刚改过' },
  'already-exists': { status: 409, title: '已经有了' },
  'not-at-this-stage': { status: 409, title: '现在不能这样办理' },
  'too-large': { status: 413, title: '内容太大' },
  'unsupported-media-type': { status: 415, title: '不认识的内容格式' },
  'duties-clash': { status: 422, title: '这些角色不能由同一人担任' },
  'findings-open': { status: 422, title: '还有没处理的校验问题' },
  'account-locked': { status: 423, title: '账号已锁定' },
  'version-needed': { status: 428, title: '缺少版本号' },
  'too-many-requests': { status: 429, title: '请求太频繁' },
  'internal-error': { status: 500, title: '系统内部错误' },
  unavailable: { status: 503, title: '暂时不可用' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

/** The name of a refusal. */
export type ProblemName = keyof typeof PROBLEMS;

/** A refusal on its way out of a handler: thrown there, written by the error handler. */
export class Refusal extends Error {
  readonly problem: Problem;

  /** @param current the row as it is now, where somebody else was faster */
  constructor(
    name: ProblemName,
    detail: string,
    errors?: Problem['errors'],
    current?: Problem['current'],
  ) {
    super(`${name}: ${detail}`);
    this.problem = {
      type: `/problems/${name}`,
      ...PROBLEMS[name],
      detail,
      ...(errors === undefined ? {} : { errors }),
      ...(current === undefined ? {} : { current }),
    };
  }
}
