// SPDX-License-Identifier: Apache-2.0
import { mutated, runs } from '@sanyi/testkit';
import { dataTree } from '@sanyi/parameters';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFormula } from '../definition/read-formula.js';
import { factMap } from '../testing/small-world.js';
import { parseFormula } from './parse.js';
import { writeFormula } from './write.js';

const GOOD = [
  'visits',
  'visits where tier = primary and place = in-county',
  'ratio(visits where place = in-county, visits)',
  'cost / visits - prior(cost / visits)',
  'sum(visits * op-cost where tier = hospital) / sum(visits)',
  '(drug-cost - cost) * 100 / -(beds + 0.50)',
  'satisfaction',
  'ratio(prior(prior(population)), 1000)',
];
const texts = fc.oneof(
  { weight: 6, arbitrary: mutated(GOOD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

/** A tree without the places of its pieces in the text. */
const tree = (node: unknown): string =>
  JSON.stringify(node, (name, value: unknown) => {
    if (name === 'start') return undefined;
    return typeof value === 'bigint' ? String(value) : value;
  });

test('the good ones are good', () => {
  expect(GOOD.map((text) => parseFormula(text).ok)).toEqual(GOOD.map(() => true));
});

test('fuzz: the parser never throws; a fault points into the text; what is accepted is printed and read to the same tree', () => {
  let accepted = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = parseFormula(text);
      if (parsed.ok) {
        accepted += 1;
        const printed = writeFormula(parsed.value);
        const again = parseFormula(printed);
        expect(again.ok && tree(again.value)).toBe(tree(parsed.value));
        return;
      }
      const { start, found } = parsed.error;
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start).toBeLessThanOrEqual(text.length);
      expect(text.startsWith(found, start)).toBe(true);
    }),
    { numRuns: runs(4000) },
  );
  // A fuzz that accepts nothing would show nothing of what is accepted.
  expect(accepted).toBeGreaterThan(100);
});

test('fuzz: reading a formula of a definition, units and conditions included, never throws, and points into it', () => {
  const read = readFormula(factMap());
  fc.assert(
    fc.property(texts, (text) => {
      const answer = read({ file: 'x.yaml', path: 'numerator', tree: dataTree(text) });
      if (answer.ok) {
        expect(answer.value.text).toBe(text.trim());
        return;
      }
      const [fault] = answer.error;
      // The tree of a text begins in column 1, with its quote. What only the whole shows is told where its fact stands.
      const start = (fault?.column ?? 0) - 2;
      const isSyntax = fault?.code === 'not-expected' || fault?.code === 'too-long';
      if (isSyntax) expect(text.startsWith(fault.found, start)).toBe(true);
      expect(start).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: runs(2000) },
  );
});
