// SPDX-License-Identifier: Apache-2.0
import { describeRefusal, type Refusal } from '@sanyi/office';
import { expect, test } from 'vitest';
import { refusalInEnglish } from './refusals.en.js';

const FACTS = [
  { code: 'empty' },
  { code: 'too-large', size: 12_582_912, limit: 10_485_760 },
  { code: 'encrypted', format: 'pdf' },
  { code: 'scanned-no-text-layer', format: 'docx' },
  { code: 'corrupted', format: 'docx', part: 'word/document.xml' },
  { code: 'zip-bomb', part: 'a.xml', limit: 104_857_600 },
  { code: 'too-many-entries', entries: 70_000, limit: 5_000 },
  { code: 'too-deep', format: 'html', limit: 500 },
  { code: 'unknown-encoding', encoding: 'X-Y' },
  { code: 'too-slow', limit: 9_000 },
  { code: 'not-text', at: 4, tried: ['UTF-8', 'GB18030'] },
  ...(
    [
      'old-office',
      'rtf',
      'ofd',
      'spreadsheet',
      'presentation',
      'opendocument',
      'archive',
      'image',
      'mht',
    ] as const
  ).map((looksLike) => ({ code: 'unknown-format' as const, looksLike })),
] as const satisfies readonly object[];

const numbers = (words: string): readonly string[] => (words.match(/\d+(?:\.\d+)?/g) ?? []).sort();

test.each(FACTS)('%j is said in English with the facts of the Chinese line', (facts) => {
  const refusal: Refusal = { name: 'x', ...facts };
  const words = refusalInEnglish(refusal);
  expect(words).not.toMatch(/[\p{Script=Han}，。]|undefined|NaN/u);
  expect(words).toMatch(/\.$/);
  expect(numbers(words)).toEqual(numbers(describeRefusal(refusal)));
});

test('a name with line breaks stays on one line', () => {
  const part = 'a\nb\u2028c';
  expect(refusalInEnglish({ name: 'x', code: 'corrupted', format: 'docx', part })).toContain(
    'a b c',
  );
});
