// SPDX-License-Identifier: Apache-2.0
import { dipHistory as history, dipParameters as parameters } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import type { DipCatalogue } from './dip-catalogue.js';
import type { DipLayers } from './dip-layers.js';
import { dipReader } from './group-dip.js';

const group = { cases: 20, meanCost: '10000.00', variation: '0.5000', primaryCare: false };
const catalogue: DipCatalogue = {
  parameters: parameters(),
  years: [2025],
  cases: 60,
  meanCost: '10000.00',
  groups: [
    { code: '并项:肾石', kind: 'rule', score: '700.0000', ...group },
    {
      code: 'K80.2:51.2300',
      kind: 'core',
      score: '1000.0000',
      ...group,
      auxiliary: {
        dimension: 'age',
        levels: [{ level: '65岁以上', cases: 9, coefficient: '1.2500' }],
      },
    },
    { code: 'K80(手术)', kind: 'comprehensive', score: '900.0000', ...group },
  ],
};
const layers: DipLayers = {
  id: 'x',
  title: 'x',
  excludedDiagnoses: ['W'],
  excludedProcedures: ['88'],
  layers: [
    {
      kind: 'rules',
      title: '并项',
      rules: [
        { group: '并项:肾石', dx: ['N20'] },
        { group: '没有的', dx: ['K80.9'] },
      ],
    },
    { kind: 'basic', title: '基本' },
    { kind: 'comprehensive', title: '综合' },
  ],
};
const read = dipReader(catalogue, layers);
const answer = (change: object): ReturnType<typeof read> => {
  const [one] = history([{ cost: 1_000_000n, ...change }]);
  if (one === undefined) throw new Error('no case');
  return read(one);
};

describe('a case', () => {
  test.each<[string, object, readonly string[]]>([
    ['of a rule', { diagnoses: ['N20.0'] }, ['并项', '并项:肾石', '700.0000']],
    ['of a core group', { procedures: ['51.2300'] }, ['基本', 'K80.2:51.2300', '1000.0000']],
    ['of a comprehensive group', { procedures: ['50.2'] }, ['综合', 'K80(手术)', '900.0000']],
    [
      'of a rule whose group history never had',
      { diagnoses: ['K80.9'], procedures: ['50.2'] },
      ['综合', 'K80(手术)', '900.0000'],
    ],
    ['of no group', {}, ['', '', '']],
    ['whose procedure does not count', { procedures: ['88.01', '51.2300'] }, ['', '', '']],
  ])('%s', (_, change, expected) => {
    const found = answer(change);
    expect([found.layer, found.group, found.finalScore]).toEqual(expected);
  });

  test('with a diagnosis outside is excluded, one in no group is told so', () => {
    expect(answer({ diagnoses: ['W01'] }).status).toBe('EXCLUDED');
    expect(answer({}).status).toBe('NO_GROUP');
  });

  test('that has no group says nothing else', () => {
    expect(answer({ diagnoses: ['W01'] })).toEqual({
      status: 'EXCLUDED',
      layer: '',
      group: '',
      kind: '',
      score: '',
      dimension: '',
      level: '',
      coefficient: '',
      deviation: '',
      finalScore: '',
    });
  });

  test('of an open subtype has its coefficient', () => {
    expect(answer({ procedures: ['51.2300'], ageYears: 80 })).toEqual({
      status: 'GROUPED',
      layer: '基本',
      group: 'K80.2:51.2300',
      kind: 'core',
      score: '1000.0000',
      dimension: 'age',
      level: '65岁以上',
      coefficient: '1.2500',
      deviation: 'normal',
      finalScore: '1250.0000',
    });
    expect(answer({ procedures: ['51.2300'], ageYears: 10 })).toMatchObject({
      dimension: '',
      level: '',
      coefficient: '',
    });
  });

  test('that deviates has its own score, without a coefficient', () => {
    const dear = answer({ procedures: ['51.2300'], ageYears: 80, cost: 3_500_000n });
    expect([dear.deviation, dear.finalScore]).toEqual(['high', '2500.0000']);
    expect(answer({ procedures: ['51.2300'], cost: 300_000n }).finalScore).toBe('300.0000');
  });
});
