// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import {
  ambiguityConditions,
  demandConditions,
  gateConditions,
  severityConditions,
} from './conditions-of.js';

const valid = new Set(['P1']);

describe('a gate asks', () => {
  test('for a principal or for any diagnosis', () => {
    expect(gateConditions(mdcRow(), valid)).toEqual([
      { kind: 'diagnosis', at: 'main', codes: new Set(['D1', 'D2']) },
    ]);
    expect(
      gateConditions(mdcRow({ gate: { kind: 'any_dx', sex: 2, age_years_max: 0 } }), valid),
    ).toEqual([
      { kind: 'diagnosis', at: 'any', codes: new Set(['D1', 'D2']) },
      { kind: 'sex', sex: 'female' },
      {
        kind: 'range',
        range: { of: 'age_years', min: -Infinity, above: -Infinity, max: 0, below: Infinity },
      },
    ]);
  });

  test('for a valid main procedure, or one of its own', () => {
    expect(
      gateConditions(
        mdcRow({ gate: { kind: 'main_proc_valid', extra_main_proc: ['96.7'] } }),
        valid,
      ),
    ).toEqual([{ kind: 'main-procedure', codes: new Set(['P1', '96.7']), valid: true }]);
  });

  test('for injuries of several parts, the principal among them', () => {
    const mdc = mdcRow({
      gate: { kind: 'multi_trauma' },
      body_parts: { 头: ['S1', 'S2'], 胸: ['S2'] },
    });
    expect(gateConditions(mdc, valid)).toEqual([
      { kind: 'diagnosis', at: 'main', codes: new Set(['S1', 'S2']) },
      {
        kind: 'body-parts',
        names: ['头', '胸'],
        partsOf: new Map([
          ['S1', 1],
          ['S2', 3],
        ]),
        atLeast: 2,
      },
    ]);
  });
});

describe('a rule asks', () => {
  const asked = (change: Parameters<typeof adrgRow>[0]): unknown =>
    demandConditions({ ...adrgRow(change) }, valid).filter((one) => one.kind !== 'diagnosis');

  test.each<[Parameters<typeof adrgRow>[0], unknown]>([
    [
      { proc: 'main', proc_lists: [['A'], ['B']] },
      { kind: 'main-procedure', codes: new Set(['A']), valid: false },
    ],
    [{ proc: 'main_valid' }, { kind: 'main-procedure', codes: valid, valid: true }],
    [{ proc: 'any_valid' }, { kind: 'any-valid-procedure' }],
    [{ proc: 'none_valid' }, { kind: 'no-valid-procedure' }],
    [{ proc: 'main_not_valid' }, { kind: 'main-procedure-not-valid' }],
    [
      { proc: 'any_each', proc_lists: [['A', 'X'], ['B', 'X'], ['C']] },
      {
        kind: 'procedures',
        classesOf: new Map([
          ['A', 1],
          ['X', 3],
          ['B', 2],
          ['C', 4],
        ]),
        need: [7],
      },
    ],
    [
      {
        proc: 'class_sets',
        proc_classes: { 1: ['A', 'X'], 2: ['B', 'X'], 3: ['C'] },
        proc_need: [[1], [2, 3]],
      },
      {
        kind: 'procedures',
        classesOf: new Map([
          ['A', 1],
          ['X', 1],
          ['B', 2],
          ['C', 4],
        ]),
        need: [1, 6],
      },
    ],
    [{ leaving: ['2', '5'] }, { kind: 'leaving', codes: new Set(['2', '5']) }],
    [{ sex: 1 }, { kind: 'sex', sex: 'male' }],
  ])('%j', (change, expected) => {
    expect(asked(change)).toEqual([expected]);
  });

  test('for its diagnoses and further ones', () => {
    const row = adrgRow({ dx: 'other', dx_list: ['A'], also_dx: [{ dx: 'main', dx_list: ['B'] }] });
    expect(demandConditions(row, valid)).toEqual([
      { kind: 'diagnosis', at: 'other', codes: new Set(['A']) },
      { kind: 'diagnosis', at: 'main', codes: new Set(['B']) },
    ]);
  });
});

test('a DRG asks for its severity, 歧义 for surgery', () => {
  expect(severityConditions(drgRow())).toEqual([]);
  expect(severityConditions(drgRow({ condition: 'mcc' }))).toEqual([
    { kind: 'severity', atLeast: 2 },
  ]);
  expect(severityConditions(drgRow({ condition: 'mcc_or_cc' }))).toEqual([
    { kind: 'severity', atLeast: 1 },
  ]);
  expect(ambiguityConditions('any', valid)).toEqual([{ kind: 'any-valid-procedure' }]);
  expect(ambiguityConditions('main', valid)).toEqual([
    { kind: 'main-procedure', codes: valid, valid: true },
  ]);
});
