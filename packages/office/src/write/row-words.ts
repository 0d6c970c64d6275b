// SPDX-License-Identifier: Apache-2.0
import {
  type Assignment,
  type DeadlineRow,
  type LedgerDocument,
  type Reference,
  roleInWords,
  type Span,
  type Target,
  type TargetRow,
} from '@sanyi/documents';
import type { PlainDate } from '@sanyi/kernel';

/** Units as a list; an open-ended one keeps its 等. */
export const unitList = (units: readonly string[], openEnded = false): string =>
  units.length === 0 ? '' : units.join('、') + (openEnded ? '等' : '');

/** 牵头及其他单位: the stated lead or the first-listed unit by its name, then all others once. */
export function companyInWords(assignment: Assignment): string {
  const { leads, firstListed } = assignment;
  const lines = [
    ['牵头：', unitList(leads)],
    ['首列（未明确牵头）：', unitList(firstListed)],
    [leads.length + firstListed.length > 0 ? '其他：' : '', besideInWords(assignment)],
  ] as const;
  return lines
    .filter(([, units]) => units !== '')
    .map(([label, units]) => label + units)
    .join('\n');
}

/** All other units but those that are named as lead or first-listed already. */
export const besideInWords = ({ leads, firstListed, others, openEnded }: Assignment): string =>
  unitList(
    others.filter((unit) => !leads.includes(unit) && !firstListed.includes(unit)),
    openEnded,
  );

/** 工作内容: each sentence on its line; the title where it is the whole task. */
export const workOf = ({ actions, task }: Assignment): string =>
  actions.length > 0 ? actions.join('\n') : task.title;

export const roleOf = ({ role }: Assignment): string =>
  role === null ? '未明确' : roleInWords(role);

/** Each target on its line. */
export const targetsInWords = (targets: readonly TargetRow[]): string =>
  targets.map(({ words }) => words).join('\n');

export const deadlinesInWords = (deadlines: readonly DeadlineRow[]): string =>
  deadlines.map(({ words }) => words).join('\n');

/** 截止日期: the earliest day by which something is due. */
export function dueDay(deadlines: readonly DeadlineRow[]): { readonly day: PlainDate } | null {
  const days = deadlines.flatMap(({ deadline }) =>
    deadline.kind === 'by' && deadline.date !== null ? [deadline.date] : [],
  );
  const [first] = [...days].sort();
  return first === undefined ? null : { day: first };
}

/** 《题名》（文号）. A title within marks already is left as it is. */
export function citationInWords({ title, number }: Pick<Reference, 'title' | 'number'>): string {
  const marked = title.startsWith('《')
    ? title
    : `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
  return marked + (number === null ? '' : `（${number}）`);
}

/** 《题名》（文号）, a 征求意见稿 saying so. */
export const documentInWords = ({ title, number, draft }: LedgerDocument): string =>
  citationInWords({ title, number }) +
  (draft && !title.includes('征求意见稿') ? '（征求意见稿）' : '');

/** Offsets into the original text, as `sanyi parse FILE --text` prints it; 无 for what stands nowhere in it. */
export const spanInWords = ([start, end]: Span): string =>
  start === end ? '无' : `${start}-${end}`;

/** 原文用语: what a person added without pointing at words of the document is not quoted from it. */
export const quoteInWords = ({ quote, span }: Pick<Target, 'quote' | 'span'>): string =>
  span[0] === span[1] ? '手工添加，无原文' : quote;
