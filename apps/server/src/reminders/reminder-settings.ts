// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import type { MailSettings } from './mail-outlet.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads SANYI_SMTP_URL and SANYI_MAIL_FROM; null where neither is set, and why where one of them cannot be used. */
export function mailSettings(env: Environment): Result<MailSettings | null, string> {
  const { SANYI_SMTP_URL: url = '', SANYI_MAIL_FROM: from = '' } = env;
  if (url === '' && from === '') return ok(null);
  if (!/^smtps?:\/\/[^/]+/.test(url) || !URL.canParse(url))
    return err('SANYI_SMTP_URL 应写成 smtps://账号:口令@主机:465 或 smtp://主机:587。');
  return from.includes('@')
    ? ok({ url, from })
    : err('SANYI_MAIL_FROM 应写成发信邮箱，例如 sanyi@example.cn。');
}
