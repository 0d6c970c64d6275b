// SPDX-License-Identifier: Apache-2.0
import { dayOf, type PlainDate } from '@sanyi/kernel';
import { chineseNumber } from '../clean/chinese-number.js';
import { type CleanText, matchIn, type Range } from '../clean/clean-text.js';
import { HAN, hanOr } from '../clean/han.js';
import { documentNumberIn } from '../references/document-number.js';
import { endsAsOrgan } from '../units/unit-name.js';

/** Who issued a document, when, and under which number. */
export interface Issue {
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: PlainDate | null;
}

/** Longer lines are sentences, not parts of a heading or a signature. */
const LONGEST = 120;

/** @param ranges pieces of text outside of the tasks: the preamble and what follows the last task */
export function issueOf(clean: CleanText, ranges: readonly Range[], title: string | null): Issue {
  const lines = ranges
    .flatMap((range) => matchIn(clean, range).split('\n'))
    .filter((line) => line.length <= LONGEST);
  const signed = lastSignature(lines);
  const printed = firstOf(lines.map(printedIn)) ?? UNKNOWN;
  return {
    documentNumber: firstOf([ownNumber(lines), signed.documentNumber]),
    issuer: firstOf([fromTitle(title ?? ''), signed.issuer, redHead(lines), printed.issuer]),
    issuedOn: firstOf([signed.issuedOn, printed.issuedOn]),
  };
}

const UNKNOWN: Issue = { documentNumber: null, issuer: null, issuedOn: null };

const firstOf = <T>(values: readonly (T | null)[]): T | null =>
  values.find((value) => value !== null) ?? null;

/** The number on a line of its own, or behind the title on its line. */
function ownNumber(lines: readonly string[]): string | null {
  const own = lines.find(
    (line) => !line.includes('《') && /号[）)]?$/.test(line) && documentNumberIn(line) !== null,
  );
  if (own === undefined) return null;
  return documentNumberIn(own.replace(UP_TO_NUMBER, ''))?.text ?? null;
}

/** The title before its number: …的通知某政办发〔2026〕1号. */
const UP_TO_NUMBER = new RegExp(
  `^.*(?:通知|意见|方案|办法|公告|决定|措施)(?=${HAN}{1,12}[〔[（【]\\d{4})`,
);

const BEFORE_ABOUT = new RegExp(
  `^(?<issuer>${hanOr('（）、 ')}{3,60}?)(?:等(?:\\d{1,2}|[一二三四五六七八九十]{1,3})?个?(?:部门|单位))?关于`,
);
const BEFORE_YEAR = new RegExp(
  `^(?<issuer>${hanOr('（）')}{3,40}?[局委厅办院会部府室组])(?=20\\d{2}年)`,
);

/** 某县教育局关于…, 某市体育局2026年…: the title begins with who wrote it. */
function fromTitle(title: string): string | null {
  const { groups } = BEFORE_ABOUT.exec(title) ?? BEFORE_YEAR.exec(title) ?? {};
  const issuer = (groups?.['issuer'] ?? '').trim();
  return endsAsOrgan(issuer) ? issuer : null;
}

const RED_HEAD = new RegExp(`^(?<issuer>${HAN}{4,40})文件$`);

/** 某县人民政府文件: the red line at the top. */
const redHead = (lines: readonly string[]): string | null =>
  lines
    .filter((line) => line.endsWith('文件'))
    .map((line) => RED_HEAD.exec(line)?.groups?.['issuer'])
    .find((issuer) => issuer !== undefined) ?? null;

const DATE =
  '(?<year>[12]\\d{3}|二[〇零O○][一二三四五六七八九〇零O○]{2})\\s?年\\s?' +
  '(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})\\s?月\\s?(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?日';
const SIGNED = new RegExp(
  `^（?(?<before>[^0-9]{0,60}?(?:[〔[【]\\d{4}[〕\\]】]\\d{1,5}号)?)${DATE}）?$`,
);
const PRINTED = new RegExp(`(?<issuer>${HAN}{4,30})\\s?${DATE}印发`);

/** The last line that is a date, alone or behind its issuer or number; an issuer may stand on the line above. */
function lastSignature(lines: readonly string[]): Issue {
  const at = lines.findLastIndex((line) => signatureIn(line) !== null);
  const signed = signatureIn(lines[at] ?? '') ?? UNKNOWN;
  const above = (lines[at - 1] ?? '').replace(/^.*[。！]/, '');
  return signed.issuer === null && isIssuer(above) ? { ...signed, issuer: above } : signed;
}

function signatureIn(line: string): Issue | null {
  const groups = /日）?$/.test(line) ? SIGNED.exec(line)?.groups : undefined;
  return groups === undefined ? null : signatureOf(groups['before'] ?? '', dayIn(groups));
}

function signatureOf(before: string, issuedOn: PlainDate | null): Issue | null {
  const words = before.split(' ').filter((word) => word !== '');
  const issuers = words.filter((word) => documentNumberIn(word) === null);
  const [number = ''] = words.filter((word) => documentNumberIn(word) !== null);
  if (!issuers.every(isIssuer)) return null;
  return {
    documentNumber: documentNumberIn(number)?.text ?? null,
    issuer: issuers.length === 0 ? null : issuers.join(' '),
    issuedOn,
  };
}

const ISSUER = new RegExp(`^${hanOr('（） ')}{3,60}$`);

const isIssuer = (words: string): boolean => endsAsOrgan(words) && ISSUER.test(words);

/** 某县人民政府办公室2026年3月2日印发: the last line of a printed notice. */
function printedIn(line: string): Issue | null {
  const groups = line.includes('日印发') ? PRINTED.exec(line)?.groups : undefined;
  return groups === undefined
    ? null
    : { documentNumber: null, issuer: groups['issuer'] ?? null, issuedOn: dayIn(groups) };
}

const dayIn = (groups: Readonly<Record<string, string | undefined>>): PlainDate | null =>
  dayOf(number(groups['year']), number(groups['month']), number(groups['day'])) ?? null;

const number = (words: string | undefined): number =>
  /^\d+$/.test(words ?? '') ? Number(words) : (chineseNumber(words ?? '') ?? 0);
