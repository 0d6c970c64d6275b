// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { placeOf } from './place.js';

test.each([
  ['示例省人民政府办公厅', '', '示例省', 'province'],
  ['云岭州人民政府办公室', '', '云岭州', 'prefecture'],
  ['青禾县卫生健康局', '', '青禾县', 'county'],
  ['沙坝河镇人民政府', '', '沙坝河镇', 'township'],
  ['国务院办公厅', '', '全国', 'national'],
  ['沧溪市人民政府', '各县（市、区）人民政府', '沧溪市', 'prefecture'],
  ['沧溪市人民政府', '各乡镇人民政府、各街道办事处', '沧溪市', 'county'],
])('%s, which speaks to “%s”, is %s: %s', (issuer, text, region, level) => {
  expect(placeOf([issuer], text)).toEqual({ region, level });
});

test('the title tells where no issuer is named', () => {
  expect(placeOf([null, '青禾县卫生健康服务提升八条措施'], '')).toEqual({
    region: '青禾县',
    level: 'county',
  });
});

test('where neither names a place, the level of the units still tells', () => {
  expect(placeOf([null, null], '（省卫生健康委、省财政厅负责）')).toEqual({
    region: null,
    level: 'province',
  });
});

test('a text without any sign says nothing', () => {
  expect(placeOf([null, null], '')).toEqual({ region: null, level: null });
});
