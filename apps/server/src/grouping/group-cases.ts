// SPDX-License-Identifier: Apache-2.0
import {
  type GroupingAnswers,
  type GroupingCase,
  GROUPING_LIMITS,
  type GroupingRequest,
  type GroupingResult,
  type Problem,
} from '@sanyi/contract';
import type { CaseRecord } from '@sanyi/grouping';
import type { PlainDate } from '@sanyi/kernel';
import type { z } from 'zod';
import { Refusal } from '../http/problem.js';
import { explainedBy, resultOnNoDay, resultsBy, resultsByScheme } from './results-of.js';
import type { SchemeShelf, ShelvedScheme } from './scheme-shelf.js';

type Cases = readonly GroupingCase[];

/** 分组: every case by each named scheme, or by the one of its day. Cases come in and answers go out; nothing is kept. */
export function groupCases(
  shelf: SchemeShelf,
  { cases, schemes, trace }: z.output<typeof GroupingRequest>,
): GroupingAnswers {
  if (trace && cases.length > GROUPING_LIMITS.traced)
    throw new Refusal(
      'invalid-request',
      `要分组过程时，一次最多 ${GROUPING_LIMITS.traced} 例。请分几次，或不要过程。`,
      [{ pointer: '/cases', detail: `共 ${cases.length} 例` }],
    );
  const work = trace ? explainedBy : resultsBy;
  const group: Group = (scheme, own) => work(scheme, own.map(recordOf));
  const columns =
    schemes === undefined
      ? [byDay(shelf, cases, group)]
      : named(shelf, schemes).map((scheme) => group(scheme, cases));
  return {
    items: cases.map(({ id }, row) => ({ id, results: columns.flatMap((one) => one[row] ?? []) })),
  };
}

type Group = (scheme: ShelvedScheme, own: Cases) => readonly GroupingResult[];

function named(shelf: SchemeShelf, ids: readonly string[]): readonly ShelvedScheme[] {
  const errors: NonNullable<Problem['errors']> = [];
  const known = shelf.schemes.map(({ scheme }) => scheme.id).join('、');
  const found = ids.flatMap((id, place) => {
    const one = shelf.schemes.find(({ scheme }) => scheme.id === id);
    if (one === undefined)
      errors.push({ pointer: `/schemes/${place}`, detail: `没有 ${id}，现有：${known}` });
    return one ?? [];
  });
  if (errors.length > 0)
    throw new Refusal('invalid-request', '没有这个分组方案，请从现有的方案里选。', errors);
  return found;
}

function byDay(
  { onDay, notes }: SchemeShelf,
  cases: Cases,
  group: Group,
): readonly GroupingResult[] {
  if (onDay === null) throw new Refusal('invalid-request', `请写明 schemes。${notes.join('')}`);
  const undated = cases.flatMap(({ dischargedOn }, row) =>
    dischargedOn === null
      ? [{ pointer: `/cases/${row}/dischargedOn`, detail: '没有写 schemes 时，要写出院日期' }]
      : [],
  );
  if (undated.length > 0)
    throw new Refusal(
      'invalid-request',
      `${undated.length} 例没有出院日期，无法选分组方案。请补上，或写明 schemes。`,
      undated.slice(0, MOST_ERRORS),
    );
  return resultsByScheme(
    cases,
    // The schema has checked that it is a day of the calendar.
    ({ dischargedOn }) => onDay(dischargedOn as PlainDate),
    group,
    ({ dischargedOn }) => resultOnNoDay(dischargedOn ?? ''),
  );
}

const MOST_ERRORS = 50;

/** A case of the contract as the engine takes it: what is null there was not written. */
export const recordOf = ({ ageYears, ageDays, weight, los, icuHours, ...same }: GroupingCase) =>
  ({
    ...{ id: same.id, sex: same.sex, leaving: same.leaving },
    ...{ diagnoses: same.diagnoses, procedures: same.procedures },
    ageYears: ageYears ?? undefined,
    ageDays: ageDays ?? undefined,
    weight: weight ?? undefined,
    los: los ?? undefined,
    icuHours: icuHours ?? undefined,
  }) satisfies CaseRecord;
