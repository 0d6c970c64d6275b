// SPDX-License-Identifier: Apache-2.0
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './testing/run.js';

const SAMPLE = fileURLToPath(new URL('../../../../data/schemes/sample', import.meta.url));
const HEADER = 'id,gender,age,age_days,weight,los,dx,proc\n';
const ROWS = [
  '甲1,1,60,,,5,K80.2|J96.0,51.23',
  '甲2,2,30,,,3,O80.0,',
  '甲3,1,60,,,5,J18.9,51.23',
  '甲4,,60,,,5,J18.9,',
  '甲5,1,60,,,5,?,',
].join('\n');
const ANSWERS = [
  'id,status,mdc,adrg,drg',
  '甲1,GROUPED,MDCH,HC1,HC11',
  '甲2,GROUPED,MDCO,OR1,OR15',
  '甲3,AMBIGUOUS_QY,MDCE,QY,EQY',
  '甲4,CHECK_FAILED,0000,00,0000',
  '甲5,NO_GROUP,0000,00,0000',
  '',
].join('\n');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanyi-grouping-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const group = (...more: readonly string[]): readonly string[] => [
  'group',
  '--scheme',
  SAMPLE,
  ...more,
];

describe('sanyi group', () => {
  test('reads standard input, writes standard output, in input order', async () => {
    const { out, err, exit } = await run(group(), HEADER + ROWS);
    expect(out).toBe(ANSWERS);
    expect(err).toContain('共 5 例:分组成功 2,歧义 1,无法入组 1,校验不通过 1。');
    expect(exit).toBe(0);
  });

  test('reads and writes files, and leaves nothing else beside them', async () => {
    const [input, output] = [path.join(folder, 'cases.csv'), path.join(folder, 'answers.csv')];
    await writeFile(input, `\ufeff${HEADER}${ROWS}\r\n`);
    await run(group('--in', input, '--out', output));
    expect(await readFile(output, 'utf8')).toBe(ANSWERS);
    expect((await readdir(folder)).toSorted()).toEqual(['answers.csv', 'cases.csv']);
  });

  test('reads GB18030 without being told', async () => {
    // 甲 is BC D7, 男 is C4 D0 in GB18030.
    const row = Buffer.concat([
      Buffer.from([0xbc, 0xd7]),
      Buffer.from('1,'),
      Buffer.from([0xc4, 0xd0]),
      Buffer.from(',60,,,5,J18.9,\n'),
    ]);
    const { out } = await run(group(), Buffer.concat([Buffer.from(HEADER), row]));
    expect(out).toContain('甲1,GROUPED,MDCE,ES2,ES25');
  });

  test('reads a first page as a hospital has it, and names the columns it does not use', async () => {
    const header = '病案号,姓名,A12C,A14,B20,C03C,C06x02C,C06x01C,C14x01C\n';
    const { out, err } = await run(group(), `${header}7,某人,1,60,5,K80.2,,J96.0,51.23\n`);
    expect(out).toContain('7,GROUPED,MDCH,HC1,HC11');
    expect(err).toContain('没有用到的列:姓名。');
  });

  test('reads and writes NDJSON, with warnings and a trace', async () => {
    const input = `${JSON.stringify({ id: 'x', gender: 1, age: 60, dx: ['N80.9'], proc: [] })}\n`;
    const { out } = await run(group('--from', 'ndjson', '--warnings', '--trace'), input);
    const answer = JSON.parse(out) as Record<string, unknown>;
    expect(answer).toMatchObject({ id: 'x', status: 'NO_GROUP', warnings: ['sex-conflict:N80.9'] });
    expect(answer['trace']).toContain('MDCN 女性生殖系统疾病:不进入,只收女性。');
  });

  test('explains in CSV in a column of its own', async () => {
    const { out } = await run(group('--trace'), `${HEADER}a,1,60,,,5,K80.2|K74.6,51.23\n`);
    expect(out).toContain('id,status,mdc,adrg,drg,trace');
    expect(out).toContain('其他诊断 K74.6 肝硬化:是 CC,但主要诊断在它的排除表 6 中,不计。');
    expect(out).toContain('HC1 胆囊与胆管手术:符合 → HC15。');
  });

  test('refuses a header without sex, naming what it looked for, and writes no file', async () => {
    const output = path.join(folder, 'none.csv');
    const { err, exit } = await run(group('--out', output), 'id,dx\n1,I10\n');
    expect(err).toContain('至少要有性别和主要诊断');
    expect(err).toContain('gender');
    expect(exit).toBe(65);
    expect(await readdir(folder)).not.toContain('none.csv');
  });

  test('stops at a quote that is not closed, says where, and leaves no half file', async () => {
    const output = path.join(folder, 'half.csv');
    const { err, exit } = await run(group('--out', output), `${HEADER}a,1,60,,,5,I10,\nb,"1,60\n`);
    expect(err).toContain('第 2 例读不懂');
    expect(exit).toBe(65);
    expect((await readdir(folder)).filter((file) => file.includes('half'))).toEqual([]);
  });

  test('names a scheme folder that is not there', async () => {
    const { err, exit } = await run(['group', '--scheme', path.join(folder, 'nowhere')]);
    expect(err).toContain('没有这个文件夹');
    expect(exit).toBe(65);
  });
});

