// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow, sampleTables, schemeTables, tablesOf } from '@sanyi/testkit';
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

  test('of a seed stay what they are: benchmarks are measured on them', () => {
    const digest = first(built(everyKind), 2026, 3000)
      .map((one) => JSON.stringify(one))
      .join('\n')
      .split('')
      .reduce((hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193), 7);
    expect(digest).toBe(376_489_530);
  });

  test('meet every DRG of a scheme with every kind of aim', () => {
    const scheme = built(everyKind);
    const met = new Set(first(scheme, 3, 3000).map((one) => groupCase(one, scheme).drg));
    const wanted = everyKind.drg.map(({ code }) => code).filter((code) => code !== 'BX19');
    expect([...met].filter((drg) => wanted.includes(drg)).toSorted()).toEqual(wanted.toSorted());
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

const rule = (id: string, change: Partial<Parameters<typeof adrgRow>[0]>) =>
  adrgRow({ rule_id: id, adrg: id, mdc: `MDC${id.charAt(0)}`, drg_order: [`${id}9`], ...change });

const everyKind = (() => {
  const adrg = [
    rule('AA1', {
      dx: 'any',
      dx_list: ['D8', 'D9', 'S1'],
      proc: 'class_sets',
      proc_classes: { 1: ['P1'], 2: ['P2'], 3: ['P3'] },
      proc_need: [
        [1, 3],
        [2, 3],
      ],
    }),
    rule('AB1', {
      dx: 'any',
      dx_list: ['D8', 'D9', 'S1'],
      proc: 'any_each',
      proc_lists: [['P4', 'P5'], ['P6']],
    }),
    rule('PR1', { dx_list: ['D1'], age_days_max: 28, weight_min: 1500, weight_below: 2500 }),
    rule('PS1', { dx: 'any', dx_list: ['D2'], age_years_below: 1 }),
    rule('MB1', { dx_list: ['D3'], proc: 'main', proc_lists: [['P7', 'P8']] }),
    rule('MR1', { dx_list: ['D3', 'D4'], los_above: 60, icu_hours_above: 5, icu_hours_max: 120 }),
    rule('ZA1', { dx: 'any', dx_list: ['D8', 'D9', 'S1'], proc: 'any_valid' }),
    rule('ZR1', { dx: 'any', dx_list: ['D8', 'D9', 'S1'], proc: 'none_valid' }),
    rule('BR1', {
      dx: 'main',
      dx_list: ['D5', 'D6'],
      also_dx: [
        { dx: 'main', dx_list: ['D6'] },
        { dx: 'other', dx_list: ['D7'] },
      ],
    }),
    rule('BX1', { dx_list: ['D5'], proc: 'main_not_valid' }),
  ];
  const order = (letter: string): string[] =>
    adrg.flatMap(({ rule_id: id }) => (id.startsWith(letter) ? [id] : []));
  return tablesOf({
    adrg,
    drg: adrg.map(({ adrg: code }) =>
      drgRow({ code: `${code}9`, adrg: code, mdc: `MDC${code.charAt(0)}` }),
    ),
    mdc: [
      mdcRow({ code: 'MDCA', order: 1, gate: { kind: 'main_proc_valid' }, adrg_order: order('A') }),
      mdcRow({
        code: 'MDCP',
        order: 2,
        gate: { kind: 'any_dx', age_years_max: 0 },
        dx: ['D1', 'D2'],
        adrg_order: order('P'),
      }),
      mdcRow({
        code: 'MDCM',
        order: 3,
        gate: { kind: 'main_dx', sex: 1 },
        dx: ['D3', 'D4'],
        adrg_order: order('M'),
      }),
      mdcRow({
        code: 'MDCZ',
        order: 4,
        gate: { kind: 'multi_trauma' },
        body_parts: { 头: ['S1', 'S2'], 胸: ['S3'], 腹: ['S4'] },
        adrg_order: order('Z'),
      }),
      mdcRow({ order: 5, dx: ['D5', 'D6'], adrg_order: order('B') }),
    ],
    mcc: { M1: '1' },
    cc: { C1: '2' },
    validProcedures: ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9'],
  });
})();
