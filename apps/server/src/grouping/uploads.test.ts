// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { type CaseRecord, generateCases, groupCase } from '@sanyi/grouping';
import { runs, sampleTables, schemeFrom } from '@sanyi/testkit';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openUploads, type UploadParts, type Uploads } from './uploads.js';

const SHIPPED = path.join(import.meta.dirname, '../../../../data/schemes');
const scheme = schemeFrom(sampleTables());

let ground: string;
let folder: string;
let worker: URL;
let uploads: Uploads;
const troubles: unknown[] = [];

beforeAll(async () => {
  ground = await mkdtemp(path.join(os.tmpdir(), 'sanyi-uploads-'));
  const outfile = path.join(ground, 'grouping-worker.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'grouping-worker.ts')],
    ...{ outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' },
  });
  worker = pathToFileURL(outfile);
});
afterAll(() => rm(ground, { recursive: true }));

beforeEach(async () => {
  folder = path.join(ground, 'uploads');
  troubles.length = 0;
  uploads = await openUploads(parts());
});
afterEach(async () => {
  vi.useRealTimers();
  await uploads.close();
});

const parts = (more: Partial<UploadParts> = {}): UploadParts => ({
  ...{ folder, places: { shipped: SHIPPED, own: path.join(ground, 'none') } },
  profiles: path.join(SHIPPED, 'profiles'),
  now: () => new Date('2026-11-22T00:00:00Z'),
  onTrouble: (trouble) => troubles.push(trouble),
  ...more,
});

const begin = (content: string | Uint8Array, owner = 'me', name = 'cases.csv') =>
  uploads.begin(owner, { name, bytes: Readable.from([Buffer.from(content)]), scheme: 'sample' });

/** What became of a file. */
async function ended(id: string, owner = 'me') {
  return vi.waitFor(
    () => {
      const shown = uploads.find(owner, id);
      if (shown.state === 'running') throw new Error('still running');
      return shown;
    },
    { timeout: 20_000, interval: 5 },
  );
}

const grouped = async (content: string | Uint8Array) => ended((await begin(content)).id);

const filesIn = async (id: string): Promise<readonly string[]> =>
  readdir(path.join(folder, id)).catch(() => ['gone']);

const answersTo = async (id: string): Promise<readonly (readonly string[])[]> =>
  (await readFile(uploads.answers('me', id), 'utf8'))
    .replace(/\r\n$/, '')
    .split('\r\n')
    .map((line) => line.match(/"[^"]*"|[^,"]+|(?<=,|^)(?=,|$)/g) ?? []);

const HEADER = 'id,gender,age,age_days,weight,los,icu_hours,leaving_type,dx,proc';

const lineOf = (record: CaseRecord): string =>
  [
    ...[record.id, record.sex === 'male' ? '1' : '2', record.ageYears, record.ageDays],
    ...[record.weight, record.los, record.icuHours, record.leaving],
    ...[record.diagnoses.join('|'), record.procedures.join('|')],
  ].join(',');

function invented(count: number, seed = 7): readonly CaseRecord[] {
  const all = generateCases(scheme, seed);
  return Array.from({ length: count }, () => all.next().value);
}

describe.each([
  ['in this thread', () => undefined],
  ['in a thread of its own', () => worker],
])('a file of cases, %s', (_, file) => {
  beforeEach(async () => {
    await uploads.close();
    const own = file();
    uploads = await openUploads(parts(own === undefined ? {} : { worker: own }));
  });

  test('gets the answers of the engine, in order, and keeps the answers only', async () => {
    const records = invented(3000);
    const shown = await grouped([HEADER, ...records.map(lineOf)].join('\n'));
    expect(shown).toMatchObject({ state: 'done', cases: 3000, reason: null });
    expect(shown.bytesRead).toBe(shown.bytes);
    const [header, ...rows] = await answersTo(shown.id);
    expect(header?.join()).toBe('\uFEFF行,病案标识,状态,MDC,ADRG,DRG,DRG 名称,分组方案,质量提示');
    expect(rows.map(([row, id, , mdc, adrg, drg]) => [row, id, mdc, adrg, drg])).toEqual(
      records.map((record, at) => {
        const { mdc, adrg, drg } = groupCase(record, scheme);
        return [String(at + 1), record.id, mdc, adrg, drg];
      }),
    );
    const sum = Object.values(shown.counts).reduce((total, one) => total + one, 0);
    expect([sum, await filesIn(shown.id)]).toEqual([3000, ['answers.csv']]);
  });

  test('that cannot be read says why and leaves nothing of its cases', async () => {
    const shown = await grouped(`${HEADER}\n1,1,60,,,,,,I10,\n2,"1,60,,,,,,I10,`);
    expect(shown).toMatchObject({
      state: 'failed',
      reason: { zh: expect.stringMatching(/第 2 例读不懂/) as unknown },
    });
    expect([await filesIn(shown.id), troubles]).toEqual([[], []]);
  });

  test('that is cancelled in the middle leaves nothing', async () => {
    const some = invented(2000).map(lineOf).join('\n');
    const { id } = await begin([HEADER, ...Array<string>(20).fill(some)].join('\n'));
    const begun = () => {
      expect(uploads.find('me', id).cases).toBeGreaterThan(0);
    };
    await vi.waitFor(begun, { timeout: 20_000, interval: 5 });
    expect(uploads.find('me', id).state).toBe('running');
    await uploads.remove('me', id);
    expect([await readdir(folder), troubles]).toEqual([[], []]);
    expect(() => uploads.find('me', id)).toThrow('not-found');
  });
});

