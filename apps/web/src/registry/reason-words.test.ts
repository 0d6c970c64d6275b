// SPDX-License-Identifier: Apache-2.0
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { EN } from '../i18n/en/index.js';
import { ZH } from '../i18n/zh/index.js';
import { reasonWords } from './reason-words.js';

const [zh, en] = await Promise.all(
  (['zh', 'en'] as const).map((lng) =>
    i18next.createInstance().init({
      lng,
      interpolation: { escapeValue: false },
      resources: { zh: { translation: ZH }, en: { translation: EN } },
    }),
  ),
);

const NONE = { steps: [], without: [], units: [] };
const step = { from: '甲局', to: '乙局', since: '2019-01-01' };

test('a unit that took over is said with the day, where it is known', () => {
  const answer = { ...NONE, reason: 'succeeded' as const, steps: [step, { ...step, since: null }] };
  expect(reasonWords(answer, zh ?? i18next.t)).toBe(
    '甲局自 2019-01-01 起由乙局承接。甲局由乙局承接。',
  );
  expect(reasonWords(answer, en ?? i18next.t)).toContain('From 2019-01-01, 乙局 took over');
});

test('regions without such a unit are named, and left out where there is none', () => {
  const answer = { ...NONE, reason: 'members' as const };
  expect(reasonWords(answer, zh ?? i18next.t)).toBe('共 0 个。');
  expect(reasonWords({ ...answer, without: ['甲县', '乙县'] }, zh ?? i18next.t)).toContain(
    '没有这个单位：甲县、乙县',
  );
});

test('every other reason is a sentence of its own', () => {
  expect(reasonWords({ ...NONE, reason: 'not-yet' }, en ?? i18next.t)).toContain(
    'did not yet exist',
  );
});
