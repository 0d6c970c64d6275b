// SPDX-License-Identifier: Apache-2.0
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { RETURNS as EN } from '../i18n/en/returns.js';
import { RETURNS as ZH } from '../i18n/zh/returns.js';
import { periodWords } from './use-period.js';

test.each([
  ['2026', '2026年', '2026'],
  ['2026-H1', '2026年上半年', 'First half of 2026'],
  ['2026-Q3', '2026年第三季度', 'Third quarter of 2026'],
  ['2026-09', '2026年9月', '2026-9'],
  ['', '随时', 'Any time'],
])('%s', async (period, zh, en) => {
  const words = { zh: { translation: ZH }, en: { translation: EN } };
  const own = i18next.createInstance();
  await own.init({ lng: 'zh', resources: words });
  expect(periodWords(period, own.t)).toBe(zh);
  await own.changeLanguage('en');
  expect(periodWords(period, own.t)).toBe(en);
});
