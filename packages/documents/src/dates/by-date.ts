// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Range } from '../clean/clean-text.js';
import { matchesOf } from '../clean/matches.js';
import { DATE_FORMS, type DateForm, type DateParts } from './date-forms.js';
import { type Calendar, type DateMention, dated } from './date-mention.js';
import { yearOfWords } from './year-words.js';

/** Times written as a date (完成时限): 2026年6月底前, 年内, 第三季度, 到2027年, 从2026年起, “十五五”末. */
export function byDates(
  text: string,
  [from, to]: Range,
  calendar: Calendar,
): readonly DateMention[] {
  const words = text.slice(from, to);
  return DATE_FORMS.filter((form) => words.includes(form.sign)).flatMap((form) =>
    matchesOf(form.pattern, words)
      .map((found) => mentionOf(form, found, from, calendar))
      .filter((mention) => mention !== null),
  );
}

function mentionOf(
  form: DateForm,
  found: RegExpExecArray,
  from: number,
  calendar: Calendar,
): DateMention | null {
  const parts: DateParts = found.groups ?? {};
  const year = yearOfWords(parts['year'], calendar);
  const date = year === null ? null : dayMeant(form, parts, year);
  if (date === undefined || isNoDue(found, parts)) return null;
  return dated([from + found.index, from + found.index + found[0].length], {
    kind: isStart(parts) ? 'from' : 'by',
    date,
    weight: saysWhen(form, found, parts) ? 'sure' : 'bare',
    isYearless: parts['year'] === undefined && !isWholeYear(found),
    yearMissing: year === null,
  });
}

const isNoDue = (found: RegExpExecArray, parts: DateParts): boolean =>
  isToldOf(parts) || isBaseline(found) || isEntryIntoForce(found);

/** 2024年以来, 3月后, 截至2025年底: when something was, not by when it must be. */
const isToldOf = ({ start, edge = '' }: DateParts): boolean =>
  start === '截至' || /以来|后$|期间/.test(edge);

/** 较2024年底: what a value is compared with. */
const isBaseline = ({ input, index }: RegExpExecArray): boolean =>
  /[较比与]/.test(input.charAt(index - 1));

/** 自…起施行: when the document itself holds. */
const isEntryIntoForce = ({ input, index, 0: words }: RegExpExecArray): boolean =>
  /^(?:正式)?(?:施行|生效)/.test(wordsAfter(input, index + words.length));

const isStart = ({ edge = '' }: DateParts): boolean => /起|开始/.test(edge);

/** 全年开展30次: a count for the document's year; whether it is a deadline depends on the sentence. */
const isWholeYear = ([words]: RegExpExecArray): boolean => words.includes('全年');

function saysWhen(form: DateForm, found: RegExpExecArray, parts: DateParts): boolean {
  const { start = '', edge = '' } = parts;
  if (isWholeYear(found)) return false;
  if (/起|开始|前|内|止/.test(edge) || /[到至]|力争|争取|赶在/.test(start)) return true;
  return form.saysWhen(found[0], wordsAfter(found.input, found.index + found[0].length));
}

const dayMeant = (form: DateForm, parts: DateParts, year: number): PlainDate | undefined =>
  form.days(parts, year)[isStart(parts) ? 0 : 1];

const wordsAfter = (input: string, end: number): string => input.slice(end, end + 4);
