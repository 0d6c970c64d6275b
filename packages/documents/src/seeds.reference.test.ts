// SPDX-License-Identifier: Apache-2.0
import { decode, describeRefusal, simplify } from '@sanyi/office';
import {
  type Measure,
  percent,
  realDocuments,
  referenceFile,
  referenceFolder,
  scoreReading,
  tally,
  type Verdict,
} from '@sanyi/testkit';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Reading, Task } from './reading.js';
import { readDocument } from './read-document.js';

const REFERENCE = referenceFolder() ?? '';
const SEEDS = readdirSync(path.join(REFERENCE, 'seeds'));

async function readingOf(bytes: Uint8Array, name: string): Promise<readonly [string, Reading]> {
  const decoded = await decode(bytes, name);
  if (!decoded.ok) throw new Error(describeRefusal(decoded.error));
  return [decoded.value.text, readDocument(decoded.value, simplify)];
}

async function seed(number: string): Promise<Reading> {
  const name = SEEDS.find((file) => file.startsWith(number)) ?? '';
  const [, reading] = await readingOf(referenceFile(path.join('seeds', name)), name);
  return reading;
}

const [province, prefecture, city, report, cases] = await Promise.all(
  ['001', '003', '004', '000', '002'].map(seed),
);

function taskOf(reading: Reading | undefined, number: number): Task {
  const task = reading?.tasks.find((one) => one.number === number);
  if (task === undefined) throw new Error(`no task ${number}`);
  return task;
}

const unitsOf = (task: Task): readonly (readonly string[])[] =>
  task.responsibility.map((group) => group.units);

describe('the notices', () => {
  test.each([
    ['001', province, 20],
    ['003', prefecture, 37],
    ['004', city, 12],
  ])('%s has its tasks, numbered without a gap', (_, reading, count) => {
    expect(reading?.kind).toBe('notice');
    expect(reading?.tasks.map((task) => task.number)).toEqual(
      Array.from({ length: count }, (_unused, i) => i + 1),
    );
  });

  test('001 names no lead, 003 states that the first-listed unit leads, 004 names no lead', () => {
    expect([province?.leadRule, prefecture?.leadRule, city?.leadRule]).toEqual([
      'none-stated',
      'first-listed',
      'none-stated',
    ]);
    expect(
      province?.tasks.flatMap((task) => task.responsibility.flatMap((one) => one.lead)),
    ).toEqual([]);
  });

  test('each says for which time and place it speaks', () => {
    expect(province).toMatchObject({
      region: '云南省',
      level: 'province',
      issuedOn: '2021-09-22',
      period: { from: '2021-01-01', to: '2021-12-31' },
    });
    expect(prefecture).toMatchObject({
      region: '楚雄州',
      level: 'prefecture',
      period: { from: '2018-07-01', to: '2018-12-31' },
    });
    expect(city).toMatchObject({ region: '文山市', level: 'county', draft: true });
  });
});

describe('against the answers made by hand', async () => {
  const documents = await Promise.all(
    realDocuments(REFERENCE).map(async ({ name, bytes, goldOf }) => {
      const [text, reading] = await readingOf(bytes, name);
      return { name, verdicts: scoreReading(reading, goldOf(text)) };
    }),
  );
  const all = documents.flatMap(({ verdicts }) => verdicts);
  const missesOf = (verdicts: readonly Verdict[], measure: Measure): readonly string[] =>
    verdicts
      .filter((one) => one.measure === measure && !one.right)
      .map(({ where, expected, got }) => `${where}: ${expected} ≠ ${got}`);

  test('there are three', () => {
    expect(documents.map(({ name }) => name)).toEqual(['001', '003', '004']);
  });

  const whole = ['tasksFound', 'tasksTrue', 'titles', 'units', 'modes', 'leads'] as const;
  test.each(
    documents.flatMap(({ name, verdicts }) => whole.map((one) => [name, one, verdicts] as const)),
  )('%s: %s are all right', (_, measure, verdicts) => {
    expect(tally(verdicts)[measure]?.of).toBeGreaterThan(0);
    expect(missesOf(verdicts, measure)).toEqual([]);
  });

  test.each([
    ['targetsFound', 92],
    ['targetsTrue', 88],
    ['targetValues', 95],
    ['targetDue', 95],
    ['wordTargetsFound', 90],
    ['datesFound', 95],
    ['datesTrue', 95],
  ] as const)('%s: at least %d %%', (measure, floor) => {
    const share = percent(tally(all)[measure]) ?? 0;
    expect(share, missesOf(all, measure).join('\n')).toBeGreaterThanOrEqual(floor);
  });
});

