// SPDX-License-Identifier: Apache-2.0
import { adrgRow, caseOf, drgRow, mdcRow, schemeFrom, tablesOf } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { explainCase, groupCase } from './group-case.js';

const scheme = schemeFrom(
  tablesOf({
    mdc: [
      mdcRow({ code: 'MDCC', order: 2, dx: ['D2', 'D3'], adrg_order: ['CR1'] }),
      mdcRow({ qy: 'any', adrg_order: ['BB1', 'BQY', 'BR1'], dx: ['D1', 'D2'] }),
    ],
    adrg: [
      adrgRow({
        rule_id: 'BB1',
        adrg: 'BB1',
        type: 'surgical',
        proc: 'main',
        proc_lists: [['P1']],
        dx_list: ['D1'],
        drg_order: ['BB11', 'BB13', 'BB15'],
      }),
      adrgRow({ dx_list: ['D1'] }),
      adrgRow({
        rule_id: 'CR1',
        adrg: 'CR1',
        mdc: 'MDCC',
        dx_list: ['D2', 'D3'],
        drg_order: ['CR1A'],
      }),
    ],
    drg: [
      drgRow({ code: 'BB11', condition: 'mcc' }),
      drgRow({ code: 'BB13', condition: 'mcc_or_cc' }),
      drgRow({ code: 'BB15' }),
      drgRow(),
      drgRow({ code: 'CR1A', age_years_max: 17 }),
    ],
    mcc: { M: '1' },
    cc: { C: '1' },
    validProcedures: ['P1', 'P2'],
  }),
);

describe('one case', () => {
  test.each<[string, Parameters<typeof caseOf>[0], string]>([
    ['medical', {}, 'BR19'],
    ['surgical with an MCC', { procedures: ['P1'], diagnoses: ['D1', 'M'] }, 'BB11'],
    ['surgical with a CC', { procedures: ['P1'], diagnoses: ['D1', 'C'] }, 'BB13'],
    ['surgical without', { procedures: ['P1'] }, 'BB15'],
    ['surgery of another place', { procedures: ['P2'] }, 'BQY'],
    ['surgery that is not main', { procedures: ['X', 'P1'] }, 'BQY'],
    [
      'a gate that holds but has no rule passes the case on',
      { diagnoses: ['D2'], ageYears: 7 },
      'CR1A',
    ],
    ['an ADRG whose DRGs all refuse takes nothing', { diagnoses: ['D3'] }, '0000'],
    ['no gate', { diagnoses: ['X'] }, '0000'],
    ['no sex', { sex: 'missing' }, '0000'],
  ])('%s', (_, change, drg) => {
    expect(groupCase(caseOf(change), scheme).drg).toBe(drg);
  });

  test('says which MDC, ADRG and status', () => {
    expect(groupCase(caseOf({ procedures: ['P2'] }), scheme)).toEqual({
      status: 'AMBIGUOUS_QY',
      mdc: 'MDCB',
      adrg: 'QY',
      drg: 'BQY',
    });
    expect(groupCase(caseOf(), scheme)).toEqual({
      status: 'GROUPED',
      mdc: 'MDCB',
      adrg: 'BR1',
      drg: 'BR19',
    });
  });
});

describe('the trace', () => {
  test('names what was tried in order and why it failed, up to the rule that took the case', () => {
    const { trace } = explainCase(caseOf({ diagnoses: ['D2', 'C'], ageYears: 7 }), scheme);
    expect(trace.tried.map(({ mdc, failed }) => [mdc, failed])).toEqual([
      ['MDCB', undefined],
      ['MDCC', undefined],
    ]);
    const [nervous] = trace.tried;
    expect(nervous?.rules.map(({ rule, failed, drg }) => [rule.id, failed?.kind, drg])).toEqual([
      ['BB1', 'diagnosis', undefined],
      ['BQY', 'any-valid-procedure', undefined],
      ['BR1', 'diagnosis', undefined],
    ]);
    expect(trace.complications).toHaveLength(1);
    expect(trace.severity).toBe(1);
    expect(trace.check).toBeUndefined();
  });

  test('stops at the rule that took the case', () => {
    const { trace } = explainCase(caseOf({ procedures: ['P1'] }), scheme);
    expect(trace.tried).toHaveLength(1);
    expect(trace.tried[0]?.rules.map(({ drg }) => drg)).toEqual(['BB15']);
  });

  test('of a record that fails its check has no steps', () => {
    const { answer, trace } = explainCase(caseOf({ sex: 'missing' }), scheme);
    expect([answer.status, trace.check, trace.tried]).toEqual(['CHECK_FAILED', 'sex-missing', []]);
  });
});
