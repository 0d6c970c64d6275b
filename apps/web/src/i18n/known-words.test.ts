// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { knownWords } from './known-words.js';
import { EN } from './en/index.js';
import { ZH } from './zh/index.js';

const root = new URL('../../../../', import.meta.url);

/** An instance of its own: tests share a process. */
const words = createInstance();

describe('a word for a code', () => {
  beforeAll(async () => {
    await words.init({
      lng: 'en',
      resources: { zh: { translation: ZH }, en: { translation: EN } },
    });
  });

  test('stands in the language of the page; a code of a later server is shown in its words', () => {
    expect(knownWords(words, 'eventKinds.session.opened', '登录')).toBe('Signed in');
    expect(knownWords(words, 'eventKinds.session.later', '以后才有')).toBe('以后才有');
  });
});

/** Where the server keeps a vocabulary, and under which name the pages translate it. */
const VOCABULARIES = [
  ['apps/server/src/events/event-kinds.ts', 'EVENT_KINDS', ZH.eventKinds, EN.eventKinds],
  ['apps/server/src/registry/registry-rows.ts', 'UNIT_KIND_LABELS', ZH.unitKinds, EN.unitKinds],
  [
    'packages/registry/src/institution.ts',
    'INSTITUTION_KINDS',
    ZH.institutionKinds,
    EN.institutionKinds,
  ],
] as const;

describe.each(VOCABULARIES)('%s', (file, name, zh, en) => {
  test(`each word of ${name} is in apps/web/src/i18n/{zh,en}/vocabulary.ts, in Chinese the same`, () => {
    const said = wordsOf(readFileSync(new URL(file, root), 'utf8'), name);
    expect(said.size).toBeGreaterThan(5);
    const known = leavesOf(zh);
    const inChinese = [...said].filter(([code, words]) => known.get(code) !== words);
    expect(inChinese, 'add or mend these').toEqual([]);
    expect([...said.keys()].filter((code) => !leavesOf(en).has(code))).toEqual([]);
  });
});

function wordsOf(source: string, name: string): ReadonlyMap<string, string> {
  const table = source.slice(source.indexOf(`const ${name}`));
  const lines = table.slice(0, table.indexOf('\n}')).matchAll(/^ {2}'?([a-z.-]+)'?: '(.+)',$/gm);
  return new Map([...lines].map(([, code = '', words = '']) => [code, words]));
}

function leavesOf(tree: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[path + key, value] as const]
        : [...leavesOf(value as object, `${path}${key}.`)],
    ),
  );
}
