// SPDX-License-Identifier: Apache-2.0
import { registryText } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { REGISTRY_FILES, registryFrom } from './registry-tables.js';

test('exactly the named files are asked for', () => {
  const asked: string[] = [];
  registryFrom((file) => {
    asked.push(file);
    return registryText(file);
  });
  expect(asked.sort()).toEqual([...REGISTRY_FILES].sort());
});
