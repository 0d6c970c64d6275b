// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textFilters, withQuery } from './query-string.js';

test('what is empty is left out, what is there is escaped', () => {
  expect(withQuery('/api/users', { query: '医改 & 1', post: '', region: undefined })).toBe(
    '/api/users?query=%E5%8C%BB%E6%94%B9+%26+1',
  );
  expect(withQuery('/api/users', { query: null })).toBe('/api/users');
  expect(withQuery('/api/notices', { unread: false, limit: 0 })).toBe(
    '/api/notices?unread=false&limit=0',
  );
});

test('for every text, what is put into an address comes out of it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (query) => {
      const url = new URL(withQuery('/api/users', { query }), 'http://localhost');
      expect(url.searchParams.get('query')).toBe(query);
    }),
  );
});

test('only known filters are read from an address, and a code that looks like a number stays a text', () => {
  expect(
    textFilters({ region: 9901, query: '', post: ['a'], other: 'x' }, ['region', 'query', 'post']),
  ).toEqual({
    region: '9901',
  });
});
