// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EN } from './texts.en.js';
import { ZH } from './texts.js';
import { sayIn } from './translate.js';

const facts = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test('every sentence is there in both languages, and none is empty', () => {
  expect(Object.keys(EN).sort()).toEqual(Object.keys(ZH).sort());
  expect([...Object.values(ZH), ...Object.values(EN)].filter((text) => text.trim() === '')).toEqual(
    [],
  );
});

test.each(Object.entries(ZH))('%s has the same facts in both languages', (key, text) => {
  expect(facts(EN[key as keyof typeof EN])).toEqual(facts(text));
});

test('every sentence is said somewhere', () => {
  const sources = sourcesIn(new URL('.', import.meta.url)).join('\n');
  const unused = Object.keys(ZH).filter((key) => !new RegExp(`['"]${key}['"]`).test(sources));
  expect(unused).toEqual([]);
});

test('no Chinese sentence is written into a component', () => {
  const folder = new URL('ui/', import.meta.url);
  const found = readdirSync(folder)
    .map((name) => [name, withoutComments(readFileSync(new URL(name, folder), 'utf8'))] as const)
    .flatMap(([name, source]) =>
      (source.match(/[\u4e00-\u9fff]+/g) ?? []).map((words) => `${name}: ${words}`),
    );
  expect(found.filter((words) => !FILE_NAMES.some((name) => words.endsWith(name)))).toEqual([]);
});

/** Output files are Chinese in both languages: they go to Chinese offices. */
const FILE_NAMES = ['读取结果', '责任台账', '分工单和填报表'];

test('facts are put in, and a missing one stays visible', () => {
  expect(sayIn('zh')('checkedOf', { done: 1, total: 3 })).toBe('已核对 1/3');
  expect(sayIn('en')('checkedOf', { done: 1 })).toBe('Checked 1/{total}');
});

function sourcesIn(folder: URL): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return sourcesIn(new URL(`${entry.name}/`, folder));
    const isSource = /\.tsx?$/.test(entry.name) && !/^texts|\.test\./.test(entry.name);
    return isSource ? [readFileSync(new URL(entry.name, folder), 'utf8')] : [];
  });
}

const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\/\/.*$/gm, '');
