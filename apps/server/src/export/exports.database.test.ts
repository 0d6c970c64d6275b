// SPDX-License-Identifier: Apache-2.0
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addUser, signedIn, type TestHouse, testHouse } from '../testing/test-house.js';

let t: TestHouse;
let system: Record<string, string>;
let auditor: Record<string, string>;
let office: Record<string, string>;

beforeAll(async () => {
  t = await testHouse();
  await addUser(t.house, { account: 'xitong', post: 'system-admin', region: '990100' });
  await addUser(t.house, { account: 'shenji', post: 'auditor', region: '990000' });
  await addUser(t.house, { account: 'jingban', region: '990102' });
  await addUser(t.house, { account: 'waidi', region: '990201' });
  system = await signedIn(t.app, 'xitong');
  auditor = await signedIn(t.app, 'shenji');
  office = await signedIn(t.app, 'jingban');
});
afterAll(() => t.close());

const get = (headers: Record<string, string>, url: string) =>
  t.app.inject({ method: 'GET', url, headers });

/** Answers that hold rows and are no list of records that somebody filters; why each has no export of its own. */
const NO_LIST: Readonly<Record<string, string>> = {
  '/api/bulletins/choices': 'the choices of a form',
  '/api/bulletins/{id}': 'one record; it is taken out as Word, as a page and as its sealed packet',
  '/api/bulletins/{id}/moved': 'what differs today from one record',
  '/api/grouping/codes':
    'codes of a scheme, which is a file that goes out with `sanyi scheme export`',
  '/api/grouping/schemes': 'the same: schemes are files',
  '/api/grouping/uploads': "one's own files of the last hour; each has its answers to take out",
  '/api/grouping/uploads/{id}': 'one file; its answers are taken out at /answers',
  '/api/evaluation/schemes/{id}': 'one record with its versions',
  '/api/indicators/{id}': 'one record with its versions',
  '/api/indicators/choices': 'the choices of a form',
  '/api/ledger/chain': 'one region: four tiers, a page of them',
  '/api/ledger/graph': 'a picture of documents, which have their export',
  '/api/ledger/lamps': 'the rules of one region',
  '/api/ledger/links': 'two documents side by side',
  '/api/ledger/supervisions': 'letters; each is taken out as the Word file that went out',
  '/api/ledger/documents/{id}': 'one record with its versions',
  '/api/ledger/matters/{id}': 'one record with its decisions; it is taken out as its Word notice',
  '/api/ledger/packets/{id}': 'one sheet; it is taken out as its Word letter',
  '/api/ledger/progress/{id}': 'one record with its decisions',
  '/api/ledger/summary': 'sums of lists that have their exports',
  '/api/ledger/tasks/{id}': 'one record',
  '/api/ledger/tasks/{id}/history': 'the steps of one task',
  '/api/ledger/views': "one's own filters",
  '/api/ledger/readings':
    'documents on their way into the ledger: each is taken out as its original',
  '/api/ledger/readings/{id}': 'one record; what comes of it has its export in the ledger',
  '/api/oidc/providers': 'buttons of the sign-in page, for people who are not signed in',
  '/api/session/sign-in': 'the same',
  '/api/search': 'some of every kind, to go on from; each kind has its own list and export',
  '/api/session': 'who one is: one record',
  '/api/regions/{code}': 'one record with those above it',
  '/api/oidc/identities': "one's own links to identity providers: a few, shown on the account page",
  '/api/parameter-proposals/{id}': 'one record with its steps',
  '/api/parameters/choices': 'the choices of a form',
  '/api/parameters/{region}/{id}': 'one record with its values',
  '/api/returns/imports': "one's own imports, each with its refused rows to take out",
  '/api/returns/imports/{id}': 'one record',
  '/api/returns/packets/{id}': 'one record',
  '/api/returns/packets/{id}/findings': 'what is wrong with one packet, to be mended in it',
  '/api/returns/packets/{id}/history': 'the steps of one packet',
  '/api/returns/packets/{id}/places': 'the choices of a form',
  '/api/returns/recipients': 'the choices of a form',
  '/api/returns/sendings/{id}/reminder-days': 'the five figures that a page explains itself by',
  '/api/returns/types/{id}': 'one record',
  '/api/users/{id}': 'one record with the rights it holds',
  '/api/units/resolve': 'the answer to one question',
  '/api/roles':
    'settled in the program; the access matrix, which has an export, says the same per route',
};

