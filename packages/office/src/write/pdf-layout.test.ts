// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { type PaperAttachment, part } from './paper-part.js';
import { laidOut } from './pdf-layout.js';
import { PDF_STYLES, SHEET } from './pdf-styles.js';

/** Every sign is as wide as its size. */
const measureIn = (style: keyof typeof PDF_STYLES) => (text: string) =>
  Array.from(text).length * PDF_STYLES[style].size;

test('22 lines stand on a page; a heading goes to the page of what follows it', () => {
  const lines = Array.from({ length: 21 }, () => part('body', '甲'));
  const text = [...lines, part('heading1', '一、乙'), part('body', '丙')];
  const pages = laidOut({ title: '', text, attachments: [] }, measureIn);
  expect(pages.map(({ words }) => words.map((one) => one.text).slice(-2))).toEqual([
    ['甲', '甲'],
    ['一、乙', '丙'],
  ]);
  const full = Array.from({ length: 44 }, () => part('body', '甲'));
  expect(laidOut({ title: '', text: full, attachments: [] }, measureIn)).toHaveLength(2);
});

test('words stay inside the text, and full lines reach its edge', () => {
  const [page] = laidOut(
    { title: '', text: [part('body', '县域就诊率'.repeat(30))], attachments: [] },
    measureIn,
  );
  const right = (page?.words ?? []).map(
    ({ text, x, spacing }) => x + Array.from(text).length * (16 + spacing) - spacing,
  );
  expect(Math.max(...right)).toBeCloseTo(SHEET.left + SHEET.textWidth, 3);
  expect(right.slice(0, -1).every((one) => Math.abs(one - (right[0] ?? 0)) < 0.001)).toBe(true);
});

const attachment = (rows: number, words = '乙'): PaperAttachment => ({
  ...{ mark: '附件1', title: '表', widths: [0.5, 0.5] },
  rows: [
    [part('cellHeader', '地区'), part('cellHeader', '值')],
    ...Array.from({ length: rows }, () => [part('cell', '甲'), part('cellCentred', words)]),
  ],
});

test('a table goes on on lying pages, each with the heading of its columns', () => {
  const pages = laidOut({ title: '', text: [], attachments: [attachment(40)] }, measureIn).slice(1);
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    expect(page.landscape).toBe(true);
    expect(page.words.some(({ text }) => text === '地区')).toBe(true);
    const foot = Math.max(...page.frames.map(({ y, height }) => y + height));
    expect(foot).toBeLessThanOrEqual(SHEET.left + SHEET.textWidth);
  }
  expect(pages.flatMap(({ words }) => words).filter(({ text }) => text === '甲')).toHaveLength(40);
});

test('a row that is taller than a page goes on on the next, and loses nothing', () => {
  const long = '县'.repeat(2000);
  const pages = laidOut({ title: '', text: [], attachments: [attachment(1, long)] }, measureIn);
  const words = pages
    .flatMap((page) => page.words)
    .map(({ text }) => text)
    .join('');
  expect(words.match(/县/g)).toHaveLength(2000);
});
