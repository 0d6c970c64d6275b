// SPDX-License-Identifier: Apache-2.0
import { yearOf } from '@sanyi/kernel';
import { type CleanText, cleanText, matchIn, type Range, spanOf } from './clean/clean-text.js';
import type { Calendar } from './dates/date-mention.js';
import { type Issue, issueOf } from './heading/issue.js';
import { periodOf } from './heading/period.js';
import { placeOf } from './heading/place.js';
import { type TitleFound, titleOf } from './heading/title.js';
import { closingDuties, defaultDeadline } from './outline/closing.js';
import { type Outline, outlineOf } from './outline/outline.js';
import { type Plan, planOf } from './outline/plan.js';
import { sentencesIn } from './outline/sentences.js';
import type { Basis, LeadRule, Period, Reading, Target, Task } from './reading.js';
import { referencesIn } from './references/references.js';
import { isReport } from './report/genre.js';
import { homeOf, placeHeading } from './report/place-name.js';
import { readReport } from './report/read-report.js';
import type { Simplify, SourceText } from './source.js';
import { readTable } from './tables/read-table.js';
import type { Context } from './tasks/context.js';
import { type Carried, readTask } from './tasks/read-task.js';
import { readSentence } from './tasks/sentence-facts.js';
import { titleStyle } from './tasks/title-split.js';
import { statesLeadRule } from './units/standing.js';
import { warningsOf } from './warnings.js';

/**
 * Reads one official document: a notice gives tasks with units, targets and deadlines; a report gives practices and
 * figures and never a task. Pure: the same text gives the same reading. Linear in the length of the text.
 *
 * @param simplify traditional to simplified characters, of equal length; the identity for simplified text
 */
export function readDocument(source: SourceText, simplify: Simplify): Reading {
  const clean = cleanText(source, simplify);
  const outline = outlineOf(clean);
  const plan = planOf(clean, outline);
  const heading = headingOf(clean, outline, plan);
  const context = contextOf(clean, outline, plan, heading);
  const tasks = [...numberedTasks(context, plan), ...tableTasks(context, plan)].sort(
    (a, b) => a.span[0] - b.span[0],
  );
  const assigned = tasks.filter((task) => task.responsibility.length > 0).length;
  const signs = {
    title: heading.title?.text ?? null,
    text: clean.match,
    assigned,
    numbered: tasks.length,
  };
  const common = commonFields(clean, heading);
  if (isReport(signs)) return { ...reportHead(common), ...reportFields(clean, common.region) };
  const reading: Reading = {
    ...common,
    kind: 'notice',
    leadRule: leadRuleOf(context, tasks),
    basis: basisOf(clean, outline, heading),
    tasks,
    goals: goalsOf(context, plan),
    closingDuties: closingDuties(clean, plan.closing),
    figures: [],
    practices: [],
    warnings: [],
  };
  return { ...reading, warnings: [...context.warnings, ...warningsOf(clean, reading)] };
}

interface Heading {
  readonly title: TitleFound | null;
  readonly issue: Issue;
  readonly period: Period | null;
  readonly preamble: readonly Range[];
}

function headingOf(clean: CleanText, outline: Outline, plan: Plan): Heading {
  const preamble = outline.preamble;
  const title = titleOf(clean, preamble);
  const issue = issueOf(
    clean,
    [...preamble, ...plan.closing],
    title?.notice ?? title?.text ?? null,
  );
  return {
    title,
    issue,
    period: title === null ? null : periodIn(clean, title),
    preamble,
  };
}

/** As the title says it, the title of the notice, or the bracket behind the title where the notice names it. */
function periodIn({ match }: CleanText, { text, notice }: TitleFound): Period | null {
  const named = match.indexOf(`《${text}》（`);
  const behind = named < 0 ? '' : match.slice(named + text.length + 2, named + text.length + 30);
  return periodOf(text) ?? periodOf(notice ?? '') ?? periodOf(behind.replace(/）.*$/, ''));
}

function contextOf(clean: CleanText, outline: Outline, plan: Plan, heading: Heading): Context {
  const calendar = calendarOf(heading);
  const notes = [...outline.preamble, ...plan.closing];
  return {
    clean,
    calendar,
    firstListedLeads: firstListed(clean, plan, notes),
    defaultDeadline: defaultDeadline(clean, notes, calendar),
    warnings: [],
  };
}

