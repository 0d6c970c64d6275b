// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { type APIRequestContext, expect } from '@playwright/test';
import { sample } from './desk-page.js';
import { OURS } from './web-house.js';

/** The yearly tasks of the fictional province. */
export const NOTICE = sample('01-provincial-yearly-tasks.txt');

/** What the server answers to a document that was sent in. */
export interface SentIn {
  readonly id: string;
  readonly version: number;
  readonly items: readonly { readonly id: string; readonly title: string | null }[];
  readonly packets: number;
}

/** Sends a document in without the page. */
export async function sendIn(request: APIRequestContext, file: string): Promise<SentIn> {
  const answer = await request.post('/api/ledger/readings', {
    headers: OURS,
    multipart: { file: { name: '通知.txt', mimeType: 'text/plain', buffer: readFileSync(file) } },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as SentIn;
}

/** What came of a confirmation. */
export interface Confirmed {
  readonly document: string;
  readonly tasks: number;
  readonly packets: number;
}

/** Lets a reading enter the ledger without the page. */
export async function confirmIt(
  request: APIRequestContext,
  { id, version }: Pick<SentIn, 'id' | 'version'>,
): Promise<Confirmed> {
  const answer = await request.post(`/api/ledger/readings/${id}/confirm`, {
    headers: { ...OURS, 'if-match': `"${version}"` },
    data: { rhythm: 'quarter', reportDay: 10, signIn: 3 },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as Confirmed;
}
