// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EN } from './en/index.js';
import { languageOf } from './languages.js';
import { ZH } from './zh/index.js';

const root = new URL('../', import.meta.url);
const sources = sourcesIn(root);
const code = sources.map(({ text }) => text).join('\n');
const zh = leavesOf(ZH);
const en = leavesOf(EN);

describe('the words', () => {
  test('are there in both languages, and none is empty', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each([...zh])('%s has the same facts in both languages', (key, text) => {
    expect(factsOf(en.get(key) ?? '')).toEqual(factsOf(text));
  });

  test('English has no Chinese sign, but for the button that leads back', () => {
    const mixed = [...en].filter(([, text]) => /[\u4e00-\u9fff]/.test(text));
    expect(mixed).toEqual([['shell.otherLanguage', '中文']]);
  });

  test('are all said somewhere', () => {
    const built = [...code.matchAll(/`((?:[a-zA-Z]+\.)+)\$\{/g)].map(([, start = '']) => start);
    const unused = [...zh.keys()].filter(
      (key) => !code.includes(`'${key}'`) && !built.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });

  test('that a page asks for are all there', () => {
    const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => key);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !zh.has(key))).toEqual([]);
  });
});

test('no Chinese sentence is written into a component', () => {
  const found = sources
    .filter(({ name }) => name.endsWith('.tsx'))
    .flatMap(({ name, text }) =>
      (withoutComments(text).match(/[\u4e00-\u9fff]+/g) ?? []).map((words) => `${name}: ${words}`),
    );
  expect(found).toEqual([]);
});

test('the language kept from the last visit is spoken, Chinese where none was', () => {
  expect([null, 'en', 'fr'].map(languageOf)).toEqual(['zh', 'en', 'zh']);
});

function leavesOf(tree: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[path + key, value] as const]
        : [...leavesOf(value as object, `${path}${key}.`)],
    ),
  );
}

function factsOf(text: string): readonly string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).sort();
}

function sourcesIn(folder: URL): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return sourcesIn(new URL(`${entry.name}/`, folder));
    const isWords = /\/i18n\/(zh|en)\/$/.test(folder.pathname);
    if (isWords || !/\.tsx?$/.test(entry.name) || entry.name.includes('.test.')) return [];
    return [{ name: entry.name, text: readFileSync(new URL(entry.name, folder), 'utf8') }];
  });
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\/\/.*$/gm, '');
}
