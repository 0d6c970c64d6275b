// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { referenceFile } from './reference.js';
import { filesLike, jsonOf } from './repository.js';

interface Gold {
  readonly source: string;
  readonly sha256: string;
}

/** Every pair of offsets under a key that ends in `span`, at any depth. */
function spansIn(value: unknown): [number, number][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    /span$/i.test(key) && isPair(member) ? [member] : spansIn(member),
  );
}

const isPair = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((end) => typeof end === 'number');

/** Answers that hold spans into reference documents; those of our own samples stand in folders beside their texts. */
const files = filesLike(/^golden\/documents\/[^/]+\.gold\.json$/);

describe.each(files)('%s', (file) => {
  const gold = jsonOf(file) as Gold;
  const bytes = referenceFile(gold.source);

  test('was annotated on the document that is in the reference folder', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(gold.sha256);
  });

  test('points only into that document, and never at nothing', () => {
    const { length } = new TextDecoder().decode(bytes);
    const spans = spansIn(gold);
    expect(spans.length).toBeGreaterThan(50);
    expect(spans.filter(([start, end]) => start < 0 || start >= end || end > length)).toEqual([]);
  });
});

test('there are gold files', () => {
  expect(files.length).toBeGreaterThan(0);
});
