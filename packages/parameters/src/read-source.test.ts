// SPDX-License-Identifier: Apache-2.0
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { readSource } from './read-source.js';

const SOUND = { document: 'some-document', at: '第三条', published: '2021-09-22' };
const read = (data: unknown) => readSource({ file: 'f', path: 'source', tree: treeOf(data) });

test('a source has document, place and day; an unknown day is said, not left out', () => {
  expect(read(SOUND)).toEqual({ ok: true, value: { ...SOUND, url: null } });
  expect(read({ ...SOUND, published: 'unknown' })).toMatchObject({ value: { published: null } });
  const url = 'https://www.gov.cn/a.htm';
  expect(read({ ...SOUND, url })).toMatchObject({ value: { url } });
});

test.each([
  [{ document: 'd', at: 'a' }, 'missing-field'],
  [{ document: 'd', published: 'unknown' }, 'missing-field'],
  [{ ...SOUND, published: '2021' }, 'not-a-date'],
  [{ ...SOUND, url: 'https://example.com/a' }, 'address-not-allowed'],
  [{ ...SOUND, page: '3' }, 'unknown-field'],
])('%j is refused: %s', (data, code) => {
  expect(read(data)).toMatchObject({ ok: false, error: [{ code }] });
});
