// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { fileName, stem } from './download.js';

test.each([
  ['台账/2026:一.xlsx', '台账_2026_一.xlsx'],
  [`${'长'.repeat(150)}.sanyi.json`, `${'长'.repeat(100)}.sanyi.json`],
  ['无后缀', '无后缀'],
])('%s is saved as %s', (name, saved) => {
  expect(fileName(name)).toBe(saved);
});

test.each([
  ['通知.docx', '通知'],
  ['通知.PDF', '通知'],
  ['通知.sanyi.json', '通知'],
  ['通知2.0版', '通知2.0版'],
])('the name of %s without its ending is %s', (name, short) => {
  expect(stem(name)).toBe(short);
});
