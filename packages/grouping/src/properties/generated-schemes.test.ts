// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { caseRecord, GENERATED_DIAGNOSES, schemeTables, runs } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import {
  answerAt,
  answerColumns,
  buildScheme,
  type CaseRecord,
  compileScheme,
  encodeCases,
  explainCase,
  groupCase,
  groupColumns,
  type Scheme,
} from '../index.js';

const scheme: fc.Arbitrary<Scheme> = schemeTables.map((generated) => {
  const built = buildScheme(generated);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
});

const records = fc.array(caseRecord, { minLength: 1, maxLength: 30 });

const byColumns = (cases: readonly CaseRecord[], subject: Scheme): readonly unknown[] => {
  const compiled = compileScheme(subject);
  const answers = answerColumns(cases.length);
  groupColumns(compiled, encodeCases(cases, compiled), answers);
  return cases.map((_, row) => answerAt(compiled, answers, row));
};

// That both engines answer what the tables say: naive-oracle.test.ts.
describe('for every scheme of the format and every case', () => {
  test('the order of secondary diagnoses never matters', () => {
    fc.assert(
      fc.property(scheme, caseRecord, (subject, one) => {
        const [principal = '', ...others] = one.diagnoses;
        const turned = { ...one, diagnoses: [principal, ...others.toReversed()] };
        const straight = { ...one, diagnoses: [principal, ...others] };
        expect(groupCase(turned, subject)).toEqual(groupCase(straight, subject));
      }),
      { numRuns: runs(600) },
    );
  });

  test('the order of procedures behind the main one never matters', () => {
    fc.assert(
      fc.property(scheme, caseRecord, (subject, one) => {
        const [main = '', ...others] = one.procedures;
        const turned = { ...one, procedures: [main, ...others.toReversed()] };
        const straight = { ...one, procedures: [main, ...others] };
        expect(groupCase(turned, subject)).toEqual(groupCase(straight, subject));
      }),
      { numRuns: runs(600) },
    );
  });

  test('one more code the scheme does not know changes nothing', () => {
    fc.assert(
      fc.property(scheme, caseRecord, fc.string(), (subject, one, odd) => {
        fc.pre(one.diagnoses.length > 0 && one.procedures.length > 0);
        const more = {
          ...one,
          diagnoses: [...one.diagnoses, `?${odd}`],
          procedures: [...one.procedures, `?${odd}`],
        };
        expect(groupCase(more, subject)).toEqual(groupCase(one, subject));
        expect(byColumns([more], subject)).toEqual(byColumns([one], subject));
      }),
      { numRuns: runs(600) },
    );
  });

  test('a complication that is excluded leaves the severity, one MCC more never lowers it', () => {
    fc.assert(
      fc.property(
        scheme,
        caseRecord,
        fc.constantFrom(...GENERATED_DIAGNOSES),
        (subject, one, extra) => {
          fc.pre(one.diagnoses.length > 0);
          const before = explainCase(one, subject).trace;
          const after = explainCase(
            { ...one, diagnoses: [...one.diagnoses, extra] },
            subject,
          ).trace;
          const added = after.complications.slice(before.complications.length);
          expect(after.severity).toBeGreaterThanOrEqual(before.severity);
          if (added.every(({ counted }) => !counted)) expect(after.severity).toBe(before.severity);
          if (added.some(({ counted, level }) => counted && level === 2))
            expect(after.severity).toBe(2);
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  test('two schemes at once never mix', () => {
    fc.assert(
      fc.property(scheme, scheme, records, (one, other, cases) => {
        const alone = byColumns(cases, one);
        byColumns(cases, other);
        const first = compileScheme(one);
        const second = compileScheme(other);
        const answers = answerColumns(cases.length);
        groupColumns(second, encodeCases(cases, second), answers);
        groupColumns(first, encodeCases(cases, first), answers);
        expect(cases.map((_, row) => answerAt(first, answers, row))).toEqual(alone);
      }),
      { numRuns: runs(150) },
    );
  });
});
