// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readSupervisionRules } from './supervision-rule.js';

const rule = {
  ...{ id: 'red', label: '红灯', when: { kind: 'lamp-red', workingDays: 5 }, notice: 'red' },
  ...{
    receiveIn: 2,
    rectifyIn: 10,
    checkIn: 5,
    madeUp: 'yellow',
    source: '示例',
    status: 'assumed',
  },
};

test.each([
  rule.when,
  { kind: 'target-missed' },
  { kind: 'score-below', percent: 60 },
  { kind: 'not-reported', workingDays: 3 },
])('reads %j', (when) => {
  expect(readSupervisionRules([{ ...rule, when }])).toEqual({
    ok: true,
    value: [{ ...rule, when }],
  });
});

test.each([
  [[rule, rule], '[1].id duplicate'],
  [[{ ...rule, when: { kind: 'late' } }], '[0].when.kind not-allowed'],
  [[{ ...rule, when: { kind: 'score-below', percent: 0 } }], '[0].when.percent not-a-number'],
  [[{ ...rule, notice: 'green' }], '[0].notice not-allowed'],
  [[{ ...rule, receiveIn: 0 }], '[0].receiveIn not-a-number'],
])('%# is refused', (value, expected) => {
  const read = readSupervisionRules(value);
  expect(read.ok ? '' : read.error.map(({ path, code }) => `${path} ${code}`).join()).toBe(
    expected,
  );
});

test('the rules that are shipped are sound, and none claims a source it has not', () => {
  const file = new URL('../../../../data/supervision/rules.yaml', import.meta.url);
  const read = readSupervisionRules(parse(readFileSync(file, 'utf8')));
  const rules = read.ok ? read.value : [];
  expect(rules.map(({ when }) => when.kind)).toEqual([
    ...['lamp-red', 'target-missed', 'score-below', 'not-reported'],
  ]);
  expect(rules.every(({ status }) => status === 'assumed')).toBe(true);
});
