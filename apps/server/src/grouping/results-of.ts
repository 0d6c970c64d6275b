// SPDX-License-Identifier: Apache-2.0
import type { GroupingResult } from '@sanyi/contract';
import {
  type Answer,
  answerAt,
  answerColumns,
  type CaseRecord,
  encodeCases,
  explainCase,
  groupColumns,
  qualityOf,
} from '@sanyi/grouping';
import type { ShelvedScheme } from './scheme-shelf.js';
import { traceView } from './trace-view.js';

/** The results of cases by one scheme, in their order: by the column engine. */
export function resultsBy(
  shelved: ShelvedScheme,
  records: readonly CaseRecord[],
): readonly GroupingResult[] {
  const { compiled } = shelved;
  const answers = answerColumns(records.length);
  groupColumns(compiled, encodeCases(records, compiled), answers);
  return records.map((record, row) =>
    resultView(shelved, record, answerAt(compiled, answers, row)),
  );
}

/** The same for a few cases with their reasons: each is worked through again, rule by rule. */
export const explainedBy = (
  shelved: ShelvedScheme,
  records: readonly CaseRecord[],
): readonly GroupingResult[] =>
  records.map((record) => {
    const { answer, trace } = explainCase(record, shelved.scheme);
    return { ...resultView(shelved, record, answer), trace: traceView(trace, shelved.scheme) };
  });

/** The result of a case on whose day no scheme holds: not grouped, and the reason stands beside it. */
export const resultOnNoDay = (day: string): GroupingResult => ({
  ...{ scheme: null, status: 'CHECK_FAILED', mdc: '0000', adrg: '00', drg: '0000' },
  ...{ mdcName: '', drgName: '', trace: null },
  warnings: [{ code: 'no-scheme-on-day', about: day }],
});

/**
 * Cases that go to several schemes: those of one scheme are grouped together, and every result comes back in the place of
 * its case. A case without a scheme gets what `otherwise` says.
 */
export function resultsByScheme<Case>(
  cases: readonly Case[],
  schemeOf: (one: Case) => ShelvedScheme | undefined,
  group: (scheme: ShelvedScheme, own: readonly Case[]) => readonly GroupingResult[],
  otherwise: (one: Case) => GroupingResult,
): readonly GroupingResult[] {
  const chosen = cases.map(schemeOf);
  const queues = new Map(
    [...new Set(chosen)].map((scheme) => {
      const own = cases.filter((_, row) => chosen[row] === scheme);
      const results = scheme === undefined ? own.map(otherwise) : group(scheme, own);
      return [scheme, results[Symbol.iterator]()] as const;
    }),
  );
  return chosen.flatMap((scheme) => queues.get(scheme)?.next().value ?? []);
}

const resultView = (
  { scheme, grounds, mdcNames, drgNames }: ShelvedScheme,
  record: CaseRecord,
  answer: Answer,
): GroupingResult => ({
  ...{ scheme: scheme.id, ...answer },
  mdcName: mdcNames.get(answer.mdc) ?? '',
  drgName: drgNames.get(answer.drg) ?? '',
  warnings: [...qualityOf(record, grounds)],
  trace: null,
});
