// SPDX-License-Identifier: Apache-2.0
import { dipHistory as history } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { counted, type DipLayers, readDipLayers, ruleGroup } from './dip-layers.js';

const layers: DipLayers = {
  id: 'x',
  title: 'x',
  excludedDiagnoses: ['V', 'W0'],
  excludedProcedures: ['88'],
  layers: [{ kind: 'basic', title: '基本' }],
};
const one = (change: object): ReturnType<typeof history>[number] => {
  const [made] = history([change]);
  if (made === undefined) throw new Error('no case');
  return made;
};

test('a principal diagnosis outside the catalogue takes the case out', () => {
  expect(counted(one({ diagnoses: ['W01', 'K80'] }), layers)).toBeUndefined();
  expect(counted(one({ diagnoses: ['K80', 'W01'] }), layers)).toBeDefined();
});

test('a main procedure outside counts as none', () => {
  expect(counted(one({ procedures: ['88.01', '51.23'] }), layers)?.procedures).toEqual([]);
  expect(counted(one({ procedures: ['51.23', '88.01'] }), layers)?.procedures).toEqual([
    '51.23',
    '88.01',
  ]);
});

describe('a rule', () => {
  const takes = (rule: object, change: object): boolean =>
    ruleGroup([{ group: 'g', ...rule }], one(change)) === 'g';
  const all = { dx: ['K8'], mainProc: ['51'], relatedProc: ['50'], secondaryDx: ['E11'] };
  const fit = { diagnoses: ['K80', 'E11.9'], procedures: ['51.2', '50.1'] };
  test.each<[string, object, object, boolean]>([
    ['all met', all, fit, true],
    ['another principal', all, { ...fit, diagnoses: ['I10', 'E11.9'] }, false],
    ['another main procedure', all, { ...fit, procedures: ['50.1', '51.2'] }, false],
    ['no related procedure', all, { ...fit, procedures: ['51.2'] }, false],
    ['no secondary diagnosis', all, { ...fit, diagnoses: ['K80'] }, false],
    ['nothing asked', {}, fit, true],
  ])('%s', (_, rule, change, expected) => {
    expect(takes(rule, change)).toBe(expected);
  });
  test('the first that fits gives the group', () => {
    const rules = [{ group: 'a', dx: ['I'] }, { group: 'b', dx: ['K'] }, { group: 'c' }];
    expect(ruleGroup(rules, one({}))).toBe('b');
  });
});

test.each([
  [layers, undefined],
  [{ ...layers, layers: [{ kind: 'rules', title: 'x' }] }, '$.layers[0].rules'],
  [{ ...layers, layers: [{ kind: 'magic', title: 'x' }] }, '$.layers[0].kind'],
  [null, '$'],
])('%j departs from the format at %s', (parsed, at) => {
  const read = readDipLayers(parsed);
  expect(read.ok ? undefined : read.error.at).toBe(at);
});
