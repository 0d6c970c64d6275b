// SPDX-License-Identifier: Apache-2.0
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packZip } from './pack-zip.js';

const zip = packZip([
  { path: '01_省医保局/任务分工单.docx', bytes: strToU8('甲') },
  { path: '02_市财政局（市国资委）/任务分工单.docx', bytes: strToU8('乙') },
  { path: '02_市财政局（市国资委）/任务分工单.docx', bytes: strToU8('丙') },
]);

test('every file is in the zip under a name of its own', () => {
  const files = unzipSync(zip);
  expect(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
    ['01_省医保局/任务分工单.docx', '甲'],
    ['02_市财政局（市国资委）/任务分工单.docx', '乙'],
    ['02_市财政局（市国资委）/任务分工单(2).docx', '丙'],
  ]);
});

test('names are marked as UTF-8, so that Windows shows them', () => {
  const view = new DataView(zip.buffer, zip.byteOffset);
  expect(view.getUint32(0, true)).toBe(0x04034b50);
  expect(view.getUint16(6, true) & 0x0800).toBe(0x0800);
});
