// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { readSourceDocument, writeSourceDocument } from './index.js';

const SOUND = {
  key: 'a-notice',
  title: '示例省某通知',
  number: '示政发〔2026〕1号',
  issuer: '示例省人民政府',
  published: '2026-01-05',
  url: 'https://www.gov.cn/a.htm',
  status: 'read',
  draft: true,
  note: '征求意见稿',
};

test('a document reads and writes back the same', () => {
  const read = readSourceDocument('a-notice.yaml', treeOf(SOUND));
  expect(read.ok && writeSourceDocument(read.value)).toEqual(SOUND);
});

test('what need not be known may be left out', () => {
  const { key, title, issuer } = SOUND;
  const short = { key, title, issuer, published: 'unknown', status: 'assumed' };
  const read = readSourceDocument('a-notice.yaml', treeOf(short));
  expect(read).toMatchObject({ value: { published: null, number: '', draft: false, url: null } });
  expect(read.ok && writeSourceDocument(read.value)).toEqual(short);
});

test.each([
  [{ ...SOUND, key: '示例' }, 'not-an-id'],
  [{ ...SOUND, key: '../x' }, 'not-an-id'],
  [{ ...SOUND, status: 'official' }, 'not-allowed'],
  [{ ...SOUND, url: 'https://example.com' }, 'address-not-allowed'],
])('%j is refused: %s', (data, code) => {
  expect(readSourceDocument('x.yaml', treeOf(data))).toMatchObject({ error: [{ code }] });
});