describe('the reports', () => {
  test('000 and 002 tell what was done: no task is made of them', () => {
    expect(report).toMatchObject({ kind: 'report', tasks: [], goals: [], closingDuties: [] });
    expect(cases).toMatchObject({ kind: 'report', tasks: [], goals: [], closingDuties: [] });
  });

  test('002 has a practice card for each of its six places, each with measures', () => {
    const places = ['广东省', '重庆市', '福建省三明市', '深圳市', '江苏省盐城市', '贵州省铜仁市'];
    expect(cases?.practices.map(({ place }) => place)).toEqual(places);
    expect(cases?.practices.filter(({ measures }) => measures.length < 2)).toEqual([]);
  });

  test('000 has a practice card for each of its three chains and their parts', () => {
    const titles = report?.practices.map(({ title }) => title).join('/') ?? '';
    for (const chain of ['责任链', '服务链', '人才链']) expect(titles).toContain(chain);
    expect(report?.practices).toHaveLength(12);
  });

  test.each([
    [490, '名', '编外院长', null],
    [26.91, '%', '个人卫生支出', null],
    [65, '亿元', '爱国卫生', 2020],
    [119, '亿元', '财政投入', 2023],
    [127, '家', '三级医院', null],
    [92.8, '%', '县域内就诊率', null],
    [98, '%', '国家标准', null],
    [1073, '个', '救治站', null],
    [12.9, '万人次', '救治', null],
    [1137, '种', '药品', null],
    [183, '种', '耗材', null],
    [1.9, '万项', '价格项目', null],
    [34.11, '%', '医疗服务收入占比', 2024],
    [2347, '人次', '', null],
    [39.16, '%', '执业（助理）医师', 2024],
    [32.7, '%', '卫生技术人员占比', null],
    [438, '人', '乡村医生', null],
  ])('000 quotes %d %s (%s)', (value, unit, metric, year) => {
    const figures = report?.figures.filter((one) => one.value === value && one.unit === unit) ?? [];
    expect(figures).toHaveLength(1);
    expect(figures[0]?.metric).toContain(metric);
    expect(figures[0]).toMatchObject({ place: '云南省', year });
  });

  test('000: a figure of one city stands with that city', () => {
    const figure = report?.figures.find(({ value }) => value === 6.2);
    expect(figure).toMatchObject({ place: '玉溪市', unit: '个百分点' });
  });

  test('000: programme names with numerals are no figures', () => {
    const values = report?.figures.map(({ value, unit }) => `${value}${unit ?? ''}`) ?? [];
    expect(values).not.toContain('7个');
  });

  test.each([
    [58.56, '%', '诊疗量', '贵州省铜仁市'],
    [85.02, '%', '住院量', '贵州省铜仁市'],
    [38.7, '%', '下转患者', '江苏省盐城市'],
    [75.61, '%', '首选基层', '江苏省盐城市'],
  ])('002 quotes %d %s (%s) of %s', (value, unit, metric, place) => {
    const figure = cases?.figures.find((one) => one.value === value);
    expect(figure).toMatchObject({ unit, place });
    expect(figure?.metric).toContain(metric);
  });
});

