// SPDX-License-Identifier: Apache-2.0
import type { Reading, Responsibility, Task } from '@sanyi/documents';
import type { GoldDocument, GoldGroup, GoldTask } from './answer.js';
import { bare } from './bare.js';
import { dateVerdicts } from './score-dates.js';
import { headingVerdicts } from './score-heading.js';
import { figureVerdicts, practiceVerdicts } from './score-report.js';
import { targetVerdicts } from './score-targets.js';
import { type Verdict, verdict } from './tally.js';

/** Compares a reading with an answer made by hand: one verdict for each thing asked. `tally` counts them. */
export function scoreReading(reading: Reading, gold: GoldDocument): readonly Verdict[] {
  const pairs = pairTasks(reading.tasks, gold.tasks);
  const paired = new Set(pairs.map(({ task }) => task));
  return [
    ...headingVerdicts(reading, gold.heading),
    ...pairs.map(({ gold: one, task }) =>
      verdict('tasksFound', task !== undefined, nameOf(one), [one.title, null]),
    ),
    ...reading.tasks.map((task) =>
      verdict('tasksTrue', paired.has(task), task.label, [null, task.text.slice(0, 40)]),
    ),
    ...pairs.flatMap(taskVerdicts),
    ...figureVerdicts(reading.figures, gold.figures),
    ...practiceVerdicts(reading.practices, gold.practices),
  ];
}

interface Pair {
  readonly gold: GoldTask;
  readonly task: Task | undefined;
}

const nameOf = (gold: GoldTask): string => `${gold.number ?? '–'} ${gold.title ?? ''}`.slice(0, 24);

/** Tasks of the reading with those of the answer, in order, by label or number and by their words. */
function pairTasks(tasks: readonly Task[], gold: readonly GoldTask[]): readonly Pair[] {
  let from = 0;
  return gold.map((one) => {
    const at = tasks.findIndex((task, i) => i >= from && sameLabel(task, one) && likely(task, one));
    if (at < 0) return { gold: one, task: undefined };
    from = at + 1;
    return { gold: one, task: tasks[at] };
  });
}

const sameLabel = (task: Task, { label, number }: GoldTask): boolean =>
  label == null || label === '' ? task.number === number : bare(task.label) === bare(label);

/** By the beginning of its title; a task without a title by the units it names. */
function likely(task: Task, gold: GoldTask): boolean {
  const text = bare(task.text + task.responsibility.map((group) => group.quote).join(''));
  if (gold.title != null) return text.includes(bare(gold.title).slice(0, 6));
  const units = gold.groups.flatMap((group) => group.units);
  return units.length === 0 || units.some((unit) => text.includes(bare(unit)));
}

function taskVerdicts({ task, gold }: Pair): readonly Verdict[] {
  const where = nameOf(gold);
  return [
    ...titleVerdict(task, gold),
    ...groupVerdicts(task?.responsibility ?? [], gold.groups, where),
    ...targetVerdicts(task?.targets ?? [], gold.targets, where),
    ...dateVerdicts(task?.deadlines ?? [], gold.deadlines, where),
  ];
}

function titleVerdict(task: Task | undefined, gold: GoldTask): readonly Verdict[] {
  if (gold.title === undefined) return [];
  const right = task !== undefined && bare(task.title ?? '') === bare(gold.title ?? '');
  return [verdict('titles', right, nameOf(gold), [gold.title, task?.title])];
}

/** Group by group, in order. A group too many counts against the units. */
const groupVerdicts = (
  groups: readonly Responsibility[],
  gold: readonly GoldGroup[],
  where: string,
): readonly Verdict[] => [
  ...gold.flatMap((group, i) => groupVerdict(groups[i], group, where)),
  ...groups
    .slice(gold.length)
    .map((group) => verdict('units', false, where, ['no further group', group.quote])),
];

function groupVerdict(
  got: Responsibility | undefined,
  gold: GoldGroup,
  where: string,
): readonly Verdict[] {
  const mode = got?.mode;
  const sameMode = mode !== undefined && (gold.mode ?? mode) === mode;
  return [
    verdict('units', sameNames(got?.units, gold.units), where, [gold.units, got?.units]),
    verdict('leads', sameNames(got?.lead, gold.lead), where, [gold.lead, got?.lead]),
    verdict('modes', sameMode, where, [gold.mode, mode]),
  ];
}

const sameNames = (got: readonly string[] | undefined, gold: readonly string[]): boolean =>
  got !== undefined && bare(got.join('、')) === bare(gold.join('、'));
