// SPDX-License-Identifier: Apache-2.0
import { dayOf, type PlainDate } from '@sanyi/kernel';
import { chineseNumber } from '../clean/chinese-number.js';
import { type CleanText, matchIn, type Range } from '../clean/clean-text.js';
import { documentNumberIn } from '../references/document-number.js';
import { endsAsOrgan } from '../units/unit-name.js';

/** Who issued a document, when, and under which number. */
export interface Issue {
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: PlainDate | null;
}

const DATE_LINE =
  /^（?(?<year>[12]\d{3}|二[〇零O○][一二三四五六七八九〇零O○]{2})年(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<day>\d{1,2}|[一二三四五六七八九十]{1,3})日）?$/;
const BEFORE_ABOUT = /^(?<issuer>[\p{Script=Han}（）、 ]{3,60}?)关于/u;
const RED_HEAD = /^(?<issuer>[\p{Script=Han}]{4,40})文件$/u;
const PRINTED =
  /(?<issuer>[\p{Script=Han}]{4,30})\s?(?<year>20\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})日印发/u;

/** @param lines short lines outside of the tasks: the preamble and what follows the last task */
export function issueOf(clean: CleanText, lines: readonly Range[], title: string | null): Issue {
  const short = lines.map((line) => matchIn(clean, line)).filter((line) => line.length <= 120);
  const signed = signature(short);
  return {
    documentNumber: ownNumber(short),
    issuer: fromTitle(title) ?? signed.issuer ?? redHead(short),
    issuedOn: signed.on,
  };
}

function ownNumber(lines: readonly string[]): string | null {
  const own = lines.find(
    (line) =>
      line.length <= 60 &&
      !line.includes('《') &&
      /号[）)]?$/.test(line) &&
      documentNumberIn(line) !== null,
  );
  if (own === undefined) return null;
  const bare = own.replace(
    /^.*(?:通知|意见|方案|办法|公告|决定|措施)(?=[\p{Script=Han}]{1,12}[〔[（【]\d{4})/u,
    '',
  );
  return documentNumberIn(bare)?.text ?? null;
}

function fromTitle(title: string | null): string | null {
  const issuer = BEFORE_ABOUT.exec(title ?? '')?.groups?.['issuer'];
  return issuer !== undefined && endsAsOrgan(issuer.trim()) ? issuer.trim() : null;
}

const redHead = (lines: readonly string[]): string | null =>
  lines
    .map((line) => RED_HEAD.exec(line)?.groups?.['issuer'])
    .find((issuer) => issuer !== undefined) ?? null;

/** The line of a date, and the issuer on the line above it. */
function signature(lines: readonly string[]): {
  readonly issuer: string | null;
  readonly on: PlainDate | null;
} {
  const at = lines.findLastIndex((line) => dateOf(line) !== null);
  if (at < 0) return printed(lines);
  const above = lines[at - 1] ?? '';
  const isIssuer = /^[\p{Script=Han}（） ]{3,60}$/u.test(above) && endsAsOrgan(above);
  return { issuer: isIssuer ? above : null, on: dateOf(lines[at] ?? '') };
}

function printed(lines: readonly string[]): {
  readonly issuer: string | null;
  readonly on: PlainDate | null;
} {
  for (const line of lines) {
    const groups = PRINTED.exec(line)?.groups;
    if (groups !== undefined) return { issuer: groups['issuer'] ?? null, on: dayIn(groups) };
  }
  return { issuer: null, on: null };
}

function dateOf(line: string): PlainDate | null {
  const groups = DATE_LINE.exec(line.replace(/ /g, ''))?.groups;
  return groups === undefined ? null : dayIn(groups);
}

const dayIn = (groups: Readonly<Record<string, string | undefined>>): PlainDate | null =>
  dayOf(number(groups['year']), number(groups['month']), number(groups['day'])) ?? null;

const number = (words: string | undefined): number =>
  /^\d+$/.test(words ?? '') ? Number(words) : (chineseNumber(words ?? '') ?? 0);