const GB = (text: string): Uint8Array => {
  // Node writes no GB18030: these are the only signs the test needs, read back by the decoder it tests.
  const signs: Readonly<Record<string, readonly number[]>> = {
    ...{ 性: [0xd0, 0xd4], 别: [0xb1, 0xf0], 主: [0xd6, 0xf7], 要: [0xd2, 0xaa], 诊: [0xd5, 0xef] },
    ...{ 断: [0xb6, 0xcf], 编: [0xb1, 0xe0], 码: [0xc2, 0xeb], 年: [0xc4, 0xea], 龄: [0xc1, 0xe4] },
    ...{ 男: [0xc4, 0xd0], 备: [0xb1, 0xb8], 注: [0xd7, 0xa2] },
  };
  return Uint8Array.from(Array.from(text, (sign) => signs[sign] ?? [sign.charCodeAt(0)]).flat());
};

describe('a file is understood as it comes', () => {
  test('GB18030, under the profile that fits its header; columns left aside are named', async () => {
    const shown = await grouped(GB('性别,年龄,主要诊断编码,备注\n男,60,I10,x\n'));
    expect(shown).toMatchObject({ state: 'done', counts: { GROUPED: 1 } });
    expect(shown.notes.map(({ zh }) => zh).join()).toMatch(/GB18030.*没有用到的列：备注。/);
  });

  test('NDJSON, one case a line', async () => {
    const shown = await grouped('{"sex":"1","age":60,"dx":["I10"]}\n\n{"sex":"","dx":"I10"}\n');
    expect(shown).toMatchObject({
      state: 'done',
      cases: 2,
      counts: { GROUPED: 1, CHECK_FAILED: 1 },
    });
    expect(shown.ungrouped).toMatchObject([
      { row: 2, status: 'CHECK_FAILED', warnings: [{ code: 'sex-missing' }, {}, {}] },
    ]);
  });

  test('without a named scheme each case goes by its day', async () => {
    const bytes = Readable.from([
      'sex,dx,age,discharge_date\n1,I10,60,2026-05-01\n1,I10,60,2020-05-01\n',
    ]);
    const { id } = await uploads.begin('me', { name: 'a.csv', bytes, scheme: undefined });
    expect(await ended(id)).toMatchObject({ counts: { GROUPED: 1, CHECK_FAILED: 1 } });
    const rows = await answersTo(id);
    expect(rows.map((row) => row[7])).toEqual(['分组方案', 'sample', '']);
  });

  test('a cell of the file cannot run as a formula in the answers', async () => {
    const shown = await grouped('id,sex,dx,age\n=1+1,1,I10,60\n');
    expect((await answersTo(shown.id))[1]?.[1]).toBe("'=1+1");
  });
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /Excel 工作簿.*CSV UTF-8/],
  ['Parquet', 'PAR1\0\0', /Parquet.*sanyi group/],
  ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0]), /解压/],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x69, 0]), /UTF-16/],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0, 0]), /不是文本文件/],
  ['nothing', '', /文件是空的/],
  ['a header alone', `${HEADER}\n`, /只有列名/],
  ['other columns', 'name,tel\nx,1\n', /性别和主要诊断。文件里的列：name、tel/],
  ['an open quote in the header', '"id,sex\n1,2\n', /引号没有配对/],
  ['a line that is no object', '{"sex":1,"dx":"I10"}\n[1]\n', /第 2 例读不懂/],
])('%s is refused in words', async (_, content, words) => {
  const shown = await grouped(content);
  expect(shown).toMatchObject({
    state: 'failed',
    reason: { zh: expect.stringMatching(words) as unknown },
  });
  expect(shown.reason?.en).toMatch(/^[A-Z][^\u4e00-\u9fff]+\.$/);
  expect([await filesIn(shown.id), troubles]).toEqual([[], []]);
});

