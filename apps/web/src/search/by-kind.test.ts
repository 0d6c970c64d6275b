// SPDX-License-Identifier: Apache-2.0
import type { SearchHit } from '@sanyi/contract';
import { expect, test } from 'vitest';
import { byKind } from './by-kind.js';

const hit = (kind: SearchHit['kind'], id: string): SearchHit => ({
  ...{ kind, id, title: id, context: '', link: '/app' },
});

test('hits stand by kind, kinds and hits in the order of the answer', () => {
  const hits = [hit('notice', '1'), hit('unit', '2'), hit('notice', '3')];
  expect(byKind(hits)).toEqual([
    { kind: 'notice', hits: [hits[0], hits[2]] },
    { kind: 'unit', hits: [hits[1]] },
  ]);
  expect(byKind([])).toEqual([]);
});
