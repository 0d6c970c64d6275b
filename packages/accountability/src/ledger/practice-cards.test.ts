// SPDX-License-Identifier: Apache-2.0
import { exampleReport } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { practiceCards, reportedFigures } from './practice-cards.js';

test('a figure belongs to the practice in whose words it stands, and to no other', () => {
  const figure = (at: number, metric: string) => ({
    ...{ quote: metric, span: [at, at + 2] as const, metric, value: 1, valueTo: null },
    ...{ unit: null, place: null, year: null },
  });
  const practice = (from: number, to: number, title: string) => ({
    ...{ place: '甲县', title, span: [from, to] as const, measures: [] },
  });
  const cards = practiceCards('d', {
    practices: [practice(0, 10, '一'), practice(10, 20, '二')],
    figures: [figure(3, 'a'), figure(10, 'b'), figure(40, 'c')],
  });
  expect(cards.map(({ id, figures }) => [id, figures])).toEqual([
    ['d-E001', ['d-F001']],
    ['d-E002', ['d-F002']],
  ]);
});

test('what a report says is kept as said', () => {
  const report = exampleReport();
  const figures = reportedFigures('r', report);
  expect(figures).toHaveLength(report.figures.length);
  expect(figures[0]).toMatchObject({ id: 'r-F001', ...report.figures[0] });
});