/** A house that is killed as soon as some cases of a file are grouped. */
const KILLED = `
  import { Readable } from 'node:stream';
  import { text } from 'node:stream/consumers';
  import { openUploads } from './uploads.js';
  const given = JSON.parse(await text(process.stdin));
  const uploads = await openUploads({
    folder: given.folder, profiles: given.shipped + '/profiles', worker: new URL(given.worker),
    places: { shipped: given.shipped, own: given.folder + '/none' },
    now: () => new Date(), onTrouble: () => {},
  });
  const some = Buffer.from(given.text, 'base64').toString();
  const rows = some.slice(some.indexOf('\\n'));
  const bytes = Readable.from([some, ...Array(30).fill(rows)]);
  const { id } = await uploads.begin('me', { name: 'a.csv', bytes, scheme: 'sample' });
  setInterval(() => { if (uploads.find('me', id).cases > 0) process.kill(process.pid, 'SIGKILL'); }, 1);
`;

test('for all bytes: every file ends with answers or with words, and its cases are gone', async () => {
  const start = fc.constantFrom('', `${HEADER}\n`, '{"sex":1', '"', '\uFEFF性别,主要诊断编码\n男,');
  const bytes = fc.uint8Array({ maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(start, bytes, bytes, async (head, middle, end) => {
      const shown = await grouped(
        Buffer.concat([Buffer.from(head), middle, Buffer.from('\n1,2,'), end]),
      );
      expect(await filesIn(shown.id)).toEqual(shown.state === 'done' ? ['answers.csv'] : []);
      expect([shown.state === 'failed', troubles]).toEqual([shown.reason !== null, []]);
      await uploads.remove('me', shown.id);
    }),
    { numRuns: runs(60) },
  );
});

describe('the desk', () => {
  test('shows a file to its owner only', async () => {
    const { id } = await begin(`${HEADER}\n1,1,60,,,,,,I10,\n`);
    await ended(id);
    expect(() => uploads.find('other', id)).toThrow('not-found');
    expect(() => uploads.answers('other', id)).toThrow('not-found');
    await expect(uploads.remove('other', id)).rejects.toThrow('not-found');
    expect([uploads.of('other'), uploads.of('me').length]).toEqual([[], 1]);
  });

  test('runs one file of a person at a time and two in the house; keeps five', async () => {
    await uploads.close();
    uploads = await openUploads(parts({ worker }));
    const long = [HEADER, ...invented(4000).map(lineOf)].join('\n');
    const mine = await begin(long);
    await expect(begin(long)).rejects.toThrow(/您有一个文件正在分组/);
    const yours = await begin(long, 'you');
    await expect(begin(long, 'third')).rejects.toThrow(/别人的文件正在分组/);
    await ended(mine.id);
    await ended(yours.id, 'you');
    for (let more = 0; more < 4; more += 1) await grouped(`${HEADER}\n1,1,60,,,,,,I10,\n`);
    await expect(begin(long)).rejects.toThrow(/已有 5 个/);
  });

  test('removes answers after an hour', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { id } = await begin(`${HEADER}\n1,1,60,,,,,,I10,\n`);
    while (uploads.find('me', id).state === 'running') await new Promise(setImmediate);
    expect(uploads.find('me', id).removedAt).toBe('2026-11-22T01:00:00.000Z');
    await vi.advanceTimersByTimeAsync(59 * 60_000);
    expect(uploads.of('me')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_001);
    expect(uploads.of('me')).toEqual([]);
  });

  test('too large a file is refused and leaves nothing', async () => {
    const bytes = Object.assign(Readable.from(['id,sex']), { truncated: true });
    const incoming = { name: 'a.csv', bytes, scheme: 'sample' };
    await expect(uploads.begin('me', incoming)).rejects.toThrow('too-large');
    expect([uploads.of('me'), await readdir(folder)]).toEqual([[], []]);
  });

  test('what a house left that was killed in the middle is gone when the next one opens', async () => {
    const place = path.join(ground, 'killed');
    const program = path.join(ground, 'killed.mjs');
    await build({
      stdin: { contents: KILLED, resolveDir: import.meta.dirname, loader: 'ts' },
      ...{ outfile: program, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' },
    });
    const lines = [HEADER, ...invented(2000).map(lineOf)].join('\n');
    const text = Buffer.from(lines).toString('base64');
    const more = { folder: place, worker: worker.href, shipped: SHIPPED, text };
    const child = spawn(process.execPath, [program], { stdio: ['pipe', 'inherit', 'inherit'] });
    child.stdin.end(JSON.stringify(more));
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect([code, signal]).toEqual([null, 'SIGKILL']);
    const left = await readdir(place, { recursive: true });
    expect(left.map((name) => path.basename(name))).toContain('cases');
    const next = await openUploads(parts({ folder: place }));
    expect(await readdir(place)).toEqual([]);
    await next.close();
  });

  test('this thread stays free while a file is grouped', async () => {
    await uploads.close();
    uploads = await openUploads(parts({ worker }));
    const some = invented(5000).map(lineOf).join('\n');
    const { id } = await begin([HEADER, ...Array<string>(10).fill(some)].join('\n'));
    const before = performance.eventLoopUtilization();
    const shown = await ended(id);
    const busy = performance.eventLoopUtilization(before).utilization;
    expect(shown.cases).toBe(50_000);
    expect(busy).toBeLessThan(0.5);
  });
});
