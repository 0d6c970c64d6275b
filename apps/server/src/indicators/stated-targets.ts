// SPDX-License-Identifier: Apache-2.0
import type { StatedTargetRow } from '@sanyi/contract';
import {
  aimOf,
  type ConfirmedWordings,
  type Indicator,
  matchWords,
  type StatedTarget,
  type WordMatch,
} from '@sanyi/indicators';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { LedgerTask } from '@sanyi/accountability';
import type { Scope } from '../access/scope.js';
import { covers } from '../access/scope.js';
import { within } from '../access/scoped.js';
import { storedTasks } from '../accountability/stored-tasks.js';
import type { Tables } from '../database/tables.js';
import { type FigureHouse, todayIn } from './figure-house.js';
import { reportedLamp } from './reported-lamp.js';
import { aimWords } from './shown-figures.js';

type Database = Kysely<Tables> | Transaction<Tables>;
type LedgerTarget = LedgerTask['targets'][number];

/** 任务里的一个目标. */
export interface TaskTarget {
  /** Of a task that was handed down, with the region that it went to: `D1-T001-G01@992101`. */
  readonly id: string;
  readonly task: LedgerTask;
  readonly target: LedgerTarget;
  readonly region: string;
  /** The year that the title of the document names, where it names one only. */
  readonly titleYear: string | null;
}

const PLACE = { region: 't.region', unit: 't.office', area: 't.area' } as const;

/** Targets of the tasks that a scope sees in detail, in the order of the ledger. */
export async function taskTargets(
  database: Kysely<Tables>,
  scope: Scope,
): Promise<readonly TaskTarget[]> {
  const rows = await database
    .selectFrom('ledger_tasks as t')
    .innerJoin('ledger_documents as d', 'd.id', 't.document')
    .select(['t.id', 't.region', 'd.title as document_title'])
    .where('t.targets', '<>', '')
    .where(sql<boolean>`not t.removed`)
    .where(within(scope, 'detail', PLACE))
    .orderBy('t.region')
    .orderBy('t.place')
    .orderBy('t.id')
    .limit(MOST_TASKS)
    .execute();
  const tasks = await storedTasks(
    database,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, region, document_title: title }) => {
    const task = tasks.get(id);
    return (task?.targets ?? []).flatMap((target) =>
      task === undefined
        ? []
        : [{ id: idOf(task, target), task, target, region, titleYear: yearIn(title) }],
    );
  });
}

/** A task that was handed down keeps the targets of the one above: each is the region's own. */
const idOf = (task: LedgerTask, { id }: LedgerTarget): string => {
  const below = task.id.indexOf('@');
  return below < 0 ? id : `${id}${task.id.slice(below)}`;
};

/** 2026年下半年重点工作任务 is of 2026; a plan for 2025年至2027年 is of no single year. */
const yearIn = (title: string): string | null => {
  const years = new Set([...title.matchAll(/(20\d\d)年/gu)].map(([, year = '']) => year));
  const [only = null] = years;
  return years.size === 1 ? only : null;
};

const MOST_TASKS = 5_000;

/** The newest answer for every wording. */
export async function confirmedWordings(database: Database): Promise<ConfirmedWordings> {
  const rows = await database
    .selectFrom('confirmed_wordings')
    .select(['key', 'indicator'])
    .distinctOn('key')
    .orderBy('key')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ key, indicator }) => [key, indicator]));
}

/** What was reported last for targets without an indicator. */
export type LastReported = ReadonlyMap<
  string,
  { readonly value: string; readonly at: Date; readonly by: string }
>;

export async function lastReported(database: Database): Promise<LastReported> {
  const rows = await database
    .selectFrom('reported_figures')
    .select(['target', 'value', 'at', 'reported_by as by'])
    .distinctOn('target')
    .orderBy('target')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ target, ...rest }) => [target, rest]));
}

/** What the words of a target and its figures come to. */
export interface MatchedTarget {
  readonly stated: TaskTarget;
  readonly match: WordMatch;
  readonly indicator: Indicator | undefined;
  readonly aim: ReturnType<typeof aimOf> | undefined;
  readonly period: string | null;
  /** Whether the sentence says until when, or only the title of its document. */
  readonly periodFrom: StatedTargetRow['periodFrom'];
}

