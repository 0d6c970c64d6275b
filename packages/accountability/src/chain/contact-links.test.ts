// SPDX-License-Identifier: Apache-2.0
import { theDay } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { type ContactLink, contactFindings } from './contact-links.js';

const link = (leader: string, target: string, to: string | null = null): ContactLink => ({
  ...{ leader, target, from: theDay('2026-01-01'), to: to === null ? null : theDay(to) },
});
const RULE = { least: 2, most: 3, targets: ['1', '2', '3', '4'] };
const on = theDay('2026-11-22');

test('each leader has two or three, and every prefecture has one', () => {
  const sound = [link('甲', '1'), link('甲', '2'), link('乙', '3'), link('乙', '4')];
  expect(contactFindings(sound, on, RULE)).toEqual([]);
});

test('too few, too many, and one that nobody visits', () => {
  const links = [
    link('甲', '1'),
    link('甲', '1'),
    ...['1', '2', '3', '5'].map((one) => link('乙', one)),
  ];
  expect(contactFindings(links, on, RULE)).toEqual([
    { code: 'too-few', leader: '甲', count: 1, bound: 2 },
    { code: 'too-many', leader: '乙', count: 4, bound: 3 },
    { code: 'uncovered', target: '4' },
  ]);
});

test('a link that has ended counts no more, and its leader is still asked', () => {
  const ended = [link('甲', '1', '2026-06-30'), link('甲', '2', '2026-06-30')];
  expect(contactFindings(ended, on, { ...RULE, most: null, targets: ['1'] })).toEqual([
    { code: 'too-few', leader: '甲', count: 0, bound: 2 },
    { code: 'uncovered', target: '1' },
  ]);
});
