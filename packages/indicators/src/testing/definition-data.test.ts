// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { definitionData, systemData, versionData } from './definition-data.js';

test('the sample definition has its version and its system', () => {
  expect(definitionData()['versions']).toEqual([versionData()]);
  expect(systemData().length).toBe(2);
});
