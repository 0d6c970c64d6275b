// SPDX-License-Identifier: Apache-2.0
import { type PlainDate, yearEnd, yearOf } from '@sanyi/kernel';
import type { Duty, Recurrence } from '../duty/deadline-rule.js';
import { answeringUnits } from '../ledger/assigned-unit.js';
import type { FiledDocument, LedgerTarget, LedgerTask } from '../ledger/filed.js';
import type { ProgressContent } from './progress.js';

/** 报送周期. */
export type ReportingRhythm = 'month' | 'quarter' | 'half-year' | 'year';

const MONTHS: Readonly<Record<ReportingRhythm, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** Words by which a document orders reports of progress; not those by which it orders anything else again and again. */
const REPORTS = /报送|上报|报告|通报|汇报|反馈/u;

/**
 * 报送周期 as the document orders it: the shortest recurrence of a sentence that speaks of reporting, in a task or at its end; null where
 * none does, and the office sets one.
 */
export function rhythmOrdered({ tasks }: Pick<FiledDocument, 'tasks'>): ReportingRhythm | null {
  const ordered = tasks.flatMap(recurrencesOfReports);
  const rhythms: readonly ReportingRhythm[] = ['month', 'quarter', 'half-year', 'year'];
  return rhythms.find((rhythm) => ordered.includes(MONTHS[rhythm])) ?? null;
}

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/每(?:个)?月|按月/u, 1],
  [/每(?:个)?季|按季/u, 3],
  [/每半年|按半年/u, 6],
  [/每年|按年/u, 12],
];

function recurrencesOfReports({ actions, deadlines, closing }: LedgerTask): readonly number[] {
  const sentences = actions.filter(({ text }) => REPORTS.test(text));
  const read = deadlines.flatMap(({ rule, span }) => {
    const inside = sentences.some((one) => one.span[0] <= span[0] && span[0] < one.span[1]);
    return rule.kind === 'every' && inside && rule.recurrence.every.unit === 'month'
      ? [rule.recurrence.every.count]
      : [];
  });
  // A closing duty has no deadlines of its own: its words are read here.
  const said = closing
    ? sentences.flatMap(({ text }) =>
        WORDS.filter(([words]) => words.test(text)).map(([, months]) => months),
      )
    : [];
  return [...read, ...said];
}

/** 报送规则: how often, and by which day of the period after (a parameter; null: the period's last day). */
export interface ReportingRule {
  readonly rhythm: ReportingRhythm;
  readonly dueAt: { readonly month: number; readonly day: number } | null;
}

/** 进展报送任务: what each unit that answers for a task owes period by period, from the document's day to the end of its plan. */
export function reportingDuty(
  task: LedgerTask,
  document: Pick<FiledDocument, 'issuedOn' | 'period'>,
  { rhythm, dueAt }: ReportingRule,
): Duty | null {
  const since = document.issuedOn ?? document.period?.from ?? null;
  if (since === null) return null;
  const units = task.assignments.flatMap(({ unit, words }) => {
    const answering = answeringUnits(unit).map(({ unitId }) => unitId);
    return answering.length > 0 ? answering : [words];
  });
  const recurrence: Recurrence = {
    every: { count: MONTHS[rhythm], unit: 'month' },
    ...{ times: 1, dueAt, tells: dueAt === null ? 'this-period' : 'period-before' },
    ...{ from: null, until: document.period?.to ?? yearEnd(yearOf(since)) },
  };
  return {
    id: `${task.id}/progress`,
    title: `${task.title}进展`,
    ...{ task: task.id, units: [...new Set(units)], recurrence, since },
  };
}

/** 进展表: what one task asks of a return: a line for each target, evidence for each deliverable, and the deadlines beside it. */
export interface ProgressForm {
  readonly task: string;
  readonly targets: readonly LedgerTarget[];
  readonly deliverables: readonly string[];
}

export const progressForm = ({ id, targets, deliverables }: LedgerTask): ProgressForm => ({
  task: id,
  targets,
  deliverables: deliverables.map(({ quote }) => quote),
});

/** 进展表的问题: what a return lacks or contradicts. Hard ones stop it from being sent in. */
export interface ProgressFinding {
  readonly code:
    | 'text-missing'
    | 'progress-out-of-range'
    | 'figure-missing'
    | 'figure-of-no-target'
    | 'done-without-day'
    | 'done-without-evidence'
    | 'done-not-whole'
    | 'done-with-target-missed'
    | 'day-in-future'
    | 'problem-missing';
  readonly hard: boolean;
  /** The target it speaks of; null for the whole. */
  readonly target: string | null;
}

/** Checks a return against its form, as of the day it is sent in. */
export function progressFindings(
  content: ProgressContent,
  form: ProgressForm,
  on: PlainDate,
): readonly ProgressFinding[] {
  return [
    ...wholeFindings(content),
    ...figureFindings(content, form),
    ...(content.state === 'done' ? doneFindings(content, on) : []),
  ];
}

const finding = (
  code: ProgressFinding['code'],
  hard: boolean,
  target: string | null = null,
): ProgressFinding => ({ code, hard, target });

function wholeFindings({
  text,
  progress,
  state,
  problem,
}: ProgressContent): readonly ProgressFinding[] {
  const inRange =
    progress === null || (Number.isInteger(progress) && progress >= 0 && progress <= 100);
  return [
    ...(text.trim() === '' ? [finding('text-missing', true)] : []),
    ...(inRange ? [] : [finding('progress-out-of-range', true)]),
    ...(state === 'needs-help' && problem.trim() === '' ? [finding('problem-missing', true)] : []),
  ];
}

function figureFindings(
  { figures, state }: ProgressContent,
  { targets }: ProgressForm,
): readonly ProgressFinding[] {
  const given = new Map(figures.map((figure) => [figure.target, figure]));
  const known = new Set(targets.map(({ id }) => id));
  const missing = targets.filter(({ id }) => (given.get(id)?.words ?? '').trim() === '');
  return [
    ...missing.map(({ id }) => finding('figure-missing', state === 'done', id)),
    ...figures
      .filter(({ target }) => !known.has(target))
      .map(({ target }) => finding('figure-of-no-target', true, target)),
    ...(state === 'done'
      ? figures
          .filter(({ met }) => met === false)
          .map(({ target }) => finding('done-with-target-missed', false, target))
      : []),
  ];
}

function doneFindings(
  { doneOn, evidence, progress }: ProgressContent,
  on: PlainDate,
): readonly ProgressFinding[] {
  return [
    ...(doneOn === null ? [finding('done-without-day', true)] : []),
    ...(doneOn !== null && doneOn > on ? [finding('day-in-future', true)] : []),
    ...(evidence.length === 0 ? [finding('done-without-evidence', true)] : []),
    ...(progress !== null && progress < 100 ? [finding('done-not-whole', true)] : []),
  ];
}
