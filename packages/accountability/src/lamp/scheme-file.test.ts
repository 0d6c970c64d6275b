// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readLampScheme } from './scheme-file.js';

const written = (name: string): Record<string, unknown> =>
  parse(
    readFileSync(new URL(`../../../../data/lamps/${name}.yaml`, import.meta.url), 'utf8'),
  ) as Record<string, unknown>;

test.each(['standard', 'strict'])('the scheme %s is sound, and its lamps have words', (name) => {
  const read = readLampScheme(written(name));
  expect(read.ok ? read.value.lamps.map(({ word }) => word) : read.error).toEqual([
    '逾期或未达',
    '滞后或临期',
    '正常',
    '办结',
  ]);
});

describe('what a scheme may not say', () => {
  const rule = (lamp: string, when: unknown): unknown => ({ id: 'x', lamp, when });
  const faces = (...keys: readonly string[]) =>
    keys.map((key) => ({ key, word: '灯', colour: '#000000' }));

  test.each([
    ['a lamp twice', { lamps: faces('red', 'red', 'green', 'yellow', 'blue') }, 'duplicate'],
    ['no green', { lamps: faces('red', 'yellow', 'blue') }, 'missing'],
    ['a rule for a lamp that is not there', { lamps: faces('green', 'blue') }, 'not-allowed'],
    [
      'a rule twice',
      { rules: [1, 2].map(() => rule('red', { kind: 'overdue', days: 1 })) },
      'duplicate',
    ],
    ['办结 in red', { rules: [rule('red', { kind: 'closed' })] }, 'contradiction'],
    [
      'blue for anything else',
      { rules: [rule('blue', { kind: 'near', workingDays: 1 })] },
      'contradiction',
    ],
    ['a condition that nobody knows', { rules: [rule('red', { kind: 'late' })] }, 'not-allowed'],
    [
      'a condition with another’s figure',
      { rules: [rule('red', { kind: 'overdue', points: 1 })] },
      'unknown-field',
    ],
    ['no days at all', { rules: [rule('red', { kind: 'overdue', days: 0 })] }, 'not-a-number'],
    [
      'a colour by name',
      { lamps: [{ key: 'green', word: '正常', colour: 'green' }] },
      'not-allowed',
    ],
    [
      'more rules than a column holds',
      {
        rules: Array.from({ length: 32 }, (_, at) => ({
          id: `r${at}`,
          lamp: 'red',
          when: { kind: 'overdue', days: 1 },
        })),
      },
      'not-allowed',
    ],
  ])('%s', (_, change, code) => {
    const read = readLampScheme({ ...written('standard'), ...change });
    expect(read.ok ? [] : read.error.map((one) => one.code)).toContain(code);
  });
});
