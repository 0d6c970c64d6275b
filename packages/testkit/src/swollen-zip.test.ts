// SPDX-License-Identifier: Apache-2.0
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { swollenZip } from './swollen-zip.js';

test('unfolds to what was asked for, with what stands beside it', () => {
  const files = unzipSync(swollenZip('a/b.xml', 2, { start: '<w>', beside: { 甲: '一' } }));
  expect(Object.keys(files)).toEqual(['甲', 'a/b.xml']);
  expect(strFromU8(files['甲'] ?? new Uint8Array())).toBe('一');
  expect(files['a/b.xml']?.length).toBe(2 * 1_048_576);
  expect(strFromU8(files['a/b.xml']?.slice(0, 5) ?? new Uint8Array())).toBe('<w>  ');
});

test('weighs next to nothing', () => {
  expect(swollenZip('x', 20).length).toBeLessThan(200_000);
});
