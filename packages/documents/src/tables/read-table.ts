// SPDX-License-Identifier: Apache-2.0
import {
  type CleanTable,
  type CleanText,
  type Range,
  shownIn,
  spanOf,
} from '../clean/clean-text.js';
import type { DateMention } from '../dates/date-mention.js';
import { labelledTimes } from '../dates/deadlines.js';
import { sentencesIn } from '../outline/sentences.js';
import type { Action, Target, Task } from '../reading.js';
import type { Context } from '../tasks/context.js';
import { factsOf } from '../tasks/read-task.js';
import { readSentence } from '../tasks/sentence-facts.js';
import { type Group, responsibilityOf } from '../units/group.js';
import { rowGroup } from './row-group.js';
import { namesInPhrases, rangesOf, rowLabel, type RowWords, rowWords } from './row-words.js';
import { tableHeader } from './table-header.js';
import { type AnswerCell, groupRows, type TableRow } from './table-rows.js';

/**
 * The tasks of a table (任务分工表); duties of departments are standing ones, and the
 * document's default day is not theirs. Empty for a table whose columns say nothing of tasks.
 */
export function readTable(
  context: Context,
  table: CleanTable,
  sections: readonly string[],
): readonly Task[] {
  const header = tableHeader(context.clean, table);
  if (header === null) return [];
  const rows = groupRows(context.clean, table.rows.slice(header.at + 1), header.roles);
  const phrases = namesInPhrases(context.clean, rows);
  const own = header.roles.includes('duty') ? { ...context, defaultDeadline: null } : context;
  return rows.map((row) => taskOf(own, row, { sections, phrases })).filter((task) => task !== null);
}

/** What all rows of a table share. */
interface TableStyle {
  readonly sections: readonly string[];
  readonly phrases: boolean;
}

function taskOf(context: Context, row: TableRow, { sections, phrases }: TableStyle): Task | null {
  const { clean } = context;
  const words = rowWords(clean, row, phrases);
  if (words === null) return null;
  const { content, title, bodies } = words;
  const sentences = bodies.flatMap((range) => sentencesIn(clean, range));
  const groups = groupsOf(clean, row);
  return {
    ...rowLabel(clean, row, words),
    section: sectionOf(clean, row, sections),
    title: title === null ? null : shownIn(clean, title).replaceAll('\n', ''),
    text: content.map((range) => shownIn(clean, range)).join('\n'),
    span: spanOf(clean, row.range),
    actions: sentences.map((range) => actionOf(clean, range, groups)),
    responsibility: groups.map(({ group }) =>
      responsibilityOf(clean, group, { ...context, standing: [] }),
    ),
    ...factsIn(context, row, titleBeside(words), sentences),
  };
}

function sectionOf(clean: CleanText, row: TableRow, sections: readonly string[]): string | null {
  const own = rangesOf(row, 'section').map((range) => shownIn(clean, range));
  const all = [...sections, ...own];
  return all.length === 0 ? null : all.join('/');
}

/** A group of answerers with where the work begins that stands beside it. */
interface RowAnswer {
  readonly group: Group;
  readonly from: number;
}

const groupsOf = (clean: CleanText, row: TableRow): readonly RowAnswer[] =>
  row.answers
    .map((cells) => ({ group: rowGroup(clean, cells), from: startOf(cells) }))
    .filter(({ group }) => group.parts.length > 0);

const startOf = (cells: readonly AnswerCell[]): number =>
  Math.min(...cells.flatMap(({ lines }) => lines.map(([from]) => from)));

/** A title in a cell of its own may carry values and dates too. */
const titleBeside = ({ content, title, bodies }: RowWords): readonly Range[] =>
  content.filter((range) => range === title && !bodies.includes(range));

type Facts = ReturnType<typeof factsOf>;

function factsIn(
  context: Context,
  row: TableRow,
  titles: readonly Range[],
  sentences: readonly Range[],
): Facts {
  const times = rangesOf(row, 'deadline').flatMap((range) =>
    labelledTimes(context.clean, range, context.calendar),
  );
  const read = [...titles, ...sentences].map((range) => readSentence(context, range));
  const facts = factsOf(context, read, times);
  return { ...facts, targets: withDue(facts.targets, times) };
}

/** Where the row gives one day, values without a day of their own are due then. */
function withDue(targets: readonly Target[], times: readonly DateMention[]): readonly Target[] {
  const day = times.length === 1 ? (times[0]?.date ?? null) : null;
  return day === null ? targets : targets.map((target) => ({ ...target, by: target.by ?? day }));
}

/** A sentence is answered for by the group beside it, else by the nearest one above, else by the first. */
function actionOf(clean: CleanText, range: Range, groups: readonly RowAnswer[]): Action {
  const beside = groups.findLastIndex(({ from }) => from <= range[0]);
  return {
    text: shownIn(clean, range),
    span: spanOf(clean, range),
    responsibility: groups.length === 0 ? null : Math.max(0, beside),
  };
}
