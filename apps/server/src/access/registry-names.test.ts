// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { expect, test } from 'vitest';
import { registryNames } from './registry-names.js';

test('regions, departments and institutions of the samples have their names; what is unknown shows its code', () => {
  const names = registryNames(path.join(import.meta.dirname, '../../../../data/registry'));
  expect(names.region('990000')).toBe('示例省');
  expect(names.region('990102')).toBe('临江区');
  expect(names.unit('990000.health-insurance')).toBe('示例省医疗保障局');
  expect(names.unit('990102.hospital-1')).toBe('临江区人民医院');
  expect([names.region('123456'), names.unit('x.y')]).toEqual(['123456', 'x.y']);
});
