// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCases } from '@sanyi/grouping';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadScheme } from '../scheme-source.js';
import { query, readParquet, writeParquet } from '../testing/parquet.js';
import { run } from '../testing/run.js';
import { groupParquet } from './group-parquet.js';

const SAMPLE = fileURLToPath(new URL('../../../../../data/schemes/sample', import.meta.url));
const CASES = 5000;

let folder = '';
let csv = '';
let table = '';
let answers: readonly string[] = [];
const at = (name: string): string => path.join(folder, name);
const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** The same cases as CSV and as Parquet of texts; every fifth is spoilt in some way. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanyi-parquet-'));
  const { scheme } = await loadScheme(SAMPLE);
  if (scheme === undefined) throw new Error('no scheme');
  const cases = generateCases(scheme, 2026);
  const odd = ['', 'A01.001+K77.0*', '|K80.2', 'K80.2,J96.0', '不是编码而且很长很长'];
  const lines = Array.from({ length: CASES }, (_, row) => {
    const one = cases.next().value;
    const dx = row % 5 === 0 ? (odd[(row % 25) / 5] ?? '') : one.diagnoses.join('|');
    const sex = one.sex === 'male' ? '男' : '2';
    const cells = [
      `病案${String(row)}`,
      row % 35 === 0 ? '' : sex,
      ...[one.ageYears, one.ageDays, one.weight, one.los].map(text),
      one.leaving,
      dx,
      one.procedures.join('|'),
    ];
    return cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',');
  });
  csv = at('cases.csv');
  table = at('cases.parquet');
  await writeFile(
    csv,
    `id,gender,age,age_days,weight,los,leaving_type,dx,proc\n${lines.join('\n')}\n`,
  );
  await writeParquet(
    table,
    `SELECT * FROM read_csv('${csv}', all_varchar = true, nullstr = 'null')`,
  );
  await run(['group', '--scheme', SAMPLE, '--in', csv, '--out', at('answers.csv')]);
  answers = (await readFile(at('answers.csv'), 'utf8')).trimEnd().split('\n').slice(1);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const group = (from: string, to: string, ...more: readonly string[]) =>
  run(['group', '--scheme', SAMPLE, '--in', from, '--out', to, ...more]);

/** Groups another form of the same table; answers the answers. */
async function grouped(name: string, select: string): Promise<readonly string[]> {
  await writeParquet(at(`${name}.parquet`), select);
  const ran = await group(at(`${name}.parquet`), at(`${name}.out.parquet`));
  expect(ran).toMatchObject({ exit: 0 });
  return readParquet(at(`${name}.out.parquet`));
}

