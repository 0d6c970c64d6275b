// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../http/build-app.js';
import { type ProblemName, PROBLEMS } from '../http/problem.js';
import { pageHtml } from './page-html.js';
import { problemRoutes } from './routes.js';

const folder = fileURLToPath(new URL('../../../../docs/problems', import.meta.url));
const NAMES = Object.keys(PROBLEMS) as ProblemName[];

test('every refusal has a page, and every page a refusal', () => {
  const pages = readdirSync(folder).map((name) => path.basename(name, '.md'));
  expect(pages.sort()).toEqual([...NAMES].sort());
});

describe.each(NAMES)('%s', (name) => {
  const markdown = readFileSync(path.join(folder, `${name}.md`), 'utf8');

  test('its page has its title and status, what it means, an example that is one, and what to do', () => {
    const { status, title } = PROBLEMS[name];
    expect(markdown).toMatch(new RegExp(`^# ${title}\n\n\`/problems/${name}\` · ${status}\n`));
    expect(markdown).toMatch(/^## 什么意思\n\n\S.{10}/m);
    expect(markdown).toMatch(/^## 怎么办\n\n1\. \S/m);
    const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(markdown)?.[1] ?? '') as object;
    expect(example).toMatchObject({ type: `/problems/${name}`, title, status });
  });
});

describe('/problems', () => {
  let app: Awaited<ReturnType<typeof buildApp>>;
  beforeAll(async () => {
    app = await buildApp({ version: '0', logLevel: 'silent', areas: [problemRoutes(folder)] });
  });
  afterAll(() => app.close());

  test('serves each page as HTML', async () => {
    for (const name of NAMES) {
      const { statusCode, headers, body } = await app.inject(`/problems/${name}`);
      expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(body).toContain(`<h1>${PROBLEMS[name].title}</h1>`);
    }
  });

  test.each(['/problems/nothing', '/problems/__proto__', '/problems/..%2f..%2fREADME'])(
    '%s is not there',
    async (url) => {
      expect((await app.inject(url)).statusCode).toBe(404);
    },
  );
});

test('a page is text, whatever signs are in it', () => {
  const html = pageHtml('# <b>\n\n```json\n{ "a": "<script>"\n\n}\n```\n\n1. `x` & y\n2. z\n');
  expect(html).toContain('<h1>&#60;b&#62;</h1>');
  expect(html).toContain('<pre>{ &#34;a&#34;: &#34;&#60;script&#62;&#34;\n\n}\n</pre>');
  expect(html).toContain('<ol><li><code>x</code> &#38; y</li><li>z</li></ol>');
});
