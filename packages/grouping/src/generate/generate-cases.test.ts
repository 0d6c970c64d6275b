// SPDX-License-Identifier: Apache-2.0
import { sampleTables, schemeTables } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupCase } from '../drg/group-case.js';
import { buildScheme } from '../scheme/build-scheme.js';
import type { CaseRecord } from '../record/case-record.js';
import type { Scheme } from '../scheme/scheme.js';
import { generateCases } from './generate-cases.js';

const first = (scheme: Scheme, seed: number, count: number): CaseRecord[] => {
  const cases = generateCases(scheme, seed);
  return Array.from({ length: count }, () => cases.next().value);
};

const built = (tables: Parameters<typeof buildScheme>[0]): Scheme => {
  const scheme = buildScheme(tables);
  if (!scheme.ok) throw new Error(JSON.stringify(scheme.error));
  return scheme.value;
};

describe('generated cases', () => {
  test('are the same for the same seed, others for another', () => {
    const scheme = built(sampleTables());
    expect(first(scheme, 7, 50)).toEqual(first(scheme, 7, 50));
    expect(first(scheme, 7, 50)).not.toEqual(first(scheme, 8, 50));
  });

  test('meet every DRG of the sample scheme', () => {
    const scheme = built(sampleTables());
    const met = new Set(first(scheme, 1, 15_000).map((one) => groupCase(one, scheme).drg));
    const all = scheme.mdcs.flatMap(({ rules }) =>
      rules.flatMap((rule) =>
        rule.kind === 'adrg' ? rule.drgs.map(({ code }) => code) : [rule.drg],
      ),
    );
    expect(all.filter((drg) => !met.has(drg))).toEqual([]);
  });

  test('are grouped under any scheme without an accident', () => {
    fc.assert(
      fc.property(schemeTables, fc.integer(), (tables, seed) => {
        const scheme = built(tables);
        for (const one of first(scheme, seed, 5)) {
          expect(['GROUPED', 'AMBIGUOUS_QY', 'NO_GROUP', 'CHECK_FAILED']).toContain(
            groupCase(one, scheme).status,
          );
        }
      }),
    );
  });
});
