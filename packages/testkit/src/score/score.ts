// SPDX-License-Identifier: Apache-2.0
import type { Deadline, Reading, Target, Task } from '@sanyi/documents';
import type { GoldDeadline, GoldDocument, GoldTarget, GoldTask } from './gold.js';

/** A share with its parts, so that shares of several documents can be added. */
export interface Count {
  readonly right: number;
  readonly of: number;
}

/** What was asked (issue: how good) and how often the reading has it. */
export interface Score {
  readonly tasksFound: Count;
  readonly tasksTrue: Count;
  readonly titles: Count;
  readonly units: Count;
  readonly modes: Count;
  readonly leads: Count;
  readonly targetsFound: Count;
  readonly targetsTrue: Count;
  readonly targetValues: Count;
  readonly targetDue: Count;
  readonly wordTargetsFound: Count;
  readonly datesFound: Count;
  readonly datesTrue: Count;
}

export type Miss = readonly [task: string, what: keyof Score, expected: string, got: string];

const NOTHING: Count = { right: 0, of: 0 };
const KEYS = [
  'tasksFound',
  'tasksTrue',
  'titles',
  'units',
  'modes',
  'leads',
  'targetsFound',
  'targetsTrue',
  'targetValues',
  'targetDue',
  'wordTargetsFound',
  'datesFound',
  'datesTrue',
] as const satisfies readonly (keyof Score)[];

export const NO_SCORE: Score = Object.fromEntries(
  KEYS.map((key) => [key, NOTHING]),
) as unknown as Score;

/** Adds scores, part by part. */
export const addScores = (scores: readonly Score[]): Score =>
  scores.reduce<Score>(
    (sum, score) =>
      Object.fromEntries(
        KEYS.map((key) => [
          key,
          { right: sum[key].right + score[key].right, of: sum[key].of + score[key].of },
        ]),
      ) as unknown as Score,
    NO_SCORE,
  );

/** Compares a reading with an answer made by hand. */
export function scoreReading(
  reading: Reading,
  gold: GoldDocument,
): { readonly score: Score; readonly misses: readonly Miss[] } {
  const misses: Miss[] = [];
  const pairs = pairTasks(reading.tasks, gold.tasks);
  const found = pairs.filter((pair) => pair.task !== undefined).length;
  for (const pair of pairs)
    if (pair.task === undefined)
      misses.push([nameOf(pair.gold), 'tasksFound', pair.gold.title ?? '', '']);
  const extra = reading.tasks.filter((task) => !pairs.some((pair) => pair.task === task));
  for (const task of extra) misses.push([task.label, 'tasksTrue', '', task.text.slice(0, 40)]);
  const scores = pairs.map((pair) => scoreTask(pair.task, pair.gold, misses));
  const whole: Score = {
    ...NO_SCORE,
    tasksFound: { right: found, of: gold.tasks.length },
    tasksTrue: { right: found, of: reading.tasks.length },
  };
  return { score: addScores([whole, ...scores]), misses };
}

interface Pair {
  readonly gold: GoldTask;
  readonly task: Task | undefined;
}

const nameOf = (gold: GoldTask): string => `${gold.number ?? '–'} ${gold.title ?? ''}`.slice(0, 24);

/** In order, by number; un-numbered tasks by the units they name. */
function pairTasks(tasks: readonly Task[], gold: readonly GoldTask[]): readonly Pair[] {
  let from = 0;
  return gold.map((one) => {
    const at = tasks.findIndex((task, i) => i >= from && sameLabel(task, one) && likely(task, one));
    if (at < 0) return { gold: one, task: undefined };
    from = at + 1;
    return { gold: one, task: tasks[at] };
  });
}

const sameLabel = (task: Task, gold: GoldTask): boolean =>
  gold.label !== undefined && gold.label !== '' && gold.label !== null
    ? bare(task.label) === bare(gold.label)
    : task.number === gold.number;

const likely = (task: Task, gold: GoldTask): boolean => {
  const text = bare(task.text + task.responsibility.map((group) => group.quote).join(''));
  if (gold.title != null && !text.includes(bare(gold.title).slice(0, 6))) return false;
  const units = gold.groups.flatMap((group) => group.units);
  return (
    gold.title != null || units.length === 0 || units.some((unit) => text.includes(bare(unit)))
  );
};

function scoreTask(task: Task | undefined, gold: GoldTask, misses: Miss[]): Score {
  const name = nameOf(gold);
  const miss = (what: keyof Score, expected: unknown, got: unknown): void => {
    misses.push([name, what, JSON.stringify(expected), JSON.stringify(got)]);
  };
  return addScores([
    scoreTitle(task, gold, miss),
    scoreGroups(task, gold, miss),
    scoreTargets(task?.targets ?? [], gold.targets, miss),
    scoreDates(task?.deadlines ?? [], gold.deadlines, miss),
  ]);
}

type Tell = (what: keyof Score, expected: unknown, got: unknown) => void;

function scoreTitle(task: Task | undefined, gold: GoldTask, miss: Tell): Score {
  if (gold.title === undefined) return NO_SCORE;
  const right = bare(task?.title ?? '') === bare(gold.title ?? '');
  if (!right) miss('titles', gold.title, task?.title);
  return { ...NO_SCORE, titles: { right: Number(right), of: 1 } };
}

