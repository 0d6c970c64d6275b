// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { filesLike, textOf } from './repository.js';

const SOURCE = /(?:\.(?:[cm]?[jt]sx?|css|sql|sh)|^\.ci\/run)$/;
const HEADER =
  /^(?:\/\/|\/\*|#|--) SPDX-License-Identifier: Apache-2\.0(?: AND [\w.-]+)?(?: \*\/)?$/;

/** The licence stands in the first line; a script's `#!` goes before it. */
function saysItsLicence(text: string): boolean {
  const [first = '', second = ''] = text.split('\n');
  return HEADER.test(first.startsWith('#!') ? second : first);
}

test.each([
  ['// SPDX-License-Identifier: Apache-2.0\nexport {};', true],
  ['#!/usr/bin/env bash\n# SPDX-License-Identifier: Apache-2.0\n', true],
  ['/* SPDX-License-Identifier: Apache-2.0 */\n', true],
  ['export {};\n// SPDX-License-Identifier: Apache-2.0', false],
  ['// SPDX-License-Identifier: Apache-2.0 AND BSD-3-Clause\n', true],
  ['// SPDX-License-Identifier: MIT\n', false],
  ['#!/usr/bin/env node\n', false],
])('%j: %s', (text, expected) => {
  expect(saysItsLicence(text)).toBe(expected);
});

test('every source file says its licence in the first line', () => {
  const files = filesLike(SOURCE);
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !saysItsLicence(textOf(file)))).toEqual([]);
});
