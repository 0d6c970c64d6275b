// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { corrected, corrections, machineDocument } from '@sanyi/documents';
import { EXAMPLE_READING as READING, EXAMPLE_TEXT as TEXT } from '@sanyi/testkit';
import { lighting } from './lighting.js';

test('of a long text only the block of the corrected task is lit anew', () => {
  const machine = machineDocument(READING);
  const [first] = machine.tasks;
  if (first === undefined) throw new Error('no task');
  const light = lighting(TEXT + '\n'.repeat(100));
  const before = light(machine).blocks;
  const after = light(corrected(machine, [corrections.remove(first)])).blocks;
  expect(after.map((block, at) => block === before[at])).toEqual([false, true, true]);
  expect(light(machine).blocks[0]).toEqual(before[0]);
});
