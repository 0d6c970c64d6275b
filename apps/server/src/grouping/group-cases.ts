// SPDX-License-Identifier: Apache-2.0
import {
  type GroupingAnswers,
  type GroupingCase,
  GROUPING_LIMITS,
  type GroupingRequest,
  type GroupingResult,
} from '@sanyi/contract';
import type { CaseRecord } from '@sanyi/grouping';
import type { PlainDate } from '@sanyi/kernel';
import type { z } from 'zod';
import { type FieldAtFault, Refusal } from '../http/problem.js';
import { inOne } from './in-one.js';
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
      {
        zh: `要分组过程时，一次最多 ${GROUPING_LIMITS.traced} 例。请分几次，或不要过程。`,
        en: `With the trace, at most ${GROUPING_LIMITS.traced} cases at a time. Send fewer, or ask without the trace.`,
      },
      [
        {
          pointer: '/cases',
          detail: { zh: `共 ${cases.length} 例`, en: `${cases.length} cases` },
        },
      ],
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

const NO_SUCH_SCHEME = {
  zh: '没有这个分组方案，请从现有的方案里选。',
  en: 'There is no such grouping scheme. Choose one of those there are.',
};
const DAY_NEEDED = {
  zh: '没有写 schemes 时，要写出院日期',
  en: 'Without schemes, the day of discharge is needed',
};

type Group = (scheme: ShelvedScheme, own: Cases) => readonly GroupingResult[];

function named(shelf: SchemeShelf, ids: readonly string[]): readonly ShelvedScheme[] {
  const errors: FieldAtFault[] = [];
  const known = shelf.schemes.map(({ scheme }) => scheme.id).join('、');
  const found = ids.flatMap((id, place) => {
    const one = shelf.schemes.find(({ scheme }) => scheme.id === id);
    if (one === undefined)
      errors.push({
        pointer: `/schemes/${place}`,
        detail: { zh: `没有 ${id}，现有：${known}`, en: `No ${id}. There are: ${known}` },
      });
    return one ?? [];
  });
  if (errors.length > 0) throw new Refusal('invalid-request', NO_SUCH_SCHEME, errors);
  return found;
}

function byDay(
  { onDay, notes }: SchemeShelf,
  cases: Cases,
  group: Group,
): readonly GroupingResult[] {
  if (onDay === null)
    throw new Refusal('invalid-request', {
      zh: `请写明 schemes。${inOne(notes).zh}`,
      en: `Name the schemes. ${inOne(notes).en}`,
    });
  const undated = cases.flatMap(({ dischargedOn }, row) =>
    dischargedOn === null ? [{ pointer: `/cases/${row}/dischargedOn`, detail: DAY_NEEDED }] : [],
  );
  if (undated.length > 0)
    throw new Refusal(
      'invalid-request',
      {
        zh: `${undated.length} 例没有出院日期，无法选分组方案。请补上，或写明 schemes。`,
        en: `${undated.length} cases have no day of discharge, so no scheme can be chosen. Add it, or name the schemes.`,
      },
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
