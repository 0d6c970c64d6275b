// SPDX-License-Identifier: Apache-2.0
import {
  decimal,
  dayOf,
  err,
  formatDecimal,
  ok,
  plainDate,
  type Result,
  roundHalfUp,
  toYuan,
  yuan,
} from '@sanyi/kernel';
import type { CodeList } from '../declaration/declaration.js';
import type { Field, FieldKind } from '../declaration/field.js';
import { measureOf } from '../declaration/measure.js';
import { type Cell, given, MISSING, NOT_APPLICABLE } from './cell.js';

/** Why what stands in a cell was refused. */
export interface CellRefusal {
  readonly code: CellRefusalCode;
  readonly found: string;
  /** Of several of one name: how each of them is written. */
  readonly among?: readonly string[];
}

export type CellRefusalCode =
  | 'code-not-in-list'
  | 'may-not-be-not-applicable'
  | 'not-a-day'
  | 'not-a-month'
  | 'not-a-number'
  | 'not-a-share'
  | 'not-a-whole-number'
  | 'not-an-amount'
  | 'not-yes-or-no'
  | 'several-of-name'
  | 'too-long'
  | 'unknown-institution'
  | 'unknown-region'
  | 'unknown-unit';

/** What reading a cell needs to know besides its field. */
export interface CellSurroundings {
  /** The field's code list, all codes; null for other kinds. */
  readonly list: CodeList | null;
  /** The id of the unit, institution or region that a text names, by id or by name. */
  readonly find: (kind: PlaceKind, text: string) => Found;
}

/** What a cell may name besides a code of its own list. */
export const PLACE_KINDS = ['unit', 'institution', 'region'] as const;

/** What a cell may name besides a code of its own list. */
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What a text was found to name: an id; nothing; or several of one name, each as it is to be written to be told apart. */
export type Found = string | undefined | { readonly among: readonly string[] };

type CellRead = Result<Cell, CellRefusal>;

/**
 * Reads what a person wrote into a cell: full-width digits, thousands marks, 85%, 2026年3月1日, 是, a code's name. Empty is
 * missing; 不适用 is not applicable. Decimals and shares are rounded half up to the field's scale, as they are shown;
 * nothing else is rounded.
 */
export function readCell(field: Field, text: string, around: CellSurroundings): CellRead {
  const plain = clean(text);
  if (plain === '') return ok(MISSING);
  if (NOT_APPLICABLE_WORDS.includes(narrow(plain).toLowerCase())) {
    return field.mayNotApply
      ? ok(NOT_APPLICABLE)
      : err({ code: 'may-not-be-not-applicable', found: text });
  }
  const value = READERS[field.kind](field, plain, around);
  if (typeof value === 'string') return ok(given(value));
  const { refused: code, among } = value;
  return err({ code, found: plain, ...(among === undefined ? {} : { among }) });
}

const NOT_APPLICABLE_WORDS: readonly string[] = ['不适用', 'n/a', 'na'];

/** Without control characters and blanks at the ends; `NFC`, so that equal words are equal texts. */
const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim();

/** Full-width signs as narrow ones, without any blank: for numbers and days. */
const narrow = (text: string): string => text.normalize('NFKC').replace(/[\s,，]/gu, '');

interface Refused {
  readonly refused: CellRefusalCode;
  readonly among?: readonly string[];
}

type ReadValue = (field: Field, text: string, around: CellSurroundings) => string | Refused;

const READERS: Readonly<Record<FieldKind, ReadValue>> = {
  text: ({ longest }, text) => (text.length <= longest ? text : { refused: 'too-long' }),
  attachment: (_, text) => (text.length <= 200 ? text : { refused: 'too-long' }),
  whole: (field, text) => wholeIn(unitless(field, text)) ?? { refused: 'not-a-whole-number' },
  decimal: (field, text) =>
    decimalIn(unitless(field, text), field.scale) ?? { refused: 'not-a-number' },
  money: (_, text) => amountIn(narrow(text)) ?? { refused: 'not-an-amount' },
  share: (field, text) => shareIn(narrow(text), field) ?? { refused: 'not-a-share' },
  day: (_, text) => dayIn(narrow(text)) ?? { refused: 'not-a-day' },
  month: (_, text) => monthIn(narrow(text)) ?? { refused: 'not-a-month' },
  'yes-no': (_, text) => YES_NO.get(narrow(text).toLowerCase()) ?? { refused: 'not-yes-or-no' },
  code: (_, text, { list }) => codeIn(text, list) ?? { refused: 'code-not-in-list' },
  unit: (_, text, { find }) => placeIn(find('unit', text), 'unknown-unit'),
  institution: (_, text, { find }) => placeIn(find('institution', text), 'unknown-institution'),
  region: (_, text, { find }) => placeIn(find('region', text), 'unknown-region'),
};

