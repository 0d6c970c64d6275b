// SPDX-License-Identifier: Apache-2.0
import { caseRecord, runs, schemeFrom, schemeTables } from '@sanyi/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexCodes } from '../compiled/code-index.js';
import { explainCase } from '../drg/group-case.js';
import { reachOf } from './reach.columns.js';

test('no case ever comes to a rule by a code with which it is called out of reach', () => {
  const records = fc.array(caseRecord, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(schemeTables, records, (tables, cases) => {
      const scheme = schemeFrom(tables);
      const codes = indexCodes(scheme);
      const reach = reachOf(scheme, codes);
      const rules = scheme.mdcs.flatMap((mdc) => mdc.rules);
      for (const one of cases) {
        const taken = explainCase(one, scheme).trace.tried.at(-1)?.rules.at(-1);
        if (taken?.drg === undefined) continue;
        const entry = rules.indexOf(taken.rule);
        const [principal = ''] = one.diagnoses;
        const [main = ''] = one.procedures;
        expect(reach.diagnoses[entry]).toContain(codes.diagnoses.numberOf(principal));
        expect(reach.procedures[entry]).toContain(codes.procedures.numberOf(main));
      }
    }),
    { numRuns: runs(400) },
  );
});
