// SPDX-License-Identifier: Apache-2.0
import {
  type CleanTable,
  type CleanText,
  matchIn,
  type Range,
  shownIn,
  spanOf,
} from '../clean/clean-text.js';
import { labelledTimes } from '../dates/deadlines.js';
import { sentencesIn } from '../outline/sentences.js';
import { markerOf } from '../outline/marker.js';
import type { DateMention } from '../dates/date-mention.js';
import type { Action, Responsibility, Target, Task } from '../reading.js';
import type { Context } from '../tasks/context.js';
import { factsOf } from '../tasks/read-task.js';
import { readSentence } from '../tasks/sentence-facts.js';
import { type Part, partsOf } from '../units/clauses.js';
import { type Group, responsibilityOf } from '../units/group.js';
import type { Role } from '../units/role.js';
import { type ColumnRole, columnRole } from './column-role.js';
import { groupRows, type TableRow } from './table-rows.js';

/** The tasks of a table; empty for a table whose columns say nothing of tasks. */
export function readTable(
  context: Context,
  table: CleanTable,
  sections: readonly string[],
): readonly Task[] {
  const header = headerOf(context.clean, table);
  if (header === null) return [];
  const rows = groupRows(context.clean, table.rows.slice(header.at + 1), header.roles);
  return rows.map((row) => taskOf(context, row, sections)).filter((task) => task !== null);
}

interface Header {
  readonly at: number;
  readonly roles: readonly (ColumnRole | null)[];
}

const CONTENT: readonly ColumnRole[] = ['task', 'measure', 'goal', 'duty'];
const WHO: readonly ColumnRole[] = ['lead', 'support', 'units', 'department'];

/** The first row that names a column of work and one of units, a time or a number. */
function headerOf(clean: CleanText, table: CleanTable): Header | null {
  for (const [at, row] of table.rows.slice(0, 6).entries()) {
    const roles = uniqueRoles(row.map((cell) => columnRole(matchIn(clean, cell.range))));
    const hasWork = roles.some((role) => role !== null && CONTENT.includes(role));
    const hasWho = roles.some((role) => role !== null && WHO.includes(role));
    if (hasWork && (hasWho || roles.includes('deadline') || roles.includes('number')))
      return { at, roles };
  }
  return null;
}

/** A department column beside a column of responsible units is a note, not an answerer. */
const uniqueRoles = (roles: readonly (ColumnRole | null)[]): readonly (ColumnRole | null)[] =>
  roles.some((role) => role === 'lead' || role === 'units')
    ? roles.map((role) => (role === 'department' ? 'note' : role))
    : roles;

function taskOf(context: Context, row: TableRow, sections: readonly string[]): Task | null {
  const { clean } = context;
  const content = row.cells
    .filter(({ role }) => CONTENT.includes(role))
    .map(({ range }) => range)
    .filter(([s, e]) => e > s);
  const first = content[0];
  if (first === undefined) return null;
  const title = titleOf(clean, row, content);
  const bodies =
    content.length > 1 && title !== null ? content.slice(1) : bodyBehind(content, title);
  const sentences = bodies.flatMap((range) => sentencesIn(clean, range));
  const read = sentences.map((range) => readSentence(context, range));
  const titleRead = title === null || content.length === 1 ? [] : [readSentence(context, first)];
  const groups = row.answers
    .map((cells) => groupOf(clean, cells))
    .filter((group) => group.parts.length > 0);
  const times = rangesOf(row, 'deadline').flatMap((range) =>
    labelledTimes(clean, range, context.calendar),
  );
  const section = [...sections, ...rangesOf(row, 'section').map((range) => shownIn(clean, range))];
  const whole: Range = [
    Math.min(...row.cells.map(({ range }) => range[0])),
    Math.max(...row.cells.map(({ range }) => range[1])),
  ];
  return {
    ...labelOf(clean, row, first),
    section: section.length === 0 ? null : section.join('/'),
    title: title === null ? null : shownIn(clean, title).replaceAll('\n', ''),
    text: content.map((range) => shownIn(clean, range)).join('\n'),
    span: spanOf(clean, whole),
    actions: sentences.map((range) => actionOf(clean, range, row, groups.length)),
    responsibility: groups.map((group): Responsibility =>
      responsibilityOf(clean, group, { ...context, standing: [] }),
    ),
    ...dueByRow(factsOf(context, [...titleRead, ...read], times), times),
  };
}

