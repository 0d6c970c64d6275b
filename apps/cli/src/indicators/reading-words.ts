// SPDX-License-Identifier: Apache-2.0
import { formatRatio } from '@sanyi/kernel';
import type { ExplainedReading, Indicator } from '@sanyi/indicators';
import { shownValue } from '@sanyi/office';

const REASONS = {
  'nothing-reported': '没有人报',
  'level-not-added': '得分或均值不逐级加总',
  'no-version': '当时没有定义',
  'other-period': '不按这种报告期计算',
} as const;

/** A reading in one line: the figure as it is shown, what it was divided from, and how complete it is. */
export function readingInWords({ label, unit }: Indicator, reading: ExplainedReading): string {
  const { outcome, numerator, denominator, completeness, version } = reading;
  const name = `${label.zh}\t${reading.place}\t${reading.period}`;
  if (outcome.state !== 'value') {
    return `${name}\t${outcome.state === 'missing' ? REASONS[outcome.why] : OTHER[outcome.state]}`;
  }
  const made =
    numerator === null || denominator === null
      ? ''
      : `\t${formatRatio(numerator, 4)} ÷ ${formatRatio(denominator, 4)}`;
  const { given, notApplicable, missing } = completeness;
  const complete = `\t报 ${given}、不适用 ${notApplicable}、缺 ${missing}`;
  return `${name}\t${shownValue(outcome.value, unit)}${made}${complete}\t定义第 ${version ?? 0} 版`;
}

const OTHER = { 'no-denominator': '分母为零', 'not-applicable': '不适用' } as const;