describe('sanyi scheme', () => {
  test('check names what is doubtful in the sample', async () => {
    const { out } = await run(['scheme', 'check', SAMPLE]);
    expect(out).toContain('MDC 26,ADRG 规则 216,DRG 404');
    expect(out).toContain('大类重叠:MDCZ 与 MDCB');
  });

  test('a compiled scheme groups like its folder, and says that it cannot explain', async () => {
    const file = path.join(folder, 'sample.scheme');
    await run(['scheme', 'compile', SAMPLE, '--out', file]);
    expect((await run(['group', '--scheme', file], HEADER + ROWS)).out).toBe(ANSWERS);
    expect((await run(['group', '--scheme', file, '--trace'], HEADER + ROWS)).err).toContain(
      '不能解释',
    );
  });
});

describe('sanyi dip', () => {
  const history = [
    'id,year,cost,dx,proc,age,los,leaving_type,level',
    ...Array.from(
      { length: 15 },
      (_, at) => `${at},2025-03-01,12800.00,K80.200,51.2300,50,5,1,三级`,
    ),
    '15,2025,6400,I10,,70,5,1,一级',
    '',
  ].join('\n');

  test('builds a catalogue from history and groups by it', async () => {
    const file = path.join(folder, 'catalogue.json');
    const built = await run(['dip', 'build', '--out', file], history);
    expect(built.err).toContain('核心病种 1,综合病种 1');
    const { out } = await run(['dip', 'group', '--catalogue', file], history);
    expect(out.split('\n')[1]).toBe(
      '0,GROUPED,核心病种,K80.2:51.2300,core,1032.2581,,,,normal,1032.2581',
    );
    expect(out.split('\n')[16]).toContain(
      '15,GROUPED,综合病种,I10(保守治疗),comprehensive,516.1290',
    );
  });

  test('says which row it cannot read', async () => {
    const { err, exit } = await run(
      ['dip', 'build', '--out', path.join(folder, 'x.json')],
      'year,cost,dx\n2025,1,A\n2025,一千,A\n',
    );
    expect(err).toContain('第 2 例的费用“一千”读不懂');
    expect(exit).toBe(65);
  });
});

