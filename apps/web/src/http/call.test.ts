// SPDX-License-Identifier: Apache-2.0
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NOTHING, read, requestOf, send } from './call.js';
import { NoAnswerError, ProblemError, problemName } from './problem-error.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

const answer = (response: () => Promise<Response>) => {
  const fetch = vi.fn(response);
  vi.stubGlobal('fetch', fetch);
  return fetch;
};
const asText = { parse: String };

describe('read', () => {
  test('hands the body to the schema', async () => {
    answer(async () => Response.json('值'));
    await expect(read('/api/x', asText)).resolves.toBe('值');
  });

  test('says in which language the page is read', async () => {
    const fetch = answer(async () => Response.json('值'));
    await read('/api/x', asText);
    const [, request] = fetch.mock.calls[0] as unknown as [string, RequestInit];
    expect(new Headers(request.headers).get('accept-language')).toBe('zh-CN');
  });

  test('a refusal carries the words of the server', async () => {
    const problem = {
      type: '/problems/conflict',
      title: '别人刚刚改过',
      status: 409,
      detail: '请重新读取。',
    };
    answer(async () => Response.json(problem, { status: 409 }));
    const refused = await read('/api/x', asText).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({ message: '请重新读取。', problem });
    expect(problemName(refused)).toBe('conflict');
  });

  test.each([
    ['a proxy answers with a page', async () => new Response('<h1>502</h1>', { status: 502 })],
    ['the server is away', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('no answer of ours where %s', async (_, response) => {
    answer(response);
    await expect(read('/api/x', asText)).rejects.toBeInstanceOf(NoAnswerError);
  });
});

describe('send', () => {
  test('an answer without a body is nothing', async () => {
    answer(async () => new Response(null, { status: 204 }));
    await expect(send('/api/x', { method: 'DELETE' }, NOTHING)).resolves.toBeUndefined();
  });

  test('a change says which page sent it and which version it saw', () => {
    expect(requestOf({ method: 'PATCH', body: { label: '甲' }, version: 3 })).toEqual({
      method: 'PATCH',
      headers: { 'x-sanyi': '1', 'content-type': 'application/json', 'if-match': '"3"' },
      body: '{"label":"甲"}',
    });
  });

  test('a form keeps the boundary the browser gives it', () => {
    const form = new FormData();
    expect(requestOf({ method: 'POST', body: form })).toEqual({
      method: 'POST',
      headers: { 'x-sanyi': '1' },
      body: form,
    });
  });
});