/** The year a document speaks from: of its period, else of its date, else of its number. */
function calendarOf({ period, issue }: Heading): Calendar {
  if (period === null) return { year: yearOfIssue(issue), periodEnd: null };
  const year = yearOf(period.from);
  return { year, periodEnd: year < yearOf(period.to) ? null : period.to };
}

function yearOfIssue({ issuedOn, documentNumber }: Issue): number | null {
  if (issuedOn !== null) return yearOf(issuedOn);
  const year = /〔(?<year>\d{4})〕/.exec(documentNumber ?? '')?.groups?.['year'];
  return year === undefined ? null : Number(year);
}

const firstListed = (clean: CleanText, plan: Plan, notes: readonly Range[]): boolean =>
  plan.tasks.some((task) =>
    task.pieces.some((piece) => piece.groups.some((group) => group.statesLeadRule)),
  ) || notes.some((range) => statesLeadRule(matchIn(clean, range)));

function numberedTasks(context: Context, plan: Plan): readonly Task[] {
  const style = titleStyle(context.clean, plan.tasks);
  const tasks: Task[] = [];
  let carried: Carried = { standing: [] };
  for (const planned of plan.tasks) {
    const [task, next] = readTask(context, planned, style, carried);
    tasks.push(task);
    carried = next;
  }
  return tasks;
}

const tableTasks = (context: Context, plan: Plan): readonly Task[] =>
  plan.tables.flatMap(({ table, sections }) => readTable(context, table, sections));

/** What every document says of itself, whatever its kind. */
type CommonFields = Pick<
  Reading,
  | 'title'
  | 'noticeTitle'
  | 'documentNumber'
  | 'issuer'
  | 'issuedOn'
  | 'period'
  | 'level'
  | 'region'
  | 'draft'
>;

function commonFields(clean: CleanText, { title, issue, period }: Heading): CommonFields {
  const { text = null, notice = null, draft = false } = title ?? {};
  return {
    title: text,
    noticeTitle: notice,
    documentNumber: issue.documentNumber,
    issuer: issue.issuer,
    issuedOn: issue.issuedOn,
    period,
    ...placeOf([issue.issuer, text], clean.match),
    draft,
  };
}

/** The units that a report names are those of many places: without a region it has no level. */
const reportHead = (common: CommonFields): CommonFields =>
  common.region === null ? { ...common, level: null } : common;

function reportFields(clean: CleanText, home: string | null): Omit<Reading, keyof CommonFields> {
  const paragraphs = clean.flow.flatMap((piece) =>
    piece.kind === 'paragraph' ? [piece.range] : [],
  );
  const { practices, figures } = readReport(clean, paragraphs, home ?? soleHome(clean, paragraphs));
  return {
    kind: 'report',
    leadRule: 'none-stated',
    basis: [],
    tasks: [],
    goals: [],
    closingDuties: [],
    practices,
    figures,
    warnings: [],
  };
}

/** A report with headings 某省： speaks of several places and has no home. */
const soleHome = (clean: CleanText, paragraphs: readonly Range[]): string | null =>
  paragraphs.some((range) => placeHeading(matchIn(clean, range)) !== null)
    ? null
    : homeOf(clean.match);

function leadRuleOf({ firstListedLeads }: Context, tasks: readonly Task[]): LeadRule {
  if (firstListedLeads) return 'first-listed';
  return tasks.some((task) => task.responsibility.some((group) => group.lead.length > 0))
    ? 'stated'
    : 'none-stated';
}

/** Documents named before the first task as what the notice rests on. */
function basisOf(clean: CleanText, outline: Outline, { title }: Heading): readonly Basis[] {
  return outline.preamble
    .filter((range) => title === null || range[0] >= title.range[1] || range[1] <= title.range[0])
    .flatMap((range) => referencesIn(clean, range))
    .filter(({ reference }) => reference.role === 'to-implement' || reference.number !== null)
    .map(({ reference, range }) => ({
      title: reference.title,
      number: reference.number,
      span: spanOf(clean, range),
    }));
}

function goalsOf(context: Context, plan: Plan): readonly Target[] {
  return plan.goals
    .flatMap((range) => sentencesIn(context.clean, range))
    .flatMap((sentence) => readSentence(context, sentence).targets);
}