function placeIn(found: Found, unknown: CellRefusalCode): string | Refused {
  if (found === undefined) return { refused: unknown };
  return typeof found === 'string' ? found : { refused: 'several-of-name', among: found.among };
}

/** `1,200 张` of a field counted in 张 is 1200. */
function unitless({ unit }: Field, text: string): string {
  const bare = narrow(text);
  const words = unit === null ? undefined : measureOf(unit)?.label.zh;
  return words !== undefined && bare.endsWith(words) ? bare.slice(0, -words.length) : bare;
}

function wholeIn(text: string): string | undefined {
  const read = decimal(text);
  return read.ok && read.value.scale === 0 ? formatDecimal(read.value) : undefined;
}

function decimalIn(text: string, scale: number): string | undefined {
  const read = decimal(text);
  return read.ok ? formatDecimal(roundHalfUp(read.value, scale)) : undefined;
}

/** 元, or 万元 where the cell says so. */
function amountIn(text: string): string | undefined {
  const [, sign = '', digits = '', unit] =
    /^[¥￥]?(-?)([\d.]{1,30})(元|万元|亿元)?$/.exec(text) ?? [];
  const read = decimal(`${sign}${digits}`);
  if (!read.ok) return undefined;
  const places = PLACES.get(unit ?? '元') ?? 0;
  const amount = yuan(formatDecimal(shifted(read.value, places)));
  return amount.ok ? toYuan(amount.value) : undefined;
}

const PLACES: ReadonlyMap<string, number> = new Map([
  ['元', 0],
  ['万元', 4],
  ['亿元', 8],
]);

const shifted = (
  { units, scale }: { readonly units: bigint; readonly scale: number },
  places: number,
): { readonly units: bigint; readonly scale: number } =>
  scale >= places
    ? { units, scale: scale - places }
    : { units: units * 10n ** BigInt(places - scale), scale: 0 };

/** 85% or 0.85; never 85, which could be either. A change of a share may be negative. */
function shareIn(text: string, { scale, unit }: Field): string | undefined {
  const percent = text.endsWith('%');
  const read = percent ? hundredth(text.slice(0, -1)) : decimal(text);
  if (!read.ok) return undefined;
  const value = roundHalfUp(read.value, scale);
  const whole = 10n ** BigInt(value.scale);
  const least = unit === 'share-change' ? -whole : 0n;
  return value.units >= least && value.units <= whole ? formatDecimal(value) : undefined;
}

/** 80 of a hundred is 0.8, written as a decimal is: without trailing zeros. */
function hundredth(text: string): ReturnType<typeof decimal> {
  const read = decimal(text);
  if (!read.ok) return read;
  const { units, scale } = read.value;
  return decimal(formatDecimal({ units, scale: scale + 2 }));
}

/** 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301. */
function dayIn(text: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  return day === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
}

/** 2026-03, 2026/3, 2026年3月, 202603; a whole day stands for its month. */
function monthIn(text: string): string | undefined {
  const [, year, month] =
    /^(\d{4})[-/.年](\d{1,2})月?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text) ?? [];
  const day = month === undefined ? dayIn(text) : dayOf(Number(year), Number(month), 1);
  return day?.slice(0, 7);
}

const YES_NO: ReadonlyMap<string, string> = new Map([
  ...['是', '有', 'yes', 'true', '√', '✓', '1'].map((word) => [word, 'yes'] as const),
  ...['否', '无', 'no', 'false', '×', '✗', '0'].map((word) => [word, 'no'] as const),
]);

/** A code by itself or by one of its names; undefined where two codes bear the name. */
function codeIn(text: string, list: CodeList | null): string | undefined {
  const exact = list?.codes.find(({ code }) => code === text);
  if (exact !== undefined) return exact.code;
  const named = list?.codes.filter(({ label }) => label.zh === text || label.en === text) ?? [];
  return named.length === 1 ? named[0]?.code : undefined;
}

/** Whether a value is in the canonical text of its field: what readCell gives, and nothing a person might have meant. */
export function isCanonical(field: Field, value: string, around: CellSurroundings): boolean {
  if (field.kind === 'day') return plainDate(value).ok;
  const read = readCell(field, value, around);
  return read.ok && read.value.state === 'value' && read.value.value === value;
}
