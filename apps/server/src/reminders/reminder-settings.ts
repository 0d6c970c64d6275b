// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readHolidayFile } from '@sanyi/accountability';
import { err, ok, type Result, type WorkCalendar, workCalendar } from '@sanyi/kernel';
import { parse } from 'yaml';
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

/**
 * The working days of data/holidays; weekends alone in years that have no file.
 *
 * @throws where a file is faulty: the message says which
 */
export function calendarIn(folder: string): WorkCalendar {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return workCalendar(
    files.sort().map((file) => {
      const read = readHolidayFile(parse(readFileSync(path.join(folder, file), 'utf8')));
      if (!read.ok) throw new Error(`data/holidays/${file}: ${JSON.stringify(read.error[0])}`);
      return read.value;
    }),
  );
}
