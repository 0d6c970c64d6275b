// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { factMap } from '../testing/small-world.js';
import { readFact, type WrittenFact } from './read-fact.js';

const written: WrittenFact = {
  ...{ fact: 'cost', place: 'h1', period: '2025', parts: '', value: '12.34', state: 'value' },
  ...{ source: 'x.csv 2', by: '示例', at: '2026-01-01' },
};
const read = (rest: Partial<WrittenFact>) => {
  const fact = readFact({ ...written, ...rest }, factMap(), (id) => id === 'h1');
  return fact.ok ? fact.value.state.state : `${fact.error.code} ${fact.error.found}`.trim();
};

test.each<[Partial<WrittenFact>, string]>([
  [{}, 'value'],
  [{ value: '', state: 'missing' }, 'missing'],
  [{ value: '', state: 'not-applicable' }, 'not-applicable'],
  [{ fact: 'visits', parts: 'place=in-county', value: '3' }, 'value'],
  [{ parts: 'tier=primary' }, 'value'],
  [{ fact: 'money' }, 'unknown-fact money'],
  [{ place: 'h9' }, 'unknown-place h9'],
  [{ period: '2025-13' }, 'not-a-period 2025-13'],
  [{ period: '' }, 'not-a-period'],
  [{ parts: 'place=in-county' }, 'part-not-reported place=in-county'],
  [{ parts: 'tier' }, 'not-a-part tier'],
  [{ value: '' }, 'no-value'],
  [{ value: '1,234' }, 'not-a-decimal 1,234'],
  [{ value: '1.234' }, 'too-many-decimals 1.234'],
  [{ value: '0', state: 'missing' }, 'value-with-other-state 0'],
])('%j: %s', (rest, expected) => {
  expect(read(rest)).toBe(expected);
});
