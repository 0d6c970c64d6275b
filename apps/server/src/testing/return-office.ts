// SPDX-License-Identifier: Apache-2.0
import type { PacketDetail, ReturnPacket, ReturnRow, ReturnSending } from '@sanyi/contract';
import type { FastifyInstance } from 'fastify';
import { OFFICE_USERS } from './office-users.js';
import { addUser, signedIn, type TestHouse } from './test-house.js';

type Body = Readonly<Record<string, unknown>>;

/** One signed-in user who calls routes. */
export interface Clerk {
  /** Of the session: for what is not JSON. */
  readonly headers: Readonly<Record<string, string>>;
  readonly get: <T>(url: string) => Promise<T>;
  /** What an answer says that is no JSON: an export as a table. */
  readonly text: (url: string) => Promise<string>;
  readonly send: <T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: Body | null,
    version?: number,
  ) => Promise<Answered<T>>;
}

/** A status and what came with it. */
export interface Answered<T> {
  readonly status: number;
  readonly body: T;
}

/** Somebody at the counter: what he asks, as his browser would. */
export async function clerk(app: FastifyInstance, account: string): Promise<Clerk> {
  const headers = await signedIn(app, account);
  const read = async (url: string) => {
    const answer = await app.inject({ method: 'GET', url, headers });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
    return answer;
  };
  return {
    headers,
    get: async <T>(url: string) => (await read(url)).json<T>(),
    text: async (url) => (await read(url)).body,
    send: async <T>(
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      url: string,
      body: Body | null = null,
      version?: number,
    ): Promise<Answered<T>> => {
      const answer = await app.inject({
        ...{ method, url },
        headers: {
          ...headers,
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        },
        ...(body === null ? {} : { payload: body }),
      });
      return { status: answer.statusCode, body: (answer.body === '' ? null : answer.json()) as T };
    },
  };
}

/** Adds those people. */
export async function addOfficeUsers({ house }: TestHouse): Promise<void> {
  for (const user of OFFICE_USERS) await addUser(house, user);
}

/** Sends a type to units; the days stand in the far future, the clock of a test stands still. */
export async function sendTo(
  by: Clerk,
  what: { readonly type: string; readonly period: string },
  units: readonly string[],
): Promise<ReturnSending> {
  const { status, body } = await by.send<ReturnSending>('POST', '/api/returns/sendings', {
    ...{ ...what, signBy: '2026-11-25', dueOn: '2026-11-30', note: '请按时上报' },
    units: units.map((unit) => ({ unit, channel: 'account' })),
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

/** The packet of a unit, as somebody sees it. */
export async function packetOf(by: Clerk, unit: string, period: string): Promise<ReturnPacket> {
  const { items } = await by.get<{ items: ReturnPacket[] }>(
    `/api/returns/packets?period=${period}&limit=200`,
  );
  const found = items.find((one) => one.unit === unit);
  if (found === undefined) throw new Error(`${unit} is not among ${items.length}`);
  return found;
}

/** The rows of a packet, as somebody sees them. */
export const rowsOf = async (by: Clerk, packet: string): Promise<ReturnRow[]> =>
  (await by.get<{ items: ReturnRow[] }>(`/api/returns/packets/${packet}/rows`)).items;

/** Takes a decision on the version that is named. */
export const decideOn = (
  by: Clerk,
  packet: { readonly id: string; readonly version: number },
  kind: string,
  reason = '',
) =>
  by.send<PacketDetail & { readonly type?: string; readonly detail?: string }>(
    'POST',
    `/api/returns/packets/${packet.id}/decisions`,
    { kind, reason },
    packet.version,
  );
