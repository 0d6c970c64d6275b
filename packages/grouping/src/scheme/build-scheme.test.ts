// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow, schemeFrom, tablesOf } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { buildScheme, letterOf } from './build-scheme.js';

describe('a scheme', () => {
  const scheme = schemeFrom(
    tablesOf({
      mdc: [
        mdcRow({ order: 2, qy: 'any', adrg_order: ['BR1_2', 'BQY', 'BR1_1'] }),
        mdcRow({ code: 'MDCC', order: 1, adrg_order: ['CQY'] }),
      ],
      adrg: [
        adrgRow({ rule_id: 'BR1_1' }),
        adrgRow({ rule_id: 'BR1_2', drg_order: ['BR13', 'BR19'] }),
      ],
      drg: [drgRow(), drgRow({ code: 'BR13', condition: 'mcc_or_cc' })],
      exclusion: { 1: ['D1', 'D2'], 2: ['D1'] },
      mcc: { M: '1' },
    }),
  );

  test('keeps the order of the tables: MDCs by number, rules and DRGs as listed', () => {
    expect(scheme.mdcs.map(({ code }) => code)).toEqual(['MDCC', 'MDCB']);
    const rules = scheme.mdcs[1]?.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(['BR1_2', 'BQY', 'BR1_1']);
    expect(rules[0]?.kind === 'adrg' && rules[0].drgs.map(({ code }) => code)).toEqual([
      'BR13',
      'BR19',
    ]);
    expect(rules[1]).toMatchObject({ kind: 'ambiguity', drg: 'BQY' });
  });

  test('has 歧义 only where it is switched on', () => {
    expect(scheme.mdcs[0]?.rules).toEqual([]);
  });

  test('knows the exclusion tables of a principal diagnosis', () => {
    expect(scheme.exclusions.get('D1')).toEqual(new Set(['1', '2']));
    expect(scheme.exclusions.get('D2')).toEqual(new Set(['1']));
    expect(scheme.exclusions.get('D3')).toBeUndefined();
  });
});

test('tables that are no scheme are refused', () => {
  expect(buildScheme(tablesOf({ drg: [] }))).toEqual({
    ok: false,
    error: [{ code: 'unknown-drg', rule: 'BR1', drg: 'BR19' }],
  });
});

test('the letter of an MDC', () => {
  expect(letterOf('MDCB')).toBe('B');
});
