// SPDX-License-Identifier: Apache-2.0
import { type CleanText, type Range, shownIn, spanOf } from '../clean/clean-text.js';
import { deadlinesOf, labelledTimes } from '../dates/deadlines.js';
import type { DateMention } from '../dates/date-mention.js';
import type { PlannedTask } from '../outline/plan.js';
import { outside, sentencesIn } from '../outline/sentences.js';
import type { Action, Task } from '../reading.js';
import { type Group, responsibilityOf } from '../units/group.js';
import { joinAcross } from '../units/join-across.js';
import type { Context } from './context.js';
import { findDates } from '../dates/find-dates.js';
import { readSentence, type SentenceReading } from './sentence-facts.js';
import { splitTitle, type TitleStyle } from './title-split.js';

/** What the reading of tasks hands from one to the next: units that a standing clause has added so far. */
export interface Carried {
  readonly standing: readonly string[];
}

/** Reads one numbered task. */
export function readTask(
  context: Context,
  planned: PlannedTask,
  style: TitleStyle,
  carried: Carried,
): readonly [Task, Carried] {
  const { clean } = context;
  const groups = joinAcross(
    clean,
    planned.pieces.flatMap((piece) => piece.groups),
  );
  const answering = groups.filter((group) => group.parts.length > 0);
  const split = splitTitle(clean, planned, style);
  const sentences = bodySentences(
    clean,
    planned,
    groups,
    split.whole ? planned.item.head[0] : split.bodyStart,
  );
  const read = sentences.map((range) => readSentence(context, range));
  const titleRead = split.title === null || split.whole ? [] : [readSentence(context, split.title)];
  const responsibility = answering.map((group) =>
    responsibilityOf(clean, group, { ...context, standing: carried.standing }),
  );
  const times = timesOf(context, groups);
  const end = planned.pieces.reduce((last, { range }) => Math.max(last, range[1]), 0);
  const task: Task = {
    number: planned.item.marker.number,
    label: planned.item.marker.label,
    section: planned.sections.length === 0 ? null : planned.sections.join('/'),
    title: split.title === null ? null : shownIn(clean, split.title),
    text: shownIn(clean, [planned.item.head[0], end]),
    span: spanOf(clean, [planned.item.start, end]),
    actions: actionsOf(clean, sentences, answering),
    responsibility,
    ...factsOf(context, [...titleRead, ...read], times),
  };
  return [task, carriedOn(clean, carried, groups)];
}

function carriedOn(clean: CleanText, carried: Carried, groups: readonly Group[]): Carried {
  const added = groups.flatMap((group) => group.adds.map((unit) => shownIn(clean, unit)));
  return added.length === 0 ? carried : { standing: unique([...carried.standing, ...added]) };
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** The sentences of the paragraphs of a task behind its title, without the groups in them. */
function bodySentences(
  clean: CleanText,
  planned: PlannedTask,
  groups: readonly Group[],
  bodyStart: number,
): readonly Range[] {
  const bodies = planned.pieces
    .map(({ range }): Range => [Math.max(range[0], bodyStart), range[1]])
    .filter(([from, to]) => to > from);
  return outsideAll(
    bodies,
    groups.map((group) => group.range),
  ).flatMap((part) => sentencesIn(clean, part));
}

/** The parts of several ranges that no hole covers. Ranges and holes are in order: both are gone through once. */
function outsideAll(ranges: readonly Range[], holes: readonly Range[]): readonly Range[] {
  let first = 0;
  return ranges.flatMap((range) => {
    first = indexFrom(holes, first, ([, end]) => end > range[0]);
    const behind = indexFrom(holes, first, ([start]) => start >= range[1]);
    return outside(range, holes.slice(first, behind));
  });
}

/** The first index at or behind `from` where the test holds; the length where it holds nowhere. */
function indexFrom<T>(items: readonly T[], from: number, holds: (item: T) => boolean): number {
  let i = from;
  for (let item = items[i]; item !== undefined && !holds(item); item = items[i]) i += 1;
  return i;
}

/** A sentence belongs to the first group behind it; behind the last one, to a group that stands alone. */
function actionsOf(
  clean: CleanText,
  sentences: readonly Range[],
  groups: readonly Group[],
): readonly Action[] {
  const only = groups.length === 1 ? 0 : null;
  let next = 0;
  return sentences.map((range) => {
    next = indexFrom(groups, next, (group) => group.range[0] >= range[1] - 1);
    return {
      text: shownIn(clean, range).replaceAll('\n', ''),
      span: spanOf(clean, range),
      responsibility: next < groups.length ? next : only,
    };
  });
}

/** Times behind labels (完成时限：…) and inside the brackets of a group (…负责，2026年6月底前完成). */
function timesOf({ clean, calendar }: Context, groups: readonly Group[]): readonly DateMention[] {
  return groups.flatMap((group) =>
    group.times.length > 0
      ? group.times.flatMap((time) => labelledTimes(clean, time, calendar))
      : bracketTimes(clean, group.range, calendar),
  );
}

function bracketTimes(
  clean: CleanText,
  range: Range,
  calendar: Context['calendar'],
): readonly DateMention[] {
  const found = findDates(clean.match, range, calendar, []).filter(
    (mention) => mention.kind !== 'every' && mention.weight === 'sure',
  );
  const dated = found.filter(({ kind, date }) => kind !== 'by' || date !== null);
  const lasting = /(?:长期|持续|常态化)(?:坚持|推进|实施|开展)?(?=[，。；）]|$)/.exec(
    clean.match.slice(...range),
  );
  if (dated.length > 0 || lasting === null) return dated;
  const at = range[0] + lasting.index;
  return labelledTimes(clean, [at, at + lasting[0].length], calendar);
}

/** Targets, deadlines, references and deliverables of a task from its sentences. */
export function factsOf(
  { clean, calendar, defaultDeadline }: Context,
  read: readonly SentenceReading[],
  times: readonly DateMention[],
): Pick<Task, 'targets' | 'deadlines' | 'references' | 'deliverables'> {
  const mentions = [...read.flatMap((sentence) => sentence.mentions), ...times].sort(
    (a, b) => a.range[0] - b.range[0],
  );
  const own = deadlinesOf(clean, mentions, calendar);
  const byDefault =
    own.every(({ every }) => every === 'P1Y') && defaultDeadline !== null
      ? deadlinesOf(clean, [defaultDeadline], calendar)
      : [];
  return {
    targets: read.flatMap((sentence) => sentence.targets),
    deadlines: [...own, ...byDefault],
    references: read.flatMap((sentence) => sentence.references.map((found) => found.reference)),
    deliverables: read.flatMap((sentence) => sentence.deliverables),
  };
}
