// SPDX-License-Identifier: Apache-2.0
import { dipHistory as history, dipParameters as parameters } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from './build-catalogue.js';
import type { DipParameters, ScoreMethod } from './dip-parameters.js';
import type { DipLayers } from './dip-layers.js';

const layers: DipLayers = {
  id: 'x',
  title: 'x',
  excludedDiagnoses: ['W'],
  excludedProcedures: [],
  layers: [
    { kind: 'basic', title: '基本' },
    { kind: 'comprehensive', title: '综合' },
  ],
};
const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);
const score = (value: ScoreMethod): Partial<DipParameters> => ({
  score: { value, status: 'assumed', source: '' },
});

const cases = history([
  ...times(15, { cost: 1_280_000n, procedures: ['51.2300'], primaryCare: true }),
  ...times(14, { cost: 640_000n, diagnoses: ['I10.000'], primaryCare: true }),
  ...times(3, { cost: 640_000n, diagnoses: ['I10.001'], procedures: ['99.2500'] }),
  { diagnoses: ['W01'] },
  { diagnoses: [''] },
  { year: 2022 },
]);
const built = (change: Partial<DipParameters> = {}, order = layers) => {
  const result = buildCatalogue(cases, parameters(change), order);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const scores = (change: Partial<DipParameters>): unknown =>
  built(change).groups.map(({ code, score: one }) => [code, one]);

describe('a catalogue', () => {
  test('has core groups from the threshold on, and gathers the rest by category and treatment', () => {
    expect(built().groups.map(({ code, kind, cases: count }) => [code, kind, count])).toEqual([
      ['K80.2:51.2300', 'core', 15],
      ['I10(保守治疗)', 'comprehensive', 14],
      ['I10(治疗性操作)', 'comprehensive', 3],
    ]);
  });

  test('counts the cases of the weighted years that have a principal diagnosis inside', () => {
    const { cases: count, years, meanCost } = built();
    expect([count, years, meanCost]).toEqual([32, [2025], '9400.00']);
  });

  test('scores by the mean, by a benchmark and by a quota', () => {
    expect(scores({})).toEqual([
      ['K80.2:51.2300', '1361.7021'],
      ['I10(保守治疗)', '680.8511'],
      ['I10(治疗性操作)', '680.8511'],
    ]);
    expect(scores(score({ method: 'benchmark', base: 1000, group: 'K80.2:51.2300' }))).toEqual([
      ['K80.2:51.2300', '1000.0000'],
      ['I10(保守治疗)', '500.0000'],
      ['I10(治疗性操作)', '500.0000'],
    ]);
    expect(scores(score({ method: 'quota', yuan: 100 }))).toEqual([
      ['K80.2:51.2300', '128.0000'],
      ['I10(保守治疗)', '64.0000'],
      ['I10(治疗性操作)', '64.0000'],
    ]);
  });

  test('marks primary-care groups: core, mostly in primary care, of even cost', () => {
    expect(built().groups.map(({ primaryCare }) => primaryCare)).toEqual([true, false, false]);
    const strict = {
      value: { share: 1.01, variation: 0.7 },
      status: 'assumed',
      source: '',
    } as const;
    expect(built({ primaryCare: strict }).groups[0]?.primaryCare).toBe(false);
    const even = { value: { share: 0.5, variation: -1 }, status: 'assumed', source: '' } as const;
    expect(built({ primaryCare: even }).groups[0]?.primaryCare).toBe(false);
  });

  test('of primary care is a group at the bounds, and not one case below them', () => {
    const uneven = (inPrimaryCare: number) =>
      history(
        Array.from({ length: 16 }, (_, at) => ({
          cost: at % 2 === 0 ? 700_000n : 100_000n,
          primaryCare: at < inPrimaryCare,
        })),
      );
    const marked = (inPrimaryCare: number, variation: number): boolean | undefined => {
      const bounds = { value: { share: 0.5, variation }, status: 'assumed', source: '' } as const;
      const result = buildCatalogue(
        uneven(inPrimaryCare),
        parameters({ primaryCare: bounds }),
        layers,
      );
      return result.ok ? result.value.groups[0]?.primaryCare : undefined;
    };
    expect([marked(8, 0.75), marked(7, 0.75), marked(8, 0.74), marked(16, 0.75)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('has its years and its groups in order, whatever the order of the history', () => {
    const unordered = history([
      ...times(15, { year: 2025, diagnoses: ['K80.200'] }),
      ...times(15, { year: 2023, diagnoses: ['I10.000'] }),
      ...times(15, { year: 2024, diagnoses: ['J18.900'] }),
      ...times(15, { year: 2022, diagnoses: ['A00.000'] }),
    ]);
    const result = buildCatalogue(unordered, parameters(), layers);
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.years).toEqual([2023, 2024, 2025]);
    expect(result.value.groups.map(({ code }) => code)).toEqual(['I10.0:', 'J18.9:', 'K80.2:']);
  });

  test('says how much costs vary, and opens the auxiliary catalogue where they do', () => {
    const halves = history(
      Array.from({ length: 40 }, (_, at) => ({
        cost: at % 2 === 0 ? 700_000n : 100_000n,
        ageYears: at % 2 === 0 ? 70 : 10,
      })),
    );
    const result = buildCatalogue(halves, parameters(), layers);
    expect(result.ok && result.value.groups[0]).toMatchObject({
      variation: '0.7500',
      auxiliary: {
        dimension: 'age',
        levels: [
          { level: '65岁以上', cases: 20, coefficient: '1.7500' },
          { level: '18岁以下', cases: 20, coefficient: '0.2500' },
        ],
      },
    });
    expect(built().groups[0]).not.toHaveProperty('auxiliary');
  });

  test('has the groups that rules of layers name, before all others', () => {
    const rules = {
      kind: 'rules',
      title: '并项',
      rules: [{ group: '并项:高血压', dx: ['I10'] }],
    } as const;
    const { groups } = built({}, { ...layers, layers: [rules, ...layers.layers] });
    expect(groups.map(({ code, kind, cases: count }) => [code, kind, count])).toEqual([
      ['并项:高血压', 'rule', 17],
      ['K80.2:51.2300', 'core', 15],
    ]);
  });
});

describe('no catalogue', () => {
  test.each([
    ['without history', [], {}, { code: 'no-history' }],
    [
      'of cases without principal diagnosis',
      history([{ diagnoses: [] }]),
      {},
      { code: 'no-history' },
    ],
    ['of cases without cost', history([{ cost: 0n }]), {}, { code: 'no-cost' }],
    [
      'with a benchmark nobody knows',
      cases,
      score({ method: 'benchmark', base: 1000, group: '?' }),
      { code: 'unknown-benchmark', group: '?' },
    ],
  ])('%s', (_, one, change, error) => {
    expect(buildCatalogue(one, parameters(change), layers)).toEqual({ ok: false, error });
  });
});