/** Finds the indicator of a target's words, and its aim there. A sentence without a day means the year of its document. */
export function matchedTarget(
  { files, indicators }: FigureHouse,
  confirmed: ConfirmedWordings,
  stated: TaskTarget,
): MatchedTarget {
  const { target } = stated;
  const match = matchWords(target.metric, files.library.indicators, confirmed);
  const indicator = match.state === 'found' ? indicators.get(match.indicator) : undefined;
  return {
    ...{ stated, match, indicator },
    aim: indicator && aimOf(statedOf(target), indicator),
    ...periodOf(stated),
  };
}

function periodOf({
  target: { by },
  titleYear,
}: TaskTarget): Pick<MatchedTarget, 'period' | 'periodFrom'> {
  if (by !== null) return { period: by.slice(0, 4), periodFrom: 'sentence' };
  return { period: titleYear, periodFrom: titleYear === null ? null : 'title' };
}

const statedOf = ({ comparator, value, valueTo, unit }: LedgerTarget): StatedTarget => ({
  ...{ comparator, unit },
  value: value === null ? null : String(value),
  valueTo: valueTo === null ? null : String(valueTo),
});

/** What a row of the page is made from. */
export interface StatedGrounds {
  readonly house: FigureHouse;
  readonly reported: LastReported;
  /** Targets that were taken over already, by the id of the task's target. */
  readonly taken: ReadonlySet<string>;
  readonly target: Scope;
  readonly report: Scope;
}

/** 文件里的目标, as the page shows it. */
export function statedRow(
  { stated, match, indicator, aim, period, periodFrom }: MatchedTarget,
  grounds: StatedGrounds,
): StatedTargetRow {
  const { house, taken, target: mayTarget, report } = grounds;
  const { id, task, target, region } = stated;
  const place = { region, unit: null, area: null };
  return {
    ...{ id, task: task.id, document: task.document, region, title: task.title },
    ...{ period, periodFrom },
    regionName: house.people.names.region(region),
    ...{ quote: target.quote, metric: target.metric, comparator: target.comparator },
    ...{ value: target.value === null ? null : String(target.value), unit: target.unit },
    match: matchWord(match),
    indicator: indicator?.id ?? null,
    indicatorLabel: indicator?.label ?? null,
    candidates: candidatesOf(house, match),
    ...aimView(aim, indicator),
    taken: taken.has(id),
    reported: match.state === 'none' ? reportedView(stated, grounds) : null,
    may: { confirm: covers(mayTarget, place), report: covers(report, place) },
  };
}

const matchWord = (match: WordMatch): StatedTargetRow['match'] => {
  if (match.state === 'found') return match.why;
  if (match.state === 'to-confirm') return 'to-confirm';
  return match.why === 'confirmed' ? 'confirmed-none' : 'none';
};

const candidatesOf = (
  { indicators }: FigureHouse,
  match: WordMatch,
): StatedTargetRow['candidates'] =>
  match.state !== 'to-confirm'
    ? []
    : match.candidates.map(({ indicator, score, like }) => ({
        ...{ indicator, score, like },
        label: indicators.get(indicator)?.label ?? { zh: indicator, en: indicator },
      }));

const aimView = (
  aim: MatchedTarget['aim'],
  indicator: Indicator | undefined,
): Pick<StatedTargetRow, 'aim' | 'noAim'> =>
  aim === undefined || typeof aim === 'string'
    ? { aim: null, noAim: aim ?? null }
    : { aim: aimWords(aim, indicator?.unit ?? ''), noAim: null };

function reportedView(
  { id, target }: TaskTarget,
  { house, reported }: StatedGrounds,
): NonNullable<StatedTargetRow['reported']> {
  const last = reported.get(id);
  const required = { ...statedOf(target), due: target.by };
  const lamp = reportedLamp(required, last?.value ?? null, todayIn(house));
  return last === undefined
    ? { lamp, value: null, at: null, by: null, due: target.by }
    : { lamp, value: last.value, at: last.at.toISOString(), by: last.by, due: target.by };
}
