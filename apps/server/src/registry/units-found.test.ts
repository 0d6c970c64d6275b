// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { NATION } from '@sanyi/registry';
import path from 'node:path';
import { expect, test } from 'vitest';
import { registryBook } from './registry-book.js';
import { unitRows } from './registry-rows.js';
import { unitsFound } from './units-found.js';

const book = registryBook(path.join(import.meta.dirname, '../../../../data/registry'));
const day = (text: string) => text as PlainDate;

test('what is found is what the list of the whole nation holds, on each day and after an import', () => {
  const asked = [
    [day('2026-11-22'), '医疗保障局'],
    [day('2015-01-01'), '医疗保障局'],
    [day('2015-01-01'), '卫生'],
    [day('2026-11-22'), '没有这个单位'],
  ] as const;
  for (const [on, query] of asked)
    expect([...unitsFound(book, { query, on })]).toEqual([
      ...unitRows(book, { region: NATION, query, on }),
    ]);
  // Another book is another registry, though the day is the same.
  const nobody = { ...book, registry: { ...book.registry, departments: new Map(), singles: [] } };
  const on = day('2026-11-22');
  expect([...unitsFound(nobody, { query: '局', on })]).toEqual([]);
  expect([...unitsFound(book, { query: '局', on })].length).toBeGreaterThan(1000);
});