describe('sanyi scheme export and import', () => {
  test('the sample goes through a workbook and is the same scheme', async () => {
    const [book, again] = [path.join(folder, 'sample.xlsx'), path.join(folder, 'again')];
    expect(await run(['scheme', 'export', SAMPLE, '--out', book])).toMatchObject({ exit: 0 });
    expect(await run(['scheme', 'import', book, '--out', again])).toMatchObject({ exit: 0 });
    for (const name of (await readdir(again)).filter((one) => one !== 'README.md')) {
      const [before, after] = await Promise.all(
        [SAMPLE, again].map((place) => readFile(path.join(place, name), 'utf8').catch(() => '{}')),
      );
      expect([name, JSON.parse(after ?? '')]).toEqual([name, JSON.parse(before ?? '')]);
    }
    const grouped = await run(['group', '--scheme', again], `${HEADER}${ROWS}`);
    expect(grouped.out).toBe(ANSWERS);
  });

  test('a place that cannot be written is told in words, and nothing is left', async () => {
    const book = path.join(folder, 'nowhere', 'sample.xlsx');
    await expect(run(['scheme', 'export', SAMPLE, '--out', book])).rejects.toThrow(/写不了文件/);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('a code that became a number is refused with its place, and nothing is written', async () => {
    const [book, again] = [path.join(folder, 'broken.xlsx'), path.join(folder, 'not-there')];
    await run(['scheme', 'export', SAMPLE, '--out', book]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(book);
    const sheet = workbook.getWorksheet('有效手术');
    if (sheet === undefined) throw new Error('no sheet');
    sheet.getCell('A3').value = 51.23;
    await workbook.xlsx.writeFile(book);
    const { exit, err } = await run(['scheme', 'import', book, '--out', again]);
    expect(exit).toBe(65);
    expect(err).toContain('工作表“有效手术”第 3 行“编码”是数字');
    await expect(readdir(again)).rejects.toThrow('ENOENT');
  });

  test.each([
    ['no workbook', Buffer.from('PK\u0003\u0004 not a zip')],
    ['empty', Buffer.alloc(0)],
    ['text', Buffer.from('编码,名称')],
  ])('%s is refused in words', async (_, bytes) => {
    const book = path.join(folder, 'odd.xlsx');
    await writeFile(book, bytes);
    const { exit, err } = await run(['scheme', 'import', book, '--out', path.join(folder, 'none')]);
    expect(exit).toBe(65);
    expect(err).toMatch(/没有导入|不是可读的 Excel/);
  });
});

describe('several schemes side by side', () => {
  const DATED = 'id,gender,age,dx,proc,discharged_on\n';
  const CASES = [
    '旧,1,60,K80.2|J96.0,51.23,2026-12-31',
    '新,1,60,K80.2|J96.0,51.23,2027/1/1',
    '早,1,60,K80.2|J96.0,51.23,2025-12-31',
    '缺,1,60,K80.2|J96.0,51.23,',
  ].join('\n');

  /** The sample under another name and for other days, its groups of HC1 renamed by the year. */
  async function edition(name: string, from: string, to?: string): Promise<string> {
    const place = path.join(folder, name);
    await cp(SAMPLE, place, { recursive: true });
    await writeFile(
      path.join(place, 'meta.json'),
      JSON.stringify({ scheme: name, title: name, from, ...(to === undefined ? {} : { to }) }),
    );
    for (const file of ['drg.json', 'adrg.json']) {
      const text = await readFile(path.join(place, file), 'utf8');
      await writeFile(path.join(place, file), text.replaceAll('"HC11"', `"HC11${name}"`));
    }
    return place;
  }

  test('each case takes the one of its day of discharge, which stands beside the answer', async () => {
    const old = await edition('v2026', '2026-01-01', '2026-12-31');
    const next = await edition('v2027', '2027-01-01');
    const { out } = await run(
      ['group', '--scheme', next, '--scheme', old, '--warnings'],
      `${DATED}${CASES}`,
    );
    expect(out.split('\n')).toEqual([
      'id,status,mdc,adrg,drg,scheme,warnings',
      '旧,GROUPED,MDCH,HC1,HC11v2026,v2026,',
      '新,GROUPED,MDCH,HC1,HC11v2027,v2027,',
      '早,CHECK_FAILED,0000,00,0000,,no-scheme-on-day',
      '缺,CHECK_FAILED,0000,00,0000,,no-scheme-on-day',
      '',
    ]);
  });

  test('two that hold on the same day are refused by name', async () => {
    const one = await edition('a2026', '2026-01-01', '2026-12-31');
    const other = await edition('b2026', '2026-12-31');
    const { err, exit, out } = await run(
      ['group', '--scheme', one, '--scheme', other],
      `${DATED}${CASES}`,
    );
    expect([exit, out]).toEqual([65, '']);
    expect(err).toContain('适用日期重叠');
  });
});