const Document = z.object({
  paths: z.record(
    z.string(),
    z.object({
      get: z.optional(
        z.looseObject({
          responses: z.record(
            z.string(),
            z.looseObject({ content: z.optional(z.record(z.string(), z.unknown())) }),
          ),
        }),
      ),
    }),
  ),
});
const Rows = z.looseObject({
  'application/json': z.looseObject({
    schema: z.looseObject({
      properties: z.record(z.string(), z.looseObject({ type: z.optional(z.unknown()) })),
    }),
  }),
});

/** Every read whose answer holds an array at its top. */
async function lists(): Promise<{ readonly all: readonly string[]; readonly paths: Set<string> }> {
  const { paths } = Document.parse((await t.app.inject('/openapi.json')).json());
  const all = Object.entries(paths).flatMap(([url, { get: read }]) => {
    const rows = Rows.safeParse(read?.responses['200']?.content);
    const properties = rows.success ? rows.data['application/json'].schema.properties : {};
    return Object.values(properties).some(({ type }) => type === 'array') ? [url] : [];
  });
  return { all, paths: new Set(Object.keys(paths)) };
}

test('every list can be taken out, or it is said why not', async () => {
  const { all, paths } = await lists();
  expect(all).toContain('/api/users');
  const without = all.filter((url) => !paths.has(`${url}/export`));
  expect(without.sort()).toEqual(Object.keys(NO_LIST).sort());
});

/** Business lists are for business posts, the record for the auditor. */
function whoExports(url: string): Record<string, string> {
  if (/events|matrix/.test(url)) return auditor;
  if (url.includes('reminder-channels')) return system;
  return /parameter|returns|ledger|indicators|facts|targets|evaluation|cockpit|bulletins/.test(url)
    ? office
    : system;
}

test('every export comes as a table, a workbook and a page to print, each on record with its mark', async () => {
  const { paths } = await lists();
  // Rows of one record come back in again, without a mark in their midst: see imports.database.test.ts.
  const exports = [...paths].filter((url) => url.endsWith('/export') && !url.includes('{'));
  expect(exports.length).toBeGreaterThanOrEqual(14);
  for (const url of exports) {
    const who = whoExports(url);
    for (const format of ['csv', 'xlsx', 'html']) {
      const answer = await get(who, `${url}?format=${format}`);
      expect(answer.statusCode, `${url} ${answer.body}`).toBe(200);
      const text = format === 'xlsx' ? await wordsOf(answer.rawPayload) : answer.body;
      expect(text, url).toMatch(/导出：\S+，2026-11-22T01:00:00.000Z，范围：.+，审计事件 \d+/);
    }
  }
  const made = await get(auditor, '/api/events?kind=exports.made&limit=200');
  expect(made.json<{ items: unknown[] }>().items.length).toBeGreaterThanOrEqual(exports.length * 3);
});

async function wordsOf(bytes: Buffer): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const words: string[] = [];
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => words.push(cell.text));
    });
  });
  return words.join('\n');
}

describe('a page to print', () => {
  test('holds what the list holds in the scope, no script, and a watermark that names the reader', async () => {
    const { body, headers } = await get(system, '/api/users/export?format=html');
    expect(headers['content-type']).toContain('text/html');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain('<td>jingban</td>');
    expect(body).not.toContain('waidi');
    expect(body).not.toContain('<script');
    expect(body).toContain('<span>xitong 2026-11-22 09:00</span>');
  });

  test('shows words as words', async () => {
    await t.house.database
      .updateTable('users')
      .set({ label: '<img src=x onerror=alert(1)>' })
      .where('account', '=', 'jingban')
      .execute();
    const { body } = await get(system, '/api/users/export?format=html&query=jingban');
    expect(body).toContain('<td>&#60;img src=x onerror=alert(1)&#62;</td>');
    expect(body).not.toContain('<img');
  });
});

test('an unknown format is refused', async () => {
  expect((await get(system, '/api/users/export?format=pdf')).statusCode).toBe(400);
});