describe('Parquet to Parquet', () => {
  test('answers as CSV to CSV does, in the order of the file, and leaves nothing else', async () => {
    const before = await readdir(folder);
    const { err, exit } = await group(table, at('out.parquet'), '--threads', '2');
    expect(exit).toBe(0);
    expect(await readParquet(at('out.parquet'))).toEqual(answers);
    expect(err).toContain(`共 ${String(CASES)} 例:`);
    expect((await readdir(folder)).filter((name) => !before.includes(name))).toEqual([
      'out.parquet',
    ]);
    const columns = await query(`DESCRIBE SELECT * FROM read_parquet('${at('out.parquet')}')`);
    expect(columns.map(([name, type]) => `${String(name)} ${String(type)}`)).toEqual(
      ['id', 'status', 'mdc', 'adrg', 'drg'].map((name) => `${name} VARCHAR`),
    );
  });

  test('takes numbers, lists, enumerations and texts that were written as bytes', async () => {
    const from = `read_parquet('${table}')`;
    const typed = `SELECT id, CASE gender WHEN '男' THEN 1 WHEN '2' THEN 2 END AS gender,
      TRY_CAST(age AS TINYINT) AS age, TRY_CAST(age_days AS DOUBLE) AS age_days,
      TRY_CAST(weight AS DECIMAL(9, 1)) AS weight, coalesce(TRY_CAST(los AS FLOAT), 'nan') AS los,
      TRY_CAST(leaving_type AS DOUBLE) AS leaving_type, string_split(dx, '|') AS dx,
      CAST(proc AS BLOB) AS proc FROM ${from}`;
    expect(await grouped('typed', typed)).toEqual(answers);
    const sexes = `SELECT * REPLACE (CAST(gender AS ENUM ('', '2', '男')) AS gender) FROM ${from}`;
    expect(await grouped('enum', sexes)).toEqual(answers);
  });

  test('reads nulls as nothing written, also within a list', async () => {
    const nulls = `SELECT nullif(COLUMNS(*), '') FROM read_parquet('${table}')`;
    expect(await grouped('nulls', nulls)).toEqual(answers);
    const lists = `SELECT * REPLACE (list_transform(string_split(dx, '|'), lambda code: nullif(code, '')) AS dx)
      FROM read_parquet('${table}')`;
    expect(await grouped('null-codes', lists)).toEqual(answers);
  });

  test('reads a first page by its own names, its diagnoses column by column', async () => {
    const codes = `string_split(dx, '|')`;
    const page = `SELECT id AS "病案号", gender AS A12C, age AS A14, age_days AS A16, weight AS A18x01, los AS B20, leaving_type AS B34C,
      '内科' AS "科室", ${codes}[1] AS C03C,
      ${Array.from({ length: 14 }, (_, n) => `${codes}[${String(n + 2)}] AS C06x${String(n + 1).padStart(2, '0')}C`).join(', ')},
      array_to_string(string_split(proc, '|')[1:1], '') AS C14x01C, array_to_string(string_split(proc, '|')[2:], '|') AS C35x01C
      FROM read_parquet('${table}') WHERE dx NOT LIKE '%,%'`;
    await writeParquet(at('page.parquet'), page);
    const { err } = await group(at('page.parquet'), at('page.out.parquet'));
    expect(err).toContain('没有用到的列:科室');
    const got = await readParquet(at('page.out.parquet'));
    const kept = new Set(got.map((line) => line.split(',')[0]));
    expect(got).toEqual(answers.filter((line) => kept.has(line.split(',')[0])));
    expect(got.length).toBeGreaterThan(CASES * 0.9);
  });

  test('keeps the id as it is: its type, its length, its absence', async () => {
    await writeParquet(
      at('ids.parquet'),
      `SELECT id, 1 AS gender, 60 AS age, 'K80.2' AS dx FROM (VALUES (9007199254740993), (NULL)) AS t(id)`,
    );
    await group(at('ids.parquet'), at('ids.out.parquet'));
    expect(await readParquet(at('ids.out.parquet'))).toEqual([
      '9007199254740993,GROUPED,MDCH,HU1,HU15',
      'null,GROUPED,MDCH,HU1,HU15',
    ]);
    await writeParquet(at('no-id.parquet'), `SELECT 2 AS sex, ['K80.2'] AS dx, 3 AS los`);
    await group(at('no-id.parquet'), at('no-id.out.parquet'));
    expect(await readParquet(at('no-id.out.parquet'))).toEqual([',CHECK_FAILED,0000,00,0000']);
  });

  test('a file of no rows is answered with a file of no rows', async () => {
    expect(await grouped('none', `SELECT * FROM read_parquet('${table}') LIMIT 0`)).toEqual([]);
  });

  test('older codes are read as what they map to, where asked', async () => {
    await writeParquet(at('old.parquet'), `SELECT '1' AS id, '1' AS gender, 'K80.2' AS dx`);
    const { exit } = await group(at('old.parquet'), at('old.out.parquet'), '--map-codes');
    expect(exit).toBe(0);
  });
});

describe('Parquet on one side', () => {
  test.each(['csv', 'ndjson'])('to %s', async (format) => {
    await group(table, at(`from-parquet.${format}`));
    await group(csv, at(`from-csv.${format}`));
    const [one, other] = await Promise.all(
      ['parquet', 'csv'].map((from) => readFile(at(`from-${from}.${format}`), 'utf8')),
    );
    expect(one).toBe(other);
  });

  test('from CSV', async () => {
    expect((await group(csv, at('from-csv.parquet'))).exit).toBe(0);
    expect(await readParquet(at('from-csv.parquet'))).toEqual(answers);
  });

  test('to standard output, explained', async () => {
    const small = at('small.parquet');
    await writeParquet(
      small,
      `SELECT 'a"b' AS id, 1 AS gender, 60 AS age, 'K80.2|K74.6' AS dx, '51.23' AS proc`,
    );
    const { out } = await run([
      'group',
      '--scheme',
      SAMPLE,
      '--in',
      small,
      '--trace',
      '--warnings',
    ]);
    expect(out).toContain('"a""b",GROUPED,MDCH,HC1,HC15,');
    expect(out).toContain('HC1 胆囊与胆管手术:符合 → HC15。');
    await group(small, at('traced.parquet'), '--trace');
    expect(
      (await query(`SELECT id, trace FROM read_parquet('${at('traced.parquet')}')`))[0],
    ).toEqual(['a"b', expect.stringContaining('K74.6 肝硬化:是 CC')]);
  });
});