function scoreGroups(task: Task | undefined, gold: GoldTask, miss: Tell): Score {
  const scores = gold.groups.map((group, i): Score => {
    const got = task?.responsibility[i];
    const same = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
      bare(a.join('、')) === bare(b.join('、'));
    const units = same(got?.units, group.units);
    const lead = got !== undefined && same(got.lead, group.lead);
    const mode = group.mode === undefined || got?.mode === group.mode;
    if (!units) miss('units', group.units, got?.units);
    if (!lead) miss('leads', group.lead, got?.lead);
    if (!mode) miss('modes', group.mode, got?.mode);
    return {
      ...NO_SCORE,
      units: { right: Number(units), of: 1 },
      leads: { right: Number(lead), of: 1 },
      modes: { right: Number(mode), of: 1 },
    };
  });
  const extra = (task?.responsibility.length ?? 0) - gold.groups.length;
  if (extra > 0)
    miss(
      'units',
      'no further group',
      task?.responsibility.slice(gold.groups.length).map((group) => group.quote),
    );
  return addScores([...scores, { ...NO_SCORE, units: { right: 0, of: Math.max(0, extra) } }]);
}

function scoreTargets(targets: readonly Target[], gold: readonly GoldTarget[], miss: Tell): Score {
  const left = [...targets];
  const take = (one: GoldTarget, strict: boolean): Target | undefined => {
    const at = left.findIndex((target) => matches(target, one, strict));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const firm = gold.filter((one) => !one.weak);
  const taken = new Map<GoldTarget, Target | undefined>(firm.map((one) => [one, take(one, true)]));
  for (const one of firm) if (taken.get(one) === undefined) taken.set(one, take(one, false));
  for (const one of gold.filter((weak) => weak.weak)) take(one, true);
  const digits = firm.filter((one) => one.explicit);
  const found = digits.filter((one) => taken.get(one) !== undefined);
  for (const one of firm)
    if (taken.get(one) === undefined)
      miss(
        one.explicit ? 'targetsFound' : 'wordTargetsFound',
        [one.quote, one.values, one.unit],
        null,
      );
  const wrong = left.filter((target) => target.explicit);
  for (const target of wrong) miss('targetsTrue', null, [target.quote, target.value, target.unit]);
  const values = found.filter((one) => isRight(taken.get(one), one, miss));
  const dated = found.filter((one) => one.by !== undefined);
  const due = dated.filter((one) => {
    const by = taken.get(one)?.by ?? null;
    const right = one.by?.includes(by) ?? true;
    if (!right) miss('targetDue', [one.quote, one.by], by);
    return right;
  });
  const words = firm.filter((one) => !one.explicit);
  return {
    ...NO_SCORE,
    targetsFound: { right: found.length, of: digits.length },
    targetsTrue: { right: found.length, of: found.length + wrong.length },
    targetValues: { right: values.length, of: found.length },
    targetDue: { right: due.length, of: dated.length },
    wordTargetsFound: {
      right: words.filter((one) => taken.get(one) !== undefined).length,
      of: words.length,
    },
  };
}

function matches(target: Target, gold: GoldTarget, strict: boolean): boolean {
  if ((strict || gold.explicit) && target.explicit !== gold.explicit) return false;
  if (gold.explicit && !gold.values.includes(target.value)) return false;
  if (gold.quote === null) return strict ? target.unit === gold.unit : true;
  return overlaps(target, gold);
}

/** The words share at least five characters in a row: quotes are cut at different commas. */
function overlaps(target: Target, gold: GoldTarget): boolean {
  const [a, b] = [bare(target.quote), gold.quote ?? ''];
  if (a.includes(b) || b.includes(a)) return true;
  for (let i = 0; i + 5 <= b.length; i += 1) if (a.includes(b.slice(i, i + 5))) return true;
  return false;
}

function isRight(target: Target | undefined, gold: GoldTarget, miss: Tell): boolean {
  if (target === undefined) return false;
  const growth =
    ['increase', 'decrease'].includes(target.comparator) ||
    gold.comparators.some((one) => ['increase', 'decrease'].includes(one));
  const comparator =
    gold.comparators.includes(target.comparator) ||
    (growth &&
      /增|降|升|提高|下降|减少|压减/.test(target.quote) &&
      ['>=', '<=', 'increase', 'decrease', '='].includes(target.comparator) &&
      gold.comparators.some((one) => ['>=', 'increase', 'decrease'].includes(one)));
  const right =
    comparator &&
    target.unit === gold.unit &&
    target.valueTo === gold.valueTo &&
    gold.values.includes(target.value);
  if (!right)
    miss(
      'targetValues',
      [gold.quote, gold.comparators, gold.values, gold.valueTo, gold.unit],
      [target.comparator, target.value, target.valueTo, target.unit],
    );
  return right;
}

function scoreDates(
  deadlines: readonly Deadline[],
  gold: readonly GoldDeadline[],
  miss: Tell,
): Score {
  const left = [...deadlines];
  const take = (one: GoldDeadline): boolean => {
    const at = left.findIndex(
      (deadline) =>
        deadline.kind === one.kind &&
        one.dates.includes(deadline.date) &&
        (one.every === null || deadline.every === one.every),
    );
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const firm = gold.filter((one) => !one.weak);
  const found = firm.filter((one) => {
    const right = take(one);
    if (!right)
      miss(
        'datesFound',
        one,
        deadlines.map((deadline) => [deadline.kind, deadline.date, deadline.every]),
      );
    return right;
  }).length;
  gold.filter((one) => one.weak).forEach(take);
  for (const deadline of left)
    miss('datesTrue', null, [deadline.quote, deadline.kind, deadline.date, deadline.every]);
  return {
    ...NO_SCORE,
    datesFound: { right: found, of: firm.length },
    datesTrue: { right: found, of: found + left.length },
  };
}

const bare = (text: string): string => text.replace(/\s/g, '');
