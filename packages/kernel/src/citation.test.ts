// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { cite } from './index.js';

test('a citation names the document and the place in it', () => {
  expect(cite('示医保发-2025-31', '第十二条')).toEqual({
    document: '示医保发-2025-31',
    at: '第十二条',
  });
});
