// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { GroupingUpload, GroupingUploads } from '@sanyi/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Caller } from '../access/caller.js';
import { buildApp } from '../http/build-app.js';
import { groupingAreas } from './grouping-areas.js';

const SHIPPED = path.join(import.meta.dirname, '../../../../data/schemes');

let dataFolder: string;
let app: Awaited<ReturnType<typeof buildApp>>;

beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(os.tmpdir(), 'sanyi-upload-routes-'));
  app = await buildApp({
    ...{ version: '0', logLevel: 'silent' },
    areas: groupingAreas({ shipped: SHIPPED, dataFolder }),
    // Who asks is read from a header here; who may ask is the guard's and the matrix's to test.
    guard: async (request) => {
      request.caller = { userId: String(request.headers['user']) } as Caller;
    },
  });
});
afterAll(async () => {
  await app.close();
  await rm(dataFolder, { recursive: true });
});

const call = (method: 'GET' | 'POST' | 'DELETE', url: string, user = 'me') =>
  app.inject({ method, url, headers: { user } });

const EDGE = 'edge-of-a-part';

const upload = (url: string, content: string | Buffer, user = 'me') =>
  app.inject({
    ...{ method: 'POST', url },
    headers: { user, 'content-type': `multipart/form-data; boundary=${EDGE}` },
    payload: Buffer.concat([
      Buffer.from(
        `--${EDGE}\r\ncontent-disposition: form-data; name="file"; filename="../月份.csv"\r\n` +
          'content-type: text/csv\r\n\r\n',
      ),
      Buffer.from(content),
      Buffer.from(`\r\n--${EDGE}--\r\n`),
    ]),
  });

const done = (id: string) =>
  vi.waitFor(async () => {
    const shown = GroupingUpload.parse((await call('GET', `/api/grouping/uploads/${id}`)).json());
    expect(shown.state).toBe('done');
    return shown;
  });

test('the form that is handed out can be sent back as it is: its cases come out grouped', async () => {
  const form = await call('GET', '/api/grouping/uploads/template');
  expect(form.headers['content-type']).toBe('text/csv; charset=utf-8');
  const begun = await upload('/api/grouping/uploads?scheme=sample', form.rawPayload);
  expect(begun.statusCode, begun.body).toBe(202);
  const { id, name } = GroupingUpload.parse(begun.json());
  expect(name).toBe('月份.csv');
  const shown = await done(id);
  expect([shown.cases, shown.counts.GROUPED, shown.ungrouped]).toEqual([2, 2, []]);
  expect(shown.notes.join()).not.toMatch(/没有用到的列/);

  const answers = await call('GET', `/api/grouping/uploads/${id}/answers`);
  expect(answers.headers['content-disposition']).toContain(encodeURIComponent('月份-分组答案.csv'));
  expect(answers.body).toMatch(/1,示例1,分组成功,MDCH,HC1,HC11,/);
  expect(GroupingUploads.parse((await call('GET', '/api/grouping/uploads')).json()).items).toEqual([
    shown,
  ]);

  for (const [method, url] of [
    ['GET', id],
    ['GET', `${id}/answers`],
    ['DELETE', id],
  ] as const) {
    expect((await call(method, `/api/grouping/uploads/${url}`, 'other')).statusCode).toBe(404);
  }
  expect((await call('DELETE', `/api/grouping/uploads/${id}`)).statusCode).toBe(204);
  expect((await call('GET', `/api/grouping/uploads/${id}`)).statusCode).toBe(404);
});

test('by day without a named scheme, as the sample has its days', async () => {
  const begun = await upload(
    '/api/grouping/uploads',
    'sex,age,dx,discharge_date\n1,60,I10,2026-03-01\n',
  );
  const { counts, id } = await done(GroupingUpload.parse(begun.json()).id);
  expect(counts.GROUPED).toBe(1);
  await call('DELETE', `/api/grouping/uploads/${id}`);
});

test.each([
  [
    'an unknown scheme',
    () => upload('/api/grouping/uploads?scheme=none', 'x'),
    400,
    /没有分组方案 none/,
  ],
  ['no file', () => call('POST', '/api/grouping/uploads?scheme=sample'), 415, /按钮提交文件/],
])('%s is refused in words', async (_, send, status, words) => {
  const { statusCode, body } = await send();
  expect([statusCode, body]).toEqual([status, expect.stringMatching(words)]);
});
