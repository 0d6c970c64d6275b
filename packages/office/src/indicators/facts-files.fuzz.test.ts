// SPDX-License-Identifier: Apache-2.0
import { mutated, runs } from '@sanyi/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleFacts, sampleLibrary, sampleTree } from '../bulletins/testing/sample-plan.js';
import { readDataValueSets, writeDataValueSets } from './data-value-sets.js';
import { factsCsv, type KnownFacts, readFactsCsv } from './facts-csv.js';

const tree = sampleTree();
const known: KnownFacts = {
  facts: sampleLibrary().facts,
  isPlace: (id) => tree.indexOf.has(id),
};
const few = sampleFacts().slice(0, 4);
const plain = (facts: unknown): string =>
  JSON.stringify(facts, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

test.each([
  ['CSV', factsCsv, readFactsCsv],
  ['dataValueSets', writeDataValueSets, readDataValueSets],
])(
  'fuzz: a spoilt %s never throws; each refusal names a row; what is read is written and read the same',
  (_, write, read) => {
    let whole = 0;
    let refused = 0;
    fc.assert(
      fc.property(mutated([write(few)]), (text) => {
        const answer = read(text, known);
        if (answer.refused.length > 0) refused += 1;
        else if (answer.facts.length > 0) whole += 1;
        expect(answer.refused.every(({ row }) => Number.isInteger(row) && row >= 1)).toBe(true);
        const again = read(write(answer.facts), known);
        expect(again.refused).toEqual([]);
        expect(plain(again.facts)).toBe(plain(answer.facts));
      }),
      { numRuns: runs(1500) },
    );
    // Both ends were met: files that are still good, and files that are not.
    expect(Math.min(whole, refused)).toBeGreaterThan(20);
  },
);