type Facts = ReturnType<typeof factsOf>;

const dueByRow = (facts: Facts, times: readonly DateMention[]): Facts => ({
  ...facts,
  targets: withDue(facts.targets, times),
});

/** Where the row gives one day, values without a day of their own are due then. */
function withDue(targets: readonly Target[], times: readonly DateMention[]): readonly Target[] {
  const day = times.length === 1 ? (times[0]?.date ?? null) : null;
  return day === null
    ? targets
    : targets.map((target) => (target.by === null ? { ...target, by: day } : target));
}

const bodyBehind = (content: readonly Range[], title: Range | null): readonly Range[] =>
  content.map(([from, to], i): Range => [i === 0 && title !== null ? title[1] + 1 : from, to]);

function actionOf(clean: CleanText, range: Range, row: TableRow, groups: number): Action {
  const at = row.answers.findIndex((cells) =>
    cells.some(({ lines }) => lines.some(([s, e]) => range[0] >= s && range[1] <= e)),
  );
  const index = groups === 1 || at < 0 ? 0 : Math.min(at, groups - 1);
  return {
    text: shownIn(clean, range),
    span: spanOf(clean, range),
    responsibility: groups === 0 ? null : index,
  };
}

function labelOf(clean: CleanText, row: TableRow, first: Range): Pick<Task, 'number' | 'label'> {
  const cell = rangesOf(row, 'number')[0];
  const words = cell === undefined ? '' : matchIn(clean, cell).trim();
  const marker = markerOf(words === '' ? matchIn(clean, first) : words);
  const number = /^\d{1,4}$/.test(words) ? Number(words) : (marker?.number ?? null);
  return { number, label: words === '' ? (marker?.label ?? '') : words };
}

/** The task cell is a title where another column holds the work; else a short first sentence in it is. */
function titleOf(clean: CleanText, row: TableRow, content: readonly Range[]): Range | null {
  const first = row.cells.find(({ role, range }) => role === 'task' && range[1] > range[0]);
  if (first === undefined) return null;
  const words = matchIn(clean, first.range);
  if (content.length > 1) return first.range;
  const stop = /^[^。：；，\d]{2,24}[。：](?=.)/.exec(words);
  return stop === null ? null : [first.range[0], first.range[0] + stop[0].length - 1];
}

const rangesOf = (row: TableRow, role: ColumnRole): readonly Range[] =>
  row.cells
    .filter((cell) => cell.role === role && cell.range[1] > cell.range[0])
    .map((cell) => cell.range);

const ROLE_OF: Readonly<Partial<Record<ColumnRole, Role>>> = {
  lead: 'lead',
  support: 'support',
  units: 'responsible',
  department: 'responsible',
};

function groupOf(
  clean: CleanText,
  cells: readonly { readonly role: ColumnRole; readonly range: Range }[],
): Group {
  const parts = cells.flatMap(({ role, range }): readonly Part[] =>
    partsOf(clean.match, range).map((part) => ({
      ...part,
      role: part.role === 'bare' ? (ROLE_OF[role] ?? 'responsible') : part.role,
    })),
  );
  const all = cells.map(({ range }) => range).filter(([s, e]) => e > s);
  return {
    range: [Math.min(...all.map(([s]) => s)), Math.max(...all.map(([, e]) => e))],
    parts,
    times: [],
    statesLeadRule: false,
    adds: [],
  };
}