describe('the traps', () => {
  test('003: a page mark inside a word leaves the word whole', () => {
    const text = prefecture?.tasks.map((task) => task.text).join('') ?? '';
    expect(text).toContain('以县级医院为龙头、');
    expect(text).toContain('推进县级医院胸痛中心');
    expect(text).not.toMatch(/-\s*\d+\s*-/);
  });

  test('003: a stray 》 behind a document number is no part of it', () => {
    expect(prefecture?.basis.map(({ number }) => number)).toEqual([
      '国办发〔2018〕83号',
      '云政办发〔2018〕87号',
      '楚办字〔2018〕28号',
    ]);
  });

  test('003-14: units behind ， instead of 、 are units', () => {
    expect(unitsOf(taskOf(prefecture, 14))).toEqual([
      ['州委组织部', '州卫计委'],
      ['州卫计委', '州委组织部'],
    ]);
  });

  test.each([
    [14, 2],
    [23, 3],
    [24, 3],
    [32, 2],
  ])('003-%d: each of several groups covers its own sentences', (number, groups) => {
    const task = taskOf(prefecture, number);
    expect(task.responsibility).toHaveLength(groups);
    expect([...new Set(task.actions.map((action) => action.responsibility))]).toEqual(
      Array.from({ length: groups }, (_, i) => i),
    );
  });

  test('003-16: a task without a body is a title with units', () => {
    const task = taskOf(prefecture, 16);
    expect(task.title).toContain('综合绩效考评');
    expect(task.actions.map((action) => action.text)).toHaveLength(1);
    expect(unitsOf(task)).toEqual([['州医改办', '州卫计委', '州财政局', '州人社局']]);
  });

  test('003-06: a definition in brackets is no group of units', () => {
    expect(unitsOf(taskOf(prefecture, 6))).toEqual([['州人社局', '州财政局', '州卫计委']]);
  });

  test.each([3, 4])('001-%d: units inside 《》 issue, they do not answer', (number) => {
    const task = taskOf(province, number);
    expect(task.responsibility).toHaveLength(1);
    expect(task.responsibility[0]?.units.some((unit) => unit.startsWith('省'))).toBe(true);
    expect(unitsOf(task).flat()).not.toContain('国家卫生健康委');
    expect(unitsOf(task).flat().join()).not.toContain('云南省');
    expect(task.references).toHaveLength(1);
  });

  test('004-3: 市财政局（市国资委） is one unit', () => {
    expect(unitsOf(taskOf(city, 3))).toEqual([
      ['市财政局（市国资委）', '市卫生健康局', '市医保局'],
    ]);
  });

  test('004-9: a bookmark of a word processor hides no task', () => {
    const task = taskOf(city, 9);
    expect(task.label).toBe('九、');
    expect(task.text).not.toContain('bookmark');
  });

  test('004: spaces in figures and dates are read over', () => {
    const third = taskOf(city, 3);
    expect(third.targets).toContainEqual(
      expect.objectContaining({ value: 90, unit: '%', comparator: '>=' }),
    );
    expect(third.deadlines.map(({ date }) => date)).toEqual(['2025-12-31', '2022-12-31']);
    expect(taskOf(city, 6).targets).toContainEqual(
      expect.objectContaining({ value: 300, valueTo: 500, unit: '元/人/月', comparator: 'range' }),
    );
  });

  test('001-16: 等 leaves the list open, and only there', () => {
    const open = province?.tasks.filter((task) =>
      task.responsibility.some((group) => group.openEnded),
    );
    expect(open?.map((task) => task.number)).toEqual([16]);
    expect(unitsOf(taskOf(province, 16)).flat().at(-1)).toBe('省药监局');
  });

  test('001-20: 各州、市医改领导小组 is one unit', () => {
    expect(unitsOf(taskOf(province, 20))).toEqual([
      ['省医改领导小组秘书处', '省直有关部门', '各州、市医改领导小组'],
    ]);
  });

  test('003: 分别负责 has no single lead, in spite of the rule', () => {
    const each = prefecture?.tasks.filter((task) =>
      task.responsibility.some((group) => group.mode === 'each'),
    );
    expect(each?.map((task) => task.number)).toEqual([12, 18, 19, 27, 30, 33]);
    expect(each?.flatMap((task) => task.responsibility.flatMap((group) => group.lead))).toEqual([]);
  });

  test('003-36 and 004: numerals in names of programmes are no targets', () => {
    expect(taskOf(prefecture, 36).targets.map(({ value }) => value)).toEqual([100, 100, 90]);
    expect(taskOf(city, 10).targets.map(({ value }) => value)).toEqual([100, 200, 100]);
  });

  test('003-22: one value over two metrics is two targets; 004-3: two values after 分别 are two', () => {
    expect(taskOf(prefecture, 22).targets.map(({ value }) => value)).toEqual([45, 45]);
    expect(
      taskOf(city, 3)
        .targets.filter(({ quote }) => quote.includes('分别'))
        .map(({ value, unit }) => [value, unit]),
    ).toEqual([
      [100, '万元'],
      [300, '万元'],
    ]);
  });

  test('003-27: a clock that waits for a document names it', () => {
    const deadline = taskOf(prefecture, 27).deadlines[0];
    expect(deadline).toMatchObject({ kind: 'after', date: null });
    expect(deadline?.event).toContain('指导意见》出台');
  });
});
