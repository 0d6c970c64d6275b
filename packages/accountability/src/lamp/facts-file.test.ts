// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { readLampFacts } from './facts-file.js';

test('what is left out is not known', () => {
  expect(readLampFacts([{ item: 'T001', due: '2026-06-30' }])).toEqual({
    ok: true,
    value: [
      {
        ...{ item: 'T001', start: null, due: '2026-06-30', progress: null, closedOn: null },
        targets: { met: 0, missed: 0, open: 0 },
        ...{ sentOn: null, signedOn: null, answerDue: null },
      },
    ],
  });
});

test('faults say where', () => {
  const read = readLampFacts([{ item: 'a', progress: 101 }, { item: 'b' }, { due: 'soon' }]);
  expect(read.ok ? [] : read.error.map(({ path, code }) => `${path} ${code}`)).toEqual([
    ...['[0].progress not-a-number', '[2].item missing', '[2].due not-a-day'],
  ]);
  const twice = readLampFacts([{ item: 'a' }, { item: 'a' }]);
  expect(twice.ok ? [] : twice.error.map(({ path }) => path)).toEqual(['[1].item']);
});
