// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow, tablesOf } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import type { SchemeTables } from './tables.js';
import { brokenReferences, repeated } from './broken-references.js';

const many = Object.fromEntries(Array.from({ length: 31 }, (_, at) => [`部位${at}`, [`S${at}`]]));

describe('tables that are no scheme', () => {
  test.each<[string, Partial<SchemeTables>, unknown]>([
    [
      'an order with an unknown rule',
      { mdc: [mdcRow({ adrg_order: ['BR1', 'BX1'] })] },
      { code: 'unknown-rule', mdc: 'MDCB', rule: 'BX1' },
    ],
    [
      'an order with another MDC’s 歧义',
      { mdc: [mdcRow({ adrg_order: ['BR1', 'CQY'] })] },
      { code: 'unknown-rule', mdc: 'MDCB', rule: 'CQY' },
    ],
    [
      'a rule with an unknown DRG',
      { adrg: [adrgRow({ drg_order: ['BR19', 'BR11'] })] },
      { code: 'unknown-drg', rule: 'BR1', drg: 'BR11' },
    ],
    [
      'a rule without DRGs',
      { adrg: [adrgRow({ drg_order: [] })] },
      { code: 'incomplete-rule', rule: 'BR1', lacks: 'drg_order' },
    ],
    [
      'a rule of an unknown MDC',
      { adrg: [adrgRow({ mdc: 'MDCQ' })] },
      { code: 'unknown-mdc', rule: 'BR1', mdc: 'MDCQ' },
    ],
    ['a rule twice', { adrg: [adrgRow(), adrgRow()] }, { code: 'repeated-rule', rule: 'BR1' }],
    ['a DRG twice', { drg: [drgRow(), drgRow()] }, { code: 'repeated-drg', drg: 'BR19' }],
    [
      'an MDC twice',
      { mdc: [mdcRow(), mdcRow({ order: 2 })] },
      { code: 'repeated-mdc', mdc: 'MDCB' },
    ],
    [
      'a place in the order twice',
      { mdc: [mdcRow(), mdcRow({ code: 'MDCC' })] },
      { code: 'repeated-order', mdc: 'MDCC', order: 1 },
    ],
    [
      'a gate without diagnoses',
      {
        mdc: [
          {
            code: 'MDCB',
            name: '',
            order: 1,
            gate: { kind: 'any_dx' },
            qy: null,
            adrg_order: ['BR1'],
          },
        ],
      },
      { code: 'incomplete-rule', rule: 'MDCB', lacks: 'dx' },
    ],
    [
      'trauma without body parts',
      { mdc: [mdcRow({ gate: { kind: 'multi_trauma' } })] },
      { code: 'incomplete-rule', rule: 'MDCB', lacks: 'body_parts' },
    ],
    [
      'a diagnosis condition without a list',
      { drg: [drgRow({ dx: 'any' })] },
      { code: 'incomplete-rule', rule: 'BR19', lacks: 'dx_list' },
    ],
    [
      'a procedure condition without lists',
      { adrg: [adrgRow({ proc: 'main' })] },
      { code: 'incomplete-rule', rule: 'BR1', lacks: 'proc_lists' },
    ],
    [
      'each of no lists',
      { adrg: [adrgRow({ proc: 'any_each', proc_lists: [] })] },
      { code: 'incomplete-rule', rule: 'BR1', lacks: 'proc_lists' },
    ],
    [
      'classes that are not there',
      { adrg: [adrgRow({ proc: 'class_sets' })] },
      { code: 'incomplete-rule', rule: 'BR1', lacks: 'proc_classes' },
    ],
    [
      'classes nobody needs',
      { adrg: [adrgRow({ proc: 'class_sets', proc_classes: {} })] },
      { code: 'incomplete-rule', rule: 'BR1', lacks: 'proc_need' },
    ],
    [
      'a needed class that is not there',
      { adrg: [adrgRow({ proc: 'class_sets', proc_classes: { 1: [] }, proc_need: [[1, 2]] })] },
      { code: 'incomplete-rule', rule: 'BR1', lacks: 'proc_need' },
    ],
    [
      'an empty code in a gate',
      { mdc: [mdcRow({ dx: [''] })] },
      { code: 'empty-code', where: 'MDCB' },
    ],
    [
      'an empty code in a rule',
      { adrg: [adrgRow({ dx_list: [''] })] },
      { code: 'empty-code', where: 'BR1' },
    ],
    [
      'an empty code in a class',
      { drg: [drgRow({ proc_classes: { 1: [''] } })] },
      { code: 'empty-code', where: 'BR19' },
    ],
    [
      'an empty code in a further list',
      { drg: [drgRow({ also_dx: [{ dx: 'any', dx_list: [''] }] })] },
      { code: 'empty-code', where: 'BR19' },
    ],
    [
      'an empty valid procedure',
      { validProcedures: [''] },
      { code: 'empty-code', where: 'proc_valid.json' },
    ],
    ['an empty MCC', { mcc: { '': '1' } }, { code: 'empty-code', where: 'mcc.json' }],
    ['an empty CC', { cc: { '': '1' } }, { code: 'empty-code', where: 'cc.json' }],
    [
      'an empty principal',
      { exclusion: { 7: [''] } },
      { code: 'empty-code', where: 'exclusion.json 7' },
    ],
    [
      'more body parts than bits',
      { mdc: [mdcRow({ gate: { kind: 'multi_trauma' }, body_parts: many })] },
      { code: 'too-many-classes', rule: 'MDCB', count: 31 },
    ],
    [
      'more lists than bits',
      { adrg: [adrgRow({ proc: 'any_each', proc_lists: Object.values(many) })] },
      { code: 'too-many-classes', rule: 'BR1', count: 31 },
    ],
    [
      'more ways of leaving than bits',
      { adrg: [adrgRow({ leaving: Object.keys(many) })] },
      { code: 'too-many-classes', rule: 'leaving', count: 31 },
    ],
  ])('%s', (_, change, problem) => {
    expect(brokenReferences(tablesOf(change))).toEqual([problem]);
  });

  test('a sound scheme has none', () => {
    const mdc = [
      mdcRow({ adrg_order: ['BR1', 'BQY'] }),
      mdcRow({ code: 'MDCA', order: 2, gate: { kind: 'main_proc_valid' }, adrg_order: [] }),
    ];
    expect(brokenReferences(tablesOf({ mdc }))).toEqual([]);
  });
});

test('what comes again, each time it does', () => {
  expect(repeated(['a', 'b', 'a', 'a', 'c'])).toEqual(['a', 'a']);
  expect(repeated([])).toEqual([]);
});
