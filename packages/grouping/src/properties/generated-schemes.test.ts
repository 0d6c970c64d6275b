// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { caseRecord, GENERATED_DIAGNOSES, schemeTables } from '@sanyi/testkit';
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

describe('for every scheme of the format and every case', () => {
  test('the column engine answers what the readable engine answers, and every kind of rule is met', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(scheme, records, (subject, cases) => {
        const read = cases.map((one) => groupCase(one, subject));
        expect(byColumns(cases, subject)).toEqual(read);
        for (const [at, one] of cases.entries()) {
          if (read[at]?.status === 'GROUPED' || read[at]?.status === 'AMBIGUOUS_QY')
            noteKinds(one, subject, met);
          met.add(read[at]?.status ?? '');
        }
      }),
      { numRuns: 1500 },
    );
    expect([...met].sort()).toEqual(
      [
        'AMBIGUOUS_QY',
        'CHECK_FAILED',
        'GROUPED',
        'NO_GROUP',
        'any-valid-procedure',
        'body-parts',
        'diagnosis any',
        'diagnosis main',
        'diagnosis other',
        'leaving',
        'main-procedure',
        'main-procedure-not-valid',
        'no-valid-procedure',
        'procedures',
        'severity',
        'range age_days',
        'range age_years',
        'range icu_hours',
        'range los',
        'range weight',
        'sex',
      ].sort(),
    );
  });

  test('the order of secondary diagnoses never matters', () => {
    fc.assert(
      fc.property(scheme, caseRecord, (subject, one) => {
        const [principal = '', ...others] = one.diagnoses;
        const turned = { ...one, diagnoses: [principal, ...others.toReversed()] };
        const straight = { ...one, diagnoses: [principal, ...others] };
        expect(groupCase(turned, subject)).toEqual(groupCase(straight, subject));
      }),
      { numRuns: 600 },
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
      { numRuns: 600 },
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
      { numRuns: 600 },
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
      { numRuns: 1000 },
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
      { numRuns: 150 },
    );
  });
});

/** Kinds of condition in the rule, gate and DRG that took the case. */
function noteKinds(one: CaseRecord, subject: Scheme, met: Set<string>): void {
  const last = explainCase(one, subject).trace.tried.at(-1);
  const taken = last?.rules.at(-1);
  const drgs = taken?.rule.kind === 'adrg' ? taken.rule.drgs : [];
  const conditions = [
    ...subject.mdcs.filter(({ code }) => code === last?.mdc).flatMap(({ gate }) => gate),
    ...(taken?.rule.conditions ?? []),
    ...drgs.filter(({ code }) => code === taken?.drg).flatMap((drg) => drg.conditions),
  ];
  for (const condition of conditions) met.add(nameOf(condition));
}

type Condition = Scheme['mdcs'][number]['gate'][number];

function nameOf(condition: Condition): string {
  if (condition.kind === 'diagnosis') return `diagnosis ${condition.at}`;
  return condition.kind === 'range' ? `range ${condition.range.of}` : condition.kind;
}
