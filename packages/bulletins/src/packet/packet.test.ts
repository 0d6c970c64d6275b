// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { PACKET_FORMAT, PACKET_VERSION } from './packet.js';

test('the form of a packet is a promise: a change of it is a new number, and the old one is still read', () => {
  expect([PACKET_FORMAT, PACKET_VERSION]).toEqual(['sanyi-packet', 2]);
});
