// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { cleanText } from '../clean/clean-text.js';
import { placeParagraphs } from './place-cards.js';

function places(lines: readonly string[], home: string | null = null) {
  const clean = cleanText({ text: lines.join('\n'), tables: [] }, (same) => same);
  const section = clean.flow.flatMap((piece) => (piece.kind === 'paragraph' ? [piece.range] : []));
  return [...placeParagraphs(clean, section, home).values()];
}

test.each([
  [
    ['甲乙县打造链条。', '丙丁市创新模式。'],
    ['甲乙县', '丙丁市'],
  ],
  [
    ['甲乙县打造链条。', '全省推进改革。', '戊己州让医院进牧区。'],
    ['甲乙县', '戊己州'],
  ],
  [['甲乙县打造链条。', '甲乙县创新模式。'], []],
  [['甲乙县打造链条。'], []],
  [['例如甲乙县打造链条。', '丙丁市创新模式。'], []],
  [['全省打造链条。', '各县创新模式。'], []],
])('%j tells of %j', (lines, expected) => {
  expect(places(lines)).toEqual(expected);
});

test('the home of the report is no place of its own', () => {
  expect(places(['甲乙县打造链条。', '丙丁市创新模式。'], '甲乙县')).toEqual([]);
});
