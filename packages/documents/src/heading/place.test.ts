// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { placeOf } from './place.js';

describe('the region a document speaks for', () => {
  test.each([
    ['示例省人民政府办公厅', '示例省', 'province'],
    ['中共示例省委办公厅', '示例省', 'province'],
    ['岚江自治区人民政府', '岚江自治区', 'province'],
    ['岚江自治州人民政府', '岚江自治州', 'prefecture'],
    ['岚江州卫生健康委', '岚江州', 'prefecture'],
    ['示例省岚江州卫生健康委', '岚江州', 'prefecture'],
    ['岚江盟行政公署', '岚江盟', 'prefecture'],
    ['岚江地区行政公署', '岚江地区', 'prefecture'],
    ['青屏县人民政府', '青屏县', 'county'],
    ['示例省青屏县人民政府', '青屏县', 'county'],
    ['青屏自治县人民政府', '青屏自治县', 'county'],
    ['临江区卫生健康局', '临江区', 'county'],
    ['柳坝镇人民政府', '柳坝镇', 'township'],
    ['临江街道办事处', '临江街道', 'township'],
    ['国务院办公厅', '全国', 'national'],
    ['国家卫生健康委', '全国', 'national'],
    ['中共中央办公厅', '全国', 'national'],
  ])('%s: %s, %s', (issuer, region, level) => {
    expect(placeOf([issuer, null], '')).toEqual({ region, level });
  });

  test('is that of the title where the issuer is unknown or says none', () => {
    expect(placeOf([null, '青屏县食堂工作方案'], '').region).toBe('青屏县');
    expect(placeOf(['关于食堂的联席会议', '青屏县食堂工作方案'], '').region).toBe('青屏县');
    expect(placeOf(['岚江州教育局', '青屏县食堂工作方案'], '').region).toBe('岚江州');
  });

  test('is also found in a subtitle', () => {
    expect(placeOf([null, '食堂里的变化——青屏县工作综述'], '').region).toBe('青屏县');
  });

  test.each([
    '关于食堂的方案',
    '各县食堂方案',
    '推进城市更新方案',
    '加强社区食堂方案',
    '全市食堂方案',
    '食堂方案',
  ])('is not read out of %s', (title) => {
    expect(placeOf([title], '')).toEqual({ region: null, level: null });
  });
});

describe('the level of a city', () => {
  test.each([
    ['各县（市）人民政府', 'prefecture'],
    ['各县区人民政府', 'prefecture'],
    ['各区、县级市', 'prefecture'],
    ['各乡镇人民政府', 'county'],
    ['各镇（街道）', 'county'],
    ['有关单位', 'prefecture'],
  ])('is told by those it speaks to: %s', (text, level) => {
    expect(placeOf(['澜川市人民政府'], text)).toEqual({ region: '澜川市', level });
  });
});

describe('the level where nobody names the region', () => {
  test.each([
    ['省财政厅、省医保局负责', 'province'],
    ['州财政局负责', 'prefecture'],
    ['县卫生健康局负责', 'county'],
    ['（县财政局负责）', 'county'],
    ['区财政局负责', 'county'],
    ['市财政局负责，各县区落实', 'prefecture'],
    ['市财政局负责，各乡镇落实', 'county'],
    ['学校负责', null],
  ])('is that of the units: %s', (text, level) => {
    expect(placeOf([null, null], text)).toEqual({ region: null, level });
  });
});
