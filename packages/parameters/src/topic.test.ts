// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { TOPICS, topicNamed } from './topic.js';

test('each topic stands once and has a name in both languages', () => {
  expect(new Set(TOPICS.map(({ id }) => id)).size).toBe(TOPICS.length);
  expect(TOPICS.filter(({ zh, en }) => zh === '' || /[\u4e00-\u9fff]/.test(en))).toEqual([]);
});

test('a topic is named; one that is not in the list goes by its own word', () => {
  expect(topicNamed('drg')).toMatchObject({ zh: 'DRG 付费', area: 'insurance' });
  expect(topicNamed('tea')).toEqual({ id: 'tea', zh: 'tea', en: 'tea', area: 'accountability' });
});
