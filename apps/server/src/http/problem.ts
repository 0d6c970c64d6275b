// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '@sanyi/contract';
import type { Language, Words } from './words.js';

/** Every refusal this server knows: stable name → status and title. Each has a page in docs/problems. */
export const PROBLEMS = {
  'invalid-request': { status: 400, title: '请求内容不合规定', en: 'The request breaks the rules' },
  'not-signed-in': { status: 401, title: '尚未登录', en: 'Not signed in' },
  'wrong-credentials': { status: 401, title: '账号或口令不对', en: 'Wrong account or password' },
  'second-factor-needed': { status: 401, title: '需要动态码', en: 'A one-time code is needed' },
  forbidden: { status: 403, title: '没有这项权限', en: 'Not allowed' },
  'password-expired': { status: 403, title: '请先修改口令', en: 'Change the password first' },
  'not-from-our-pages': {
    ...{ status: 403, title: '请求不是从本系统页面发出的' },
    en: 'Not sent from the pages of this system',
  },
  'identity-not-linked': {
    ...{ status: 403, title: '统一身份认证尚未绑定账号' },
    en: 'This identity is not linked to an account',
  },
  'not-found': { status: 404, title: '没有这一项', en: 'Not found' },
  'method-not-allowed': { status: 405, title: '这里不能这样操作', en: 'Not possible here' },
  conflict: { status: 409, title: '别人刚刚改过', en: 'Somebody has just changed it' },
  'already-exists': { status: 409, title: '已经有了', en: 'Already there' },
  'not-at-this-stage': {
    ...{ status: 409, title: '现在不能这样办理' },
    en: 'Not possible at this stage',
  },
  'too-large': { status: 413, title: '内容太大', en: 'Too large' },
  'unsupported-media-type': { status: 415, title: '不认识的内容格式', en: 'Unknown format' },
  'duties-clash': {
    ...{ status: 422, title: '这些角色不能由同一人担任' },
    en: 'One person may not hold these roles together',
  },
  'findings-open': {
    ...{ status: 422, title: '还有没处理的校验问题' },
    en: 'Findings are still open',
  },
  'account-locked': { status: 423, title: '账号已锁定', en: 'The account is locked' },
  'version-needed': { status: 428, title: '缺少版本号', en: 'The version is missing' },
  'too-many-requests': { status: 429, title: '请求太频繁', en: 'Too many requests' },
  'internal-error': { status: 500, title: '系统内部错误', en: 'Internal error' },
  unavailable: { status: 503, title: '暂时不可用', en: 'Not available for the moment' },
} as const satisfies Record<
  string,
  { readonly status: number; readonly title: string; readonly en: string }
>;

/** The name of a refusal. */
export type ProblemName = keyof typeof PROBLEMS;

/** A field at fault: a JSON pointer and what is wrong with it. */
export interface FieldAtFault {
  readonly pointer: string;
  readonly detail: Words;
}

/** A refusal on its way out of a handler: thrown there, written by the error handler. */
export class Refusal extends Error {
  readonly status: number;
  /** As it is written for who reads this language. */
  readonly problemIn: (language: Language) => Problem;

  /** @param current the row as it is now, where somebody else was faster */
  constructor(
    name: ProblemName,
    detail: Words,
    errors?: readonly FieldAtFault[],
    current?: Problem['current'],
  ) {
    super(`${name}: ${detail.zh}`);
    const { status, title, en } = PROBLEMS[name];
    this.status = status;
    this.problemIn = (language) => ({
      type: `/problems/${name}`,
      title: language === 'zh' ? title : en,
      status,
      detail: detail[language],
      ...(errors === undefined ? {} : { errors: errors.map((one) => fieldIn(one, language)) }),
      ...(current === undefined ? {} : { current }),
    });
  }
}

const fieldIn = ({ pointer, detail }: FieldAtFault, language: Language) => ({
  pointer,
  detail: detail[language],
});