describe('a file that cannot be read is refused in words, and nothing is written', () => {
  const refused = async (input: string, ...more: readonly string[]): Promise<string> => {
    const { err, exit } = await group(input, at('never.parquet'), ...more);
    expect([exit, (await readdir(folder)).filter((name) => name.includes('never'))]).toEqual([
      65,
      [],
    ]);
    return err;
  };

  test.each([0.1, 0.5, 0.9, 0.999])('cut after %d of it', async (share) => {
    const bytes = await readFile(table);
    await writeFile(at('cut.parquet'), bytes);
    await truncate(at('cut.parquet'), Math.floor(bytes.length * share));
    expect(await refused(at('cut.parquet'))).toContain('不是可读的 Parquet 文件,或没有写完整');
  });

  test.each([
    ['empty', Buffer.alloc(0)],
    ['text', Buffer.from('id,gender,dx\n1,1,K80.2\n')],
    ['only its signs', Buffer.from('PAR1PAR1')],
    ['a footer longer than the file', Buffer.from('PAR1\u00ff\u00ff\u00ff\u007fPAR1', 'latin1')],
  ])('%s', async (_, bytes) => {
    await writeFile(at('odd.parquet'), bytes);
    expect(await refused(at('odd.parquet'))).toContain('不是可读的 Parquet 文件');
  });

  test('data that is damaged in the middle', async () => {
    const bytes = await readFile(table);
    bytes.fill(0x5a, 1000, 60_000);
    await writeFile(at('damaged.parquet'), bytes);
    expect(await refused(at('damaged.parquet'))).toContain('不是可读的 Parquet 文件');
    await expect(
      run(['group', '--scheme', SAMPLE, '--in', at('damaged.parquet')]),
    ).resolves.toMatchObject({
      exit: 65,
    });
  });

  test.each([
    ['gender', `DATE '2026-01-01'`, '列 gender 的类型是 DATE'],
    ['age', `[60]`, '列 age 的类型是 INTEGER[]'],
    ['dx', '80.2', '列 dx 的类型是 DECIMAL(3,1),应为文字,或文字的列表(编码存成数字会丢掉末尾的 0)'],
    ['proc', `{'code': '51.23'}`, '列 proc 的类型是 STRUCT'],
    ['leaving_type', 'true', '列 leaving_type 的类型是 BOOLEAN'],
  ])('%s of another type', async (column, value, message) => {
    const file = at('typed-wrong.parquet');
    await writeParquet(
      file,
      `SELECT * REPLACE (${value} AS ${column}) FROM read_parquet('${table}') LIMIT 3`,
    );
    expect(await refused(file)).toContain(message);
    expect(await refused(file, '--trace')).toContain(message);
  });

  test('columns that are not enough', async () => {
    await writeParquet(at('few.parquet'), `SELECT 1 AS id, 'K80.2' AS dx`);
    expect(await refused(at('few.parquet'))).toContain('至少要有性别和主要诊断');
  });

  test('a pattern is no file name, and a file that is not there is named', async () => {
    await writeParquet(at('cases[1].parquet'), 'SELECT 1 AS gender');
    expect(await refused(at('cases[1].parquet'))).toContain('请先改名');
    expect(await refused(at('nowhere.parquet'))).toContain('没有这个文件');
    expect(await refused(folder, '--from', 'parquet')).toContain('没有这个文件');
  });

  test('standard input and output carry no Parquet', async () => {
    const input = await run(['group', '--scheme', SAMPLE, '--from', 'parquet', '--to', 'csv']);
    expect([input.exit, input.err]).toEqual([65, expect.stringContaining('请用 --in')]);
    const output = await run(['group', '--scheme', SAMPLE, '--in', csv, '--to', 'parquet']);
    expect([output.exit, output.err]).toEqual([65, expect.stringContaining('请用 --out')]);
  });

  test('a place that cannot be written', async () => {
    for (const from of [table, csv]) {
      const to = at('nowhere/answers.parquet');
      await expect(group(from, to)).rejects.toThrow(/写不了文件.*请检查/);
    }
  });
});

describe('while it runs', () => {
  const jobOf = async (out: string, onProgress: (done: number, rows: number) => void) => {
    const { compiled } = await loadScheme(SAMPLE);
    return {
      in: table,
      out,
      scheme: compiled,
      mapCodes: false,
      threads: 1,
      layoutOf: () =>
        Promise.resolve({ columns: { id: 0, gender: 1 }, diagnoses: [7], procedures: [8] }),
      onProgress: ({ done }: { readonly done: number }, rows: number) => {
        onProgress(done, rows);
      },
    };
  };

  test('it tells how many rows of how many are done', async () => {
    const seen: string[] = [];
    const job = await jobOf(at('told.parquet'), (done, rows) =>
      seen.push(`${String(done)}/${String(rows)}`),
    );
    await groupParquet(job, new AbortController().signal);
    expect(seen).toEqual(['0/5000', '2048/5000', '4096/5000', '5000/5000']);
  });

  test('it can be cancelled, and leaves nothing', async () => {
    const cancel = new AbortController();
    const job = await jobOf(at('cancelled.parquet'), (done) => {
      if (done >= 2048) cancel.abort();
    });
    await expect(groupParquet(job, cancel.signal)).rejects.toThrow();
    expect((await readdir(folder)).filter((name) => name.includes('cancelled'))).toEqual([]);
  });
});
