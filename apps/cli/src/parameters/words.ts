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

/** A value with its unit, as people write it: 300 至 500 元/人/月, 85%, 3 年. */
export function valueInWords(value: ParameterValue, parameter: Parameter): string {
  const unit = unitInWords(parameter.unit);
  switch (value.kind) {
    case 'amount':
      return `${boundedInWords(value.value, amountInWords)} ${unit}`;
    case 'decimal':
      return boundedInWords(value.value, (one) => numberInWords(one, parameter.unit));
    case 'integer':
      return `${boundedInWords(value.value, String)} ${unit}`;
    case 'duration':
      return boundedInWords(value.value, durationInWords);
    case 'bands':
      return value.bands.map((band) => bandInWords(band, parameter.unit)).join(';');
    case 'rule':
      return ruleInWords(value.rule, parameter);
  }
}

const unitInWords = (id: string): string => unitOf(id)?.zh ?? id;

const ruleInWords = (rule: string, { rules }: Parameter): string =>
  rules.find(({ name }) => name === rule)?.zh ?? rule;

const numberInWords = (value: Decimal, unit: string): string =>
  isShare(unit) ? shareInWords(value) : `${formatDecimal(value)} ${unitInWords(unit)}`;

const isShare = (unit: string): boolean => unit === 'share' || unit === 'share-change';

function boundedInWords<T>(bounded: Bounded<T>, write: (value: T) => string): string {
  if (bounded.kind === 'exact') return write(bounded.value);
  const { min, max } = bounded;
  if (min === null) return max === null ? '' : `不高于 ${write(max)}`;
  return max === null ? `不低于 ${write(min)}` : `${write(min)} 至 ${write(max)}`;
}

const amountInWords = (amount: Fen): string => toYuan(amount).replace(/\.00$/, '');

function shareInWords(share: Decimal): string {
  const percent = decimal(formatDecimal({ units: share.units * 100n, scale: share.scale }));
  return percent.ok ? `${formatDecimal(percent.value)}%` : formatDecimal(share);
}

const DURATION_WORDS = { year: '年', month: '个月', day: '天', hour: '小时' } as const;

const durationInWords = ({ count, unit }: Duration): string => `${count} ${DURATION_WORDS[unit]}`;

const bandInWords = ({ from, to, value }: Band, unit: string): string =>
  `${formatDecimal(from)}${to === null ? ' 以上' : ` 至 ${formatDecimal(to)}`}:${numberInWords(value, unit)}`;

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
