// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { measureEnd } from './measure-at.js';

const measureIn = (text: string) => text.slice(0, measureEnd(text, 0));

describe('the measure that begins at an index', () => {
  test.each([
    ['个站点', '个'],
    ['个工作日内', '个工作日'],
    ['万元资金', '万元'],
    ['万以上', '万'],
    ['千米', '千米'],
    ['千瓦时', '千瓦时'],
    ['余人', '余人'],
    ['余地', ''],
    ['元/人/月起', '元/人/月'],
    ['元/人/月/次/户', '元/人/月/次'],
    ['元/千瓦时', '元/千瓦时'],
    ['吨/平方公里·月', '吨/平方公里·月'],
    ['%/年', '%'],
    ['百分点/年', '百分点'],
    ['万', '万'],
    ['', ''],
    ['以上', ''],
  ])('%s: %s', (text, measure) => {
    expect(measureIn(text)).toBe(measure);
  });

  test('is looked for at that index only', () => {
    expect(measureEnd('共3个', 1)).toBe(1);
    expect(measureEnd('共3个', 2)).toBe(3);
  });
});
