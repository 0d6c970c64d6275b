// SPDX-License-Identifier: Apache-2.0
import { dipParameters as parameters } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { comprehensiveKey, coreKey, diagnosisAt, treatmentOf } from './dip-key.js';

test.each([
  ['K80.200x003', 4, 'K80.2'],
  ['K80.2', 3, 'K80'],
  ['I10', 4, 'I10'],
  ['A01.000x005+J17.0*', 5, 'A01.00'],
  ['', 4, ''],
])('%s at %s is %j', (code, characters, expected) => {
  expect(diagnosisAt(code, characters)).toBe(expected);
});

test('a core key holds the main procedure, or all of them in order', () => {
  expect(coreKey(['K80.200'], ['51.2300', '50.2'], parameters())).toBe('K80.2:51.2300');
  expect(coreKey(['K80.200'], [], parameters())).toBe('K80.2:');
  const all = parameters({ keyProcedures: { value: 'all', status: 'assumed', source: '' } });
  expect(coreKey(['K80.200'], ['51.2300', '50.2', '51.2300'], all)).toBe('K80.2:50.2+51.2300');
});

test.each([
  [['99.25', '51.23'], 'operation', 'K80(手术)'],
  [['99.25', '88.01'], 'therapeutic', 'K80(治疗性操作)'],
  [['88.01'], 'diagnostic', 'K80(诊断性操作)'],
  [['unknown'], 'diagnostic', 'K80(诊断性操作)'],
  [['86.22'], 'operation', 'K80(手术)'],
  [[], 'conservative', 'K80(保守治疗)'],
] as const)('%j is %s', (procedures, treatment, key) => {
  expect(treatmentOf(procedures, parameters())).toBe(treatment);
  expect(comprehensiveKey(['K80.2'], procedures, parameters())).toBe(key);
});

test.each([
  ['49.99', 'diagnostic'],
  ['50', 'operation'],
  ['50.00', 'operation'],
  ['59.99', 'operation'],
  ['60', 'diagnostic'],
] as const)('with operations from 50 to 59, %s is %s', (code, treatment) => {
  const value = [{ from: '50', to: '59', class: 'operation' }] as const;
  const procedureClasses = { value, status: 'assumed', source: '' } as const;
  expect(treatmentOf([code], parameters({ procedureClasses }))).toBe(treatment);
});
