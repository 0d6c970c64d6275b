// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'sanyi-registry-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function sanyi(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'apps/cli/bin/sanyi.js'), ...args],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1_048_576 },
  );
  return { code: status, stdout, stderr };
}

const lines = (text: string): readonly string[] => text.trimEnd().split('\n');

describe('sanyi registry', () => {
  test('regions: what lies in a place on a day', () => {
    const { stdout } = sanyi('registry', 'regions', '--within', '曲靖市', '--on', '2017-01-01');
    expect(lines(stdout)).toHaveLength(9);
    expect(stdout).toContain('马龙县');
    const all = sanyi('registry', 'regions', '--level', 'county', '--json').stdout;
    expect(JSON.parse(all)).toHaveLength(129);
  });

  test('units: who is there on a day', () => {
    const on = (day: string) =>
      sanyi('registry', 'units', '--region', '楚雄州', '--on', day).stdout;
    expect(on('2018-08-01')).toContain('532300.health-family-planning');
    expect(on('2024-01-01')).not.toContain('532300.health-family-planning');
  });

  test('resolve: which unit a name means, and how it came to that', () => {
    const resolve = (...args: readonly string[]) =>
      sanyi('registry', 'resolve', '州人社局', '--region', '楚雄州', ...args).stdout;
    expect(resolve('--on', '2018-08-01')).toContain('楚雄彝族自治州人力资源和社会保障局');
    expect(resolve('--on', '2024-01-01', '--function', 'insurance')).toContain(
      '楚雄彝族自治州医疗保障局;承接楚雄彝族自治州人力资源和社会保障局',
    );
    expect(JSON.parse(resolve('--json'))).toMatchObject({
      kind: 'one',
      unitId: '532300.human-resources',
    });
  });

  test('map: 示例省 as GeoJSON', () => {
    expect(sanyi('registry', 'map', '--out', 'map.geojson').code).toBe(0);
    const map = JSON.parse(readFileSync(path.join(folder, 'map.geojson'), 'utf8')) as {
      features: unknown[];
    };
    expect(map.features).toHaveLength(145);
  });

  test.each([
    [['regions', '--within', '无此地'], 64, /没有地区“无此地”/],
    [['units', '--region', '鼓楼区'], 64, /可能是:鼓楼区 320106/],
    [['resolve', '财政局', '--on', '2018年'], 64, /2018-08-01/],
    [['resolve', '财政局', '--function', 'moon'], 64, /没有职能“moon”/],
    [['check', 'none.xlsx'], 66, /找不到或读不了/],
  ])('%j is refused in words', (args, code, words) => {
    const answer = sanyi('registry', ...args);
    expect(answer.code).toBe(code);
    expect(answer.stderr).toMatch(words);
  });
});

describe('a user’s own units', () => {
  async function fill(name: string, cells: readonly string[]): Promise<void> {
    sanyi('registry', 'form', '--out', 'form.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(folder, 'form.xlsx'));
    const sheet = workbook.getWorksheet('单位');
    cells.forEach((words, i) => {
      if (sheet !== undefined) sheet.getCell(4, i + 1).value = words;
    });
    await workbook.xlsx.writeFile(path.join(folder, name));
  }
  const SOUND = ['tea', '青禾县茶产业办公室', '茶办', '990121', '事业单位', '', '', '', '推定'];

  test('are checked, and then found by name', async () => {
    await fill('mine.xlsx', SOUND);
    expect(sanyi('registry', 'check', 'mine.xlsx').stdout).toContain('单位 1 个');
    const args = ['registry', 'resolve', '县茶办', '--region', '青禾县'];
    expect(sanyi(...args).stdout).toContain('登记库里没有');
    expect(sanyi(...args, '--units', 'mine.xlsx').stdout).toContain('990121.tea');
  });

  test('a faulty cell is named', async () => {
    await fill('bad.xlsx', SOUND.with(3, '1'));
    const { code, stderr } = sanyi('registry', 'check', 'bad.xlsx');
    expect(code).toBe(65);
    expect(stderr).toContain('“单位”第 4 行“地区代码”(D4 单元格):“1”');
  });
});

describe('the reader’s names', () => {
  const NOTICE = [
    '青禾县2026年卫生健康重点任务清单',
    '一、补齐基层短板。建成村卫生室12个。（县卫生健康局牵头，县财政局、县河长办配合，各乡镇人民政府具体落实）',
  ].join('\n');

  test('carry their ids in the JSON, and nothing of the reading is renamed', () => {
    writeFileSync(path.join(folder, 'notice.txt'), NOTICE);
    const reading = JSON.parse(sanyi('parse', 'notice.txt', '--json').stdout) as {
      tasks: { responsibility: object[] }[];
      namedUnits: { words: string; kind: string }[];
    };
    expect(reading.tasks[0]?.responsibility[0]).toMatchObject({
      units: ['县卫生健康局', '县财政局', '县河长办'],
      unitIds: ['990121.health-commission', '990121.finance', null],
      implement: ['各乡镇人民政府'],
      implementIds: [null],
    });
    expect(reading.namedUnits.map(({ words, kind }) => [words, kind])).toEqual([
      ['县卫生健康局', 'one'],
      ['县财政局', 'one'],
      ['县河长办', 'unknown'],
      ['各乡镇人民政府', 'collective'],
    ]);
    expect(sanyi('parse', 'notice.txt').stdout).toContain('县卫生健康局 → 青禾县卫生健康局');
  });

  test('carry their ids in the ledger, which says of every name what it is', async () => {
    writeFileSync(path.join(folder, 'notice.txt'), NOTICE);
    sanyi('ledger', 'notice.txt', '--out', 'ledger.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(folder, 'ledger.xlsx'));
    const cells = (name: string) =>
      (workbook.getWorksheet(name)?.getSheetValues() ?? []).flat().map(String);
    expect(cells('台账')).toEqual(expect.arrayContaining(['单位编号', '990121.finance']));
    expect(cells('单位对照')).toEqual(
      expect.arrayContaining(['县河长办', '登记库里没有', '青禾县卫生健康局']),
    );
  });
});
