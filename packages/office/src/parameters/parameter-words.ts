// SPDX-License-Identifier: Apache-2.0
import { type Decimal, decimal, type Fen, formatDecimal, toYuan } from '@sanyi/kernel';
import {
  type Band,
  type Bounded,
  type DatedValue,
  type Duration,
  type NotInForceReason,
  type Parameter,
  type ParameterStatus,
  type ParameterValue,
  type Source,
  type SourceDocument,
  unitOf,
} from '@sanyi/parameters';

/** How far a value is known, in words. Only `read` rests on the issuer's own text. */
export const STATUS_WORDS: Readonly<Record<ParameterStatus, string>> = {
  read: '已读原文',
  reported: '据转载,未见原文',
  assumed: '推定,待核',
};

export const REASON_WORDS: Readonly<Record<NotInForceReason, string>> = {
  'never-set': '文件点了名但没有给出数值,请找到数值后录入',
  'before-first': '早于第一个值的施行日期',
  ended: '最后一个值已到期',
  gap: '落在两个值之间的空档',
  'draft-only': '只有征求意见稿,尚未施行',
};

/** The languages that a value is written in. */
export type ValueLanguage = 'zh' | 'en';

/** A value with its unit, as people write it: 300 至 500 元/人/月, 85%, 3 年; in English 300 to 500 yuan a person a month. */
export function valueInWords(
  value: ParameterValue,
  parameter: Pick<Parameter, 'unit' | 'rules'>,
  language: ValueLanguage = 'zh',
): string {
  const words = WORDS[language];
  const unit = unitInWords(parameter.unit, language);
  switch (value.kind) {
    case 'amount':
      return `${boundedInWords(value.value, amountInWords, words)} ${unit}`;
    case 'decimal':
      return boundedInWords(
        value.value,
        (one) => numberInWords(one, parameter.unit, language),
        words,
      );
    case 'integer':
      return `${boundedInWords(value.value, String, words)} ${unit}`;
    case 'duration':
      return boundedInWords(value.value, words.duration, words);
    case 'bands':
      return value.bands
        .map((band) => bandInWords(band, parameter.unit, language))
        .join(words.between);
    case 'rule':
      return ruleInWords(value.rule, parameter.rules, language);
  }
}

/** A figure of a table of bands: a share as a percentage, anything else with its unit. */
export const numberInWords = (value: Decimal, unit: string, language: ValueLanguage): string =>
  isShare(unit) ? shareInWords(value) : `${formatDecimal(value)} ${unitInWords(unit, language)}`;

/** From where to where a band goes: 12000 至 30000. */
export const stretchInWords = (
  { from, to }: Pick<Band, 'from' | 'to'>,
  language: ValueLanguage,
): string => {
  const { above, range } = WORDS[language];
  return to === null ? above(formatDecimal(from)) : range(formatDecimal(from), formatDecimal(to));
};

interface Words {
  readonly range: (min: string, max: string) => string;
  readonly atLeast: (min: string) => string;
  readonly atMost: (max: string) => string;
  readonly above: (from: string) => string;
  readonly duration: (value: Duration) => string;
  readonly between: string;
  readonly colon: string;
}

const DURATION_WORDS = { year: '年', month: '个月', day: '天', hour: '小时' } as const;

const WORDS: Readonly<Record<ValueLanguage, Words>> = {
  zh: {
    range: (min, max) => `${min} 至 ${max}`,
    atLeast: (min) => `不低于 ${min}`,
    atMost: (max) => `不高于 ${max}`,
    above: (from) => `${from} 以上`,
    duration: ({ count, unit }) => `${count} ${DURATION_WORDS[unit]}`,
    ...{ between: ';', colon: ':' },
  },
  en: {
    range: (min, max) => `${min} to ${max}`,
    atLeast: (min) => `at least ${min}`,
    atMost: (max) => `at most ${max}`,
    above: (from) => `${from} and above`,
    duration: ({ count, unit }) => `${count} ${unit}${count === 1 ? '' : 's'}`,
    ...{ between: '; ', colon: ': ' },
  },
};

const unitInWords = (id: string, language: ValueLanguage): string => unitOf(id)?.[language] ?? id;

const ruleInWords = (rule: string, rules: Parameter['rules'], language: ValueLanguage): string =>
  rules.find(({ name }) => name === rule)?.[language] ?? rule;

const isShare = (unit: string): boolean => unit === 'share' || unit === 'share-change';

function boundedInWords<T>(
  bounded: Bounded<T>,
  write: (value: T) => string,
  { range, atLeast, atMost }: Words,
): string {
  if (bounded.kind === 'exact') return write(bounded.value);
  const { min, max } = bounded;
  if (min === null) return max === null ? '' : atMost(write(max));
  return max === null ? atLeast(write(min)) : range(write(min), write(max));
}

const amountInWords = (amount: Fen): string => toYuan(amount).replace(/\.00$/, '');

function shareInWords(share: Decimal): string {
  const percent = decimal(formatDecimal({ units: share.units * 100n, scale: share.scale }));
  return percent.ok ? `${formatDecimal(percent.value)}%` : formatDecimal(share);
}

const bandInWords = (band: Band, unit: string, language: ValueLanguage): string =>
  `${stretchInWords(band, language)}${WORDS[language].colon}${numberInWords(band.value, unit, language)}`;

/** From when to when, and whether the document says so. */
export const daysInWords = ({
  from,
  to,
  dated,
}: Pick<DatedValue, 'from' | 'to' | 'dated'>): string =>
  `${from} 起${to === null ? '' : `,至 ${to} 止`}${dated === 'inferred' ? '(起日为推定)' : ''}`;

/** Where a value comes from, as far as it is known. */
export function sourceInWords(source: Source, documents: readonly SourceDocument[]): string {
  const document = documents.find(({ key }) => key === source.document);
  const number = document?.number ?? '';
  const day = source.published ?? '成文日期不详';
  const name = `《${document?.title ?? source.document}》${number === '' ? '' : `(${number})`}`;
  return `${name} ${source.at},${day}${source.url === null ? '' : `,${source.url}`}`;
}
