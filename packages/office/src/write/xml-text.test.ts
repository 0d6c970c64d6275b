// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { xmlSafe, xmlText } from './xml-text.js';

test('what means something in XML is written as an entity', () => {
  expect(xmlText('<w:p>&amp;"甲"')).toBe('&lt;w:p&gt;&amp;amp;&quot;甲&quot;');
});

test('signs that XML cannot carry go, line ends become one sign, others stay', () => {
  expect(xmlSafe('甲\u0000乙\r\n丙\r丁\t𠀀\ud800')).toBe('甲乙\n丙\n丁\t𠀀');
});
