// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildApp } from './build-app.js';
import { type ProblemName, PROBLEMS, Refusal } from './problem.js';

const NAMES = Object.keys(PROBLEMS) as ProblemName[];
const HAN = /\p{Script=Han}/u;

test.each(NAMES)('%s has a title in Chinese and one in English', (name) => {
  const { title, en } = PROBLEMS[name];
  expect(title).toMatch(HAN);
  expect(en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
});

test('a refusal is the same in both languages but for its words', () => {
  const words = { zh: '没有。', en: 'None.' };
  const refusal = new Refusal('not-found', words, [{ pointer: '/a', detail: words }], { id: 1 });
  const shared = { type: '/problems/not-found', status: 404, current: { id: 1 } };
  expect(refusal.problemIn('zh')).toEqual({
    ...{ ...shared, title: '没有这一项', detail: '没有。' },
    errors: [{ pointer: '/a', detail: '没有。' }],
  });
  expect(refusal.problemIn('en')).toEqual({
    ...{ ...shared, title: 'Not found', detail: 'None.' },
    errors: [{ pointer: '/a', detail: 'None.' }],
  });
});

describe('the words in the source', () => {
  const root = path.join(import.meta.dirname, '..');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const written = files.flatMap((name) => {
    const text = readFileSync(path.join(root, name), 'utf8');
    return [...text.matchAll(/\b(zh|en): ?(?:'([^'\n]*)'|`([^`]*)`)/g)].map(
      ([, language = '', plain, template]) => ({ name, language, words: plain ?? template ?? '' }),
    );
  });

  test('every sentence that claims to be English is, and every Chinese one has its twin', () => {
    const english = written.filter(({ language }) => language === 'en');
    expect(english.filter(({ words }) => HAN.test(words))).toEqual([]);
    expect(english.length).toBeGreaterThan(50);
    const chinese = written.filter(({ language }) => language === 'zh');
    const given = (words: string) => words.includes('${');
    expect(chinese.filter(({ words }) => !HAN.test(words) && !given(words))).toEqual([]);
  });
});

describe('asked in English', () => {
  const Body = z.object({
    name: z.string().min(2),
    day: z.iso.date(),
    code: z.string().regex(/x/),
  });
  const area: FastifyPluginCallbackZod = (into, _options, done) => {
    const schema = { summary: '甲', body: Body, response: { 200: z.string() } };
    into.post('/x', { config: { access: 'public' }, schema }, () => 'x');
    into.get(
      '/bug',
      { config: { access: 'public' }, schema: { summary: '乙', response: { 200: z.string() } } },
      () => {
        throw new Error('bug');
      },
    );
    done();
  };
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await buildApp({ version: '0', logLevel: 'silent', areas: [area] });
  });
  afterAll(() => app.close());

  test.each<readonly [string, 'GET' | 'POST' | 'DELETE', string, string | undefined, string]>([
    ['fields at fault', 'POST', '/x', '{"name":"a","day":"x","code":"y"}', 'application/json'],
    ['broken JSON', 'POST', '/x', '{', 'application/json'],
    ['another kind', 'POST', '/x', 'a', 'text/csv'],
    ['too much', 'POST', '/x', `"${'a'.repeat(1_100_000)}"`, 'application/json'],
    ['nothing there', 'GET', '/nowhere', undefined, ''],
    ['not so', 'DELETE', '/x', undefined, ''],
    ['a bug', 'GET', '/bug', undefined, ''],
  ])('%s is told in English, and in Chinese to everybody else', async (...row) => {
    const [, method, url, payload, type] = row;
    const ask = (language: string) =>
      app.inject({
        ...{ method, url, ...(payload === undefined ? {} : { payload }) },
        headers: { 'accept-language': language, ...(type === '' ? {} : { 'content-type': type }) },
      });
    const english = await ask('en-GB,en;q=0.9');
    expect(english.body).not.toMatch(HAN);
    expect(english.headers['content-language']).toBe('en');
    expect(english.headers.vary).toContain('accept-language');
    const chinese = await ask('fr');
    expect(chinese.json<{ title: string }>().title).toMatch(HAN);
    expect(chinese.statusCode).toBe(english.statusCode);
  });
});
