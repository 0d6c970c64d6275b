// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { browserName } from './browser-name.js';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [`${WINDOWS} Chrome/94.0.4606.61 Safari/537.36`, 'Chrome 94 · Windows'],
  [`${WINDOWS} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.2210.91`, 'Edge 120 · Windows'],
  [`${WINDOWS} Chrome/108.0 Safari/537.36 QIHU 360SE`, '360 · Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605 Version/17.1 Mobile Safari/604',
    'Safari 17 · iOS',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0', 'Firefox 115 · Linux'],
  ['node', 'node'],
])('%s is named as people know it', (agent, name) => {
  expect(browserName(agent)).toBe(name);
});
