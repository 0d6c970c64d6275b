// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { plainDate } from '@sanyi/kernel';
import { STATUS_WORDS } from '@sanyi/office';
import {
  isAllowedAddress,
  lookUp,
  type Parameter,
  reviewDue,
  topicOf,
  TOPICS,
  writeValue,
} from '@sanyi/parameters';
import { goldenCases } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { dataFolder } from '../data-folder.js';
import { loadAll } from './project-parameters.js';

interface GoldenCase {
  readonly 名称: string;
  readonly 地区: string;
  readonly 参数: string;
  readonly 日期: string;
  readonly 值?: unknown;
  readonly 状态?: string;
  readonly 原因?: string;
}

const { library, faults, files } = await loadAll(dataFolder());
const { parameters, documents } = library;

/** Documents that holiday tables and definitions of indicators stand on. */
function citedElsewhere(): readonly string[] {
  return ['holidays', 'indicators'].flatMap((name) => {
    const folder = path.join(dataFolder(), name);
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return found
      .filter((file) => file.endsWith('.yaml'))
      .flatMap((file) => [
        ...readFileSync(path.join(folder, file), 'utf8').matchAll(/document: "?([\w-]+)/g),
      ])
      .map(([, key = '']) => key);
  });
}

describe('data/parameters and data/documents', () => {
  test('every file loads, stands where its id says, and cites a document that is there', () => {
    expect(faults).toEqual([]);
    expect(parameters.length + documents.length).toBe(files);
    expect(parameters.length).toBeGreaterThan(150);
  });

  test('every topic has a name, and every named topic has parameters', () => {
    expect([...new Set(parameters.map(topicOf))].sort()).toEqual(TOPICS.map(({ id }) => id).sort());
  });

  test('every document is cited, and only documents whose own text was at hand count as read', () => {
    const cited = new Set([
      ...citedElsewhere(),
      ...parameters.flatMap(({ values, namedIn }) => [
        ...values.map(({ source }) => source.document),
        ...namedIn.map((one) => one.document),
      ]),
    ]);
    expect(documents.filter(({ key }) => !cited.has(key))).toEqual([]);
    expect(documents.filter(({ status }) => status === 'read').map(({ key }) => key)).toEqual([
      'chuxiong-2018-h2-tasks',
      'wenshan-12-measures-draft',
      'yunnan-2021-tasks',
      'yunnan-reform-practice',
    ]);
  });

  test('what is not read says so in a note and is called nothing else', () => {
    const unread = parameters.flatMap(({ id, values }) =>
      values.filter(({ status }) => status !== 'read').map(({ note }) => ({ id, note })),
    );
    expect(unread.length).toBeGreaterThan(80);
    expect(unread.filter(({ note }) => note === '')).toEqual([]);
    expect(
      [STATUS_WORDS.reported, STATUS_WORDS.assumed].filter((words) => /官方|正式|已读/.test(words)),
    ).toEqual([]);
  });

  test('the consultation draft puts nothing in force', () => {
    const wenshan = parameters
      .filter(({ region }) => region === '532601')
      .flatMap(({ values }) => values);
    expect(wenshan.length).toBeGreaterThan(30);
    expect(wenshan.filter(({ draft }) => !draft)).toEqual([]);
  });

  test('an inferred first day says why, and web addresses are of public hosts', () => {
    const all = parameters.flatMap(({ values }) => values);
    expect(all.filter(({ dated, note }) => dated === 'inferred' && note === '')).toEqual([]);
    const urls = [...all.map(({ source }) => source.url), ...documents.map(({ url }) => url)];
    expect(urls.filter((url) => url !== null && !isAllowedAddress(url))).toEqual([]);
  });

  test('what nobody has looked after for a year would be listed', () => {
    const last = [...parameters].map(({ lastReviewed }) => lastReviewed).sort()[0] ?? '';
    const later = plainDate(`${Number(last.slice(0, 4)) + 2}${last.slice(4)}`);
    expect(later.ok && reviewDue(parameters, later.value).length).toBeGreaterThan(0);
  });

  test('what is invented lies in 示例市 and is assumed', () => {
    const sample = parameters.filter(({ region }) => region.startsWith('99'));
    expect(sample.flatMap(({ values }) => values).every(({ status }) => status === 'assumed')).toBe(
      true,
    );
    const others = parameters.filter(({ region }) => !region.startsWith('99'));
    expect(others.flatMap(notes).filter((note) => note.startsWith('示例'))).toEqual([]);
  });
});

const notes = ({ values }: Parameter): readonly string[] => values.map(({ note }) => note);

describe('读出的在效值', () => {
  const cases = goldenCases<GoldenCase>('parameters/value-on');

  test.each(cases.map((one) => [one.名称, one] as const))('%s', (_, one) => {
    const on = plainDate(one.日期);
    if (!on.ok) throw new Error(one.日期);
    const found = lookUp(library, { region: one.地区, id: one.参数, on: on.value });
    const told = found.ok
      ? { 值: writeValue(found.value.value), 状态: found.value.status }
      : { 原因: found.error.code === 'not-in-force' ? found.error.reason : found.error.code };
    const expected = one.原因 === undefined ? { 值: one.值, 状态: one.状态 } : { 原因: one.原因 };
    expect(told).toEqual(expected);
  });
});
