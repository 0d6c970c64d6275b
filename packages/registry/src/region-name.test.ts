// SPDX-License-Identifier: Apache-2.0
import { projectRegistry } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { baseName, commonName } from './region-name.js';

test.each([
  ['楚雄彝族自治州', '楚雄州'],
  ['文山壮族苗族自治州', '文山州'],
  ['西双版纳傣族自治州', '西双版纳州'],
  ['双江拉祜族佤族布朗族傣族自治县', '双江县'],
  ['玉龙纳西族自治县', '玉龙县'],
  ['巴音郭楞蒙古自治州', '巴音郭楞州'],
  ['伊犁哈萨克自治州', '伊犁州'],
  ['广西壮族自治区', '广西'],
  ['内蒙古自治区', '内蒙古'],
  ['昆明市', '昆明市'],
  ['云县', '云县'],
])('%s is commonly %s', (name, common) => {
  expect(commonName(name)).toBe(common);
});

test.each([
  ['云南省', '云南'],
  ['楚雄彝族自治州', '楚雄'],
  ['云县', '云县'],
  ['东华街道', '东华'],
])('%s without its kind is %s', (name, base) => {
  expect(baseName(name)).toBe(base);
});

test('no 自治州 or 自治县 of the nation keeps the name of its people', () => {
  const { byCode } = projectRegistry().regions;
  const names = [...byCode.values()]
    .map(({ name }) => name)
    .filter((name) => /自治[州县旗]$/.test(name) && commonName(name) === name);
  expect(names).toEqual([]);
});
