// SPDX-License-Identifier: Apache-2.0
import { caseRecord, schemeFrom, schemeTables } from '@sanyi/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CaseRecord, explainCase, type Scheme } from '../index.js';

// The properties are only as good as the schemes they are tried on: these meet every kind of rule and every status.

test('generated schemes and cases meet every kind of rule, gate, limit and answer', () => {
  const met = new Set<string>();
  const cases = fc.tuple(schemeTables, fc.array(caseRecord, { minLength: 1, maxLength: 30 }));
  for (const [tables, records] of fc.sample(cases, { numRuns: 1500, seed: 7 })) {
    const scheme = schemeFrom(tables);
    for (const one of records) noteKinds(one, scheme, met);
  }
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

/** The status, and the kinds of condition in the rule, gate and DRG that took the case. */
function noteKinds(one: CaseRecord, subject: Scheme, met: Set<string>): void {
  const { answer, trace } = explainCase(one, subject);
  met.add(answer.status);
  if (answer.drg === '0000') return;
  const last = trace.tried.at(-1);
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
