// SPDX-License-Identifier: Apache-2.0
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail server and a robot that stand beyond the house; what came is handed over once. */
export interface Receivers {
  readonly mailUrl: string;
  readonly robotUrl: string;
  readonly mails: () => readonly { readonly to: string; readonly source: string }[];
  /** What the robot got, and whether its signature was good. */
  readonly taken: () => readonly { readonly body: string; readonly good: boolean }[];
  /** The HTTP status that the robot answers from now on. */
  readonly answerWith: (status: number) => void;
  readonly close: () => void;
}

/** Opens both on ports of their own. The robot checks signatures as its office would: the same key over timestamp and body. */
export async function openReceivers(secret: string): Promise<Receivers> {
  const mails: { readonly to: string; readonly source: string }[] = [];
  const taken: { readonly body: string; readonly good: boolean }[] = [];
  let status = 200;
  const mail = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      void text(stream).then((source) => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), source });
        done();
      });
    },
  });
  mail.listen(0, '127.0.0.1');
  await once(mail.server, 'listening');
  const robot = createServer((request, response) => {
    void text(request).then((body) => {
      const stamp = String(request.headers['x-sanyi-timestamp']);
      const sign = createHmac('sha256', secret).update(`${stamp}.${body}`).digest('hex');
      taken.push({ body, good: request.headers['x-sanyi-signature'] === `sha256=${sign}` });
      response.writeHead(status).end('{}');
    });
  });
  robot.listen(0, '127.0.0.1');
  await once(robot, 'listening');
  return {
    mailUrl: `smtp://127.0.0.1:${portOf(mail.server.address())}`,
    robotUrl: `http://127.0.0.1:${portOf(robot.address())}/hook?token=hidden`,
    mails: () => mails.splice(0),
    taken: () => taken.splice(0),
    answerWith: (next) => {
      status = next;
    },
    close: () => {
      mail.close();
      robot.close();
    },
  };
}

const portOf = (address: AddressInfo | string | null): number => (address as AddressInfo).port;
