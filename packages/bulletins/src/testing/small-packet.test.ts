// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { checkPacket } from '../packet/verify-packet.js';
import { smallPacket, smallTools } from './small-packet.js';

test('the small packet is sound', () => {
  expect(checkPacket(smallPacket(), smallTools()).sound).toBe(true);
});
