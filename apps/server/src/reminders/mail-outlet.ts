// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { createTransport } from 'nodemailer';
import type { NotSent } from './outlet.js';
import type { Said } from './robot-request.js';

/** The mail server of a house; from the environment. */
export interface MailSettings {
  /** `smtps://user:password@host:465` or `smtp://…:587`. */
  readonly url: string;
  readonly from: string;
}

const TIMEOUT_MS = 15_000;

/** Sends a mail by SMTP; its Message-ID is the delivery's, so that a mailbox that gets it twice can tell. */
export async function sendMail(
  settings: MailSettings | null,
  address: string,
  { id, title, text }: Said,
): Promise<Result<null, NotSent>> {
  if (settings === null)
    return err({ reason: '没有设置发信服务器（SANYI_SMTP_URL、SANYI_MAIL_FROM）', again: true });
  const transport = createTransport({
    ...{ url: settings.url, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS },
    socketTimeout: TIMEOUT_MS,
  });
  try {
    await transport.sendMail({
      ...{ from: settings.from, to: address, subject: title, text },
      messageId: `<${id}@sanyi.invalid>`,
      headers: { 'X-Sanyi-Delivery': id, 'Auto-Submitted': 'auto-generated' },
    });
    return ok(null);
  } catch (error) {
    return err(refusalOf(error));
  } finally {
    transport.close();
  }
}

const FIRST_FOR_GOOD = 500;

/** A 5xx of the mail server is for good, all else may pass. Its words are told, the server's address with its password is not. */
function refusalOf(error: unknown): NotSent {
  const { code, responseCode } = error as {
    readonly code?: unknown;
    readonly responseCode?: unknown;
  };
  if (typeof responseCode === 'number')
    return {
      reason: `发信服务器拒收：${responseCode}${code === 'EAUTH' ? '（账号或口令不对）' : ''}`,
      again: responseCode < FIRST_FOR_GOOD || code === 'EAUTH',
    };
  return {
    reason: `连不上发信服务器：${typeof code === 'string' ? code : '原因不明'}`,
    again: true,
  };
}
