// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { schemeData, schemeWith } from '../testing/scheme-data.js';
import { frozenFault, readScheme, SCORING_METHODS } from './read-scheme.js';

function brief(rest: object) {
  const read = readScheme(
    'x.yaml',
    treeOf({ ...schemeData(), ...rest }),
    new Set(['cover', 'cost']),
  );
  return read.ok
    ? []
    : read.error.map(({ code, path, found }) => `${code} ${path} ${found}`.trim());
}

const item = (rest: object) => ({
  items: [{ indicator: 'cover', weight: '1', rule: { method: 'percentile' }, ...rest }],
});

test.each<[object, string]>([
  [item({ rule: { method: 'luck' } }), 'not-allowed items[0].rule.method luck'],
  [item({ rule: {} }), 'not-text items[0].rule'],
  [item({ rule: 'luck' }), 'not-a-map items[0].rule luck'],
  [item({ rule: { method: 'target-ratio' } }), 'missing-field items[0].rule'],
  [
    item({ rule: { method: 'target-ratio', target: 0.9 } }),
    'not-a-number-in-quotes items[0].rule.target 0.9',
  ],
  [
    item({ rule: { method: 'target-ratio', target: '90%' } }),
    'not-a-decimal items[0].rule.target 90%',
  ],
  [item({ rule: { method: 'percentile', target: '1' } }), 'unknown-field items[0].rule target'],
  [item({ indicator: 'luck' }), 'unknown-indicator items luck'],
  [item({ weight: '0' }), 'no-weight items cover'],
  [
    {
      grades: [
        { grade: 'A', from: '0' },
        { grade: 'B', from: '0.5' },
      ],
    },
    'not-best-first grades',
  ],
  [
    { consequences: [{ grades: ['Z'], label: { zh: '无', en: 'none' }, parameter: 'a.b' }] },
    'unknown-grade consequences Z',
  ],
  [{ period: 'none' }, 'not-allowed period none'],
])('%j is refused', (rest, expected) => {
  expect(brief(rest)[0]).toBe(expected);
});

test('every method can be written', () => {
  expect(SCORING_METHODS.length).toBe(11);
  expect(brief(item({ rule: { method: 'bands', bands: [{ from: '0', share: '1' }] } }))).toEqual(
    [],
  );
});

test('a scheme that has started is frozen', () => {
  const held = schemeWith();
  const changed = schemeWith({ full: '200' });
  const on = (day: string) => frozenFault(held, changed, day as PlainDate);
  expect([on('2025-12-31'), on('2026-01-01')]).toEqual([null, 'scheme-has-started']);
  expect(frozenFault(held, schemeWith(), '2026-05-01' as PlainDate)).toBeNull();
  expect(
    frozenFault(held, schemeWith({ full: '200', version: 2 }), '2026-05-01' as PlainDate),
  ).toBeNull();
});
