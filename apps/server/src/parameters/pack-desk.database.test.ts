// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ParameterImport, Problem, ProposalDetail } from '@sanyi/contract';
import { yamlTree } from '@sanyi/office';
import { readPack } from '@sanyi/parameters';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { rounds } from '../testing/rounds.js';
import { asked, ID, parameterHouse } from '../testing/parameter-house.js';

const ROOT = path.join(import.meta.dirname, '../../../..');
const SANYI = path.join(ROOT, 'apps/cli/bin/sanyi.js');

const h = await parameterHouse();
const { call, decide, detail, stateNow } = h;
const { leader, neighbour, prefecture } = h.who;

afterAll(() => h.t.close());

describe('a pack', () => {
  const BOUNDARY = 'sanyi-boundary';
  const send = async (text: string | Buffer, query: string, as = prefecture) => {
    const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="p.json"\r\n\r\n`;
    const payload = Buffer.concat([
      Buffer.from(head),
      Buffer.isBuffer(text) ? text : Buffer.from(text),
      Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
    ]);
    const headers = { ...as, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
    const answer = await h.t.app.inject({
      ...{ method: 'POST', url: `/api/parameters/import?${query}`, headers, payload },
    });
    return { status: answer.statusCode, body: answer.json<ParameterImport & Problem>() };
  };
  const take = async (query: string, as = prefecture) => {
    const answer = await h.t.app.inject({ url: `/api/parameters/pack?${query}`, headers: as });
    expect(answer.statusCode).toBe(200);
    return answer.body;
  };
  const why = `why=${encodeURIComponent('收到上级下发的参数包')}`;

  test('goes out as the command line reads it, with own values in it, and is on record', async () => {
    const own = await h.propose(asked());
    expect((await decide(own, 'approve', leader)).status).toBe(200);
    const text = await take('region=990102');
    const tree = yamlTree(text);
    const pack = tree.ok ? readPack('p.json', tree.value, new Set(['990100', '990102'])) : tree;
    expect(pack.ok && pack.value.parameters.map(({ region, id }) => `${region} ${id}`)).toContain(
      `990102 ${ID}`,
    );
    const { rows } = await h.t.base.connection.pool.query(
      `select 1 from events where kind = 'exports.made' and subject = 'export:参数包'`,
    );
    expect(rows).toHaveLength(1);
  });

  test('goes through the sanyi command and back: files of a pack of the house, and a pack of files in the house', async () => {
    const data = await mkdtemp(path.join(os.tmpdir(), 'sanyi-pack-'));
    for (const part of ['parameters', 'documents', 'registry'])
      await cp(path.join(ROOT, 'data', part), path.join(data, part), { recursive: true });
    const sanyi = (...words: readonly string[]) =>
      execFileSync(process.execPath, [SANYI, 'parameters', ...words, '--data', data], {
        encoding: 'utf8',
      });
    const pack = path.join(data, 'pack.json');
    await writeFile(pack, await take('region=990102'));
    sanyi('import', pack);
    expect(sanyi('on', '2027-06-01', '--region', '990102', '--json')).toContain('200000.00');
    const out = path.join(data, 'out.json');
    sanyi('export', '--region', '990102', '--out', out);
    const text = await readFile(out, 'utf8');
    const same = (await send(text, why)).body;
    expect(same).toMatchObject({ kept: false, added: 0, changed: 0, faults: [], conflicts: [] });
    expect(same.same).toBeGreaterThan(0);
    const moved = text.replaceAll('"990102"', '"990103"');
    expect((await send(moved, `${why}&dryRun=true`)).body).toMatchObject({
      ...{ dryRun: true, faults: [], conflicts: [], added: 1 },
      differences: [{ region: '990103', id: ID, isNew: true }],
    });
    await rm(data, { recursive: true, force: true });
  });

  test('that says what is there already brings nothing', async () => {
    const before = await stateNow();
    const text = await take('region=990100&topic=resident-inpatient');
    const { body } = await send(text, why);
    expect(body).toMatchObject({ kept: false, added: 0, changed: 0, conflicts: [], proposals: [] });
    expect(body.same).toBeGreaterThan(10);
    // The exports themselves are on record, nothing else.
    expect((await stateNow()).split(' ').slice(0, 3)).toEqual(before.split(' ').slice(0, 3));
  });

  test('with a difference: tried, named, replaced on wish, approved whole by another', async () => {
    const text = (await take('region=990100&topic=resident-inpatient')).replace(
      '"180000.00"',
      '"190000.00"',
    );
    const tried = (await send(text, 'dryRun=true')).body;
    expect(tried).toMatchObject({ dryRun: true, kept: false, changed: 1 });
    expect(tried.conflicts).toMatchObject([
      { kind: 'changed', what: expect.stringContaining(ID) as string },
    ]);
    expect(tried.differences.filter(({ spans }) => spans.length > 0)).toMatchObject([
      { id: ID, spans: [{ before: { value: '180000.00' }, after: { value: '190000.00' } }] },
    ]);
    const before = await stateNow();
    expect((await send(text, why)).body).toMatchObject({ kept: false });
    expect((await send(text, 'replace=true')).status).toBe(400);
    expect(await stateNow()).toBe(before);
    const { body } = await send(text, `${why}&replace=true`);
    expect(body).toMatchObject({ kept: true, proposals: [{ parameters: 1 }] });
    expect((await send(text, `${why}&replace=true`)).body.conflicts).toMatchObject([
      { kind: 'pending' },
    ]);
    const id = body.proposals[0]?.id ?? '';
    const made = (
      await call<ProposalDetail>('GET', `/api/parameter-proposals/${id}`, { as: leader })
    ).body;
    expect(made).toMatchObject({ kind: 'pack', asked: null, may: { decide: true, revise: false } });
    expect((await decide(made, 'approve', prefecture)).status).toBe(403);
    expect((await decide(made, 'approve', leader)).status).toBe(200);
    expect(await detail('990100', ID)).toMatchObject({ held: { value: '190000.00', own: true } });
  });

  test('of several regions becomes a proposal for each; outside one’s own it is refused whole', async () => {
    const text = (await take('query=rate-level-2&region=990100')).replaceAll(
      '"990100"',
      '"990103"',
    );
    const both = JSON.parse(text) as { parameters: { region: string }[] };
    both.parameters.push(...both.parameters.map((one) => ({ ...one, region: '990104' })));
    const pack = JSON.stringify(both);
    expect((await send(pack, why, neighbour)).body).toMatchObject({
      kept: false,
      conflicts: [{ kind: 'outside' }],
    });
    const { body } = await send(pack, why);
    expect(body.proposals).toHaveLength(2);
    expect(body).toMatchObject({ kept: true, added: 2 });
  });

  test('with a document under a known key that says something else is refused by its name', async () => {
    const pack = JSON.parse(await take('region=990100&topic=referral')) as {
      documents: { title: string }[];
    };
    pack.documents[0] = { ...pack.documents[0], title: '另一份文件' };
    expect((await send(JSON.stringify(pack), why)).body).toMatchObject({
      ...{ kept: false, conflicts: [{ kind: 'document', what: '另一份文件' }] },
    });
  });

  test('too large, or no form, is refused', async () => {
    expect((await send(Buffer.alloc(2_100_000, 32), why)).status).toBe(413);
    const bare = { method: 'POST', url: '/api/parameters/import', headers: prefecture } as const;
    expect((await h.t.app.inject(bare)).statusCode).toBe(415);
  });

  test('broken in any way is told with its place, and nothing is written', async () => {
    const text = (await take('region=990100&topic=resident-inpatient')).replace(
      '"190000.00"',
      '"191000.00"',
    );
    const before = await stateNow();
    const at = fc.nat(text.length - 1);
    const junk = fc.constantFrom(
      '',
      '"',
      '{',
      '[',
      '}',
      ',',
      '0',
      '-',
      'null',
      '1e9',
      '国',
      '\u0000',
      '&a ',
      '*a ',
      '"990199"',
    );
    await fc.assert(
      fc.asyncProperty(at, fc.nat(40), junk, async (from, length, put) => {
        const broken = text.slice(0, from) + put + text.slice(from + length);
        const { status, body } = await send(broken, why);
        expect(status).toBe(200);
        // Either it says the same as a sound pack with a difference, which asks for `replace`, or it says where it is wrong.
        expect(body.kept).toBe(false);
        expect(body.faults.length + body.conflicts.length).toBeGreaterThan(0);
        for (const fault of body.faults) expect(fault).toMatch(/^参数包:\d+:\d+|^参数包：|^参数包/);
      }),
      { numRuns: rounds(150) },
    );
    expect(await stateNow()).toBe(before);
  });
});
