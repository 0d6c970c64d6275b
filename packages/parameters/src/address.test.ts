// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { isAllowedAddress } from './index.js';

test.each([
  'https://www.gov.cn/zhengce/content/2021-06/17/content_5618799.htm',
  'http://ylbz.yn.gov.cn/a?b=1',
  'https://openstd.samr.gov.cn',
  'https://www.iso.org/standard/1.html',
])('%s may be stored', (address) => {
  expect(isAllowedAddress(address)).toBe(true);
});

test.each([
  'https://gov.cn.example.com/a',
  'https://notgov.cn/a',
  'https://www.gov.cn@example.com/',
  'https://www.gov.cn:8443/',
  'https://example.com/?https://www.gov.cn/',
  'ftp://www.gov.cn/a',
  'javascript:alert(1)//www.gov.cn',
  'www.gov.cn/a',
  'https://www.gov.cn/a b',
  'HTTPS://BLOG.EXAMPLE.COM/gov.cn',
  '',
])('%j may not', (address) => {
  expect(isAllowedAddress(address)).toBe(false);
});
