// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { escapedHtml } from './escaped-html.js';

test('no sign of HTML is left, and the others stay', () => {
  expect(escapedHtml(`<a href="x" title='y'>甲 & 乙</a>`)).toBe(
    '&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;甲 &#38; 乙&#60;/a&#62;',
  );
});
