// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { factMap } from '../testing/small-world.js';
import { readFormula } from './read-formula.js';

const at = (text: string, quoted: boolean) =>
  readFormula(factMap())({
    ...{ file: 'x.yaml', path: 'numerator' },
    tree: { kind: 'text', text, quoted, at: { line: 7, column: 16 } },
  });

test('what is wrong in a formula is shown at its character', () => {
  const bare = at('cost + money', false);
  expect(!bare.ok && bare.error[0]).toMatchObject({
    code: 'unknown-fact',
    line: 7,
    column: 23,
    found: 'money',
  });
  const quoted = at('cost +', true);
  expect(!quoted.ok && quoted.error[0]).toMatchObject({ code: 'not-expected', column: 23 });
  expect(at('cost / visits', true).ok).toBe(true);
});
