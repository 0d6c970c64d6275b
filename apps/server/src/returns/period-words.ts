// SPDX-License-Identifier: Apache-2.0
import { parsePeriod } from '@sanyi/returns';

const NUMERALS = ['一', '二', '三', '四'] as const;

/** 报告期 as people say it: 2026年, 2026年上半年, 2026年第三季度, 2026年9月; what is none stays as it is. */
export function periodInWords(text: string): string {
  const period = parsePeriod(text);
  if (period === undefined) return text;
  const { kind, year, part } = period;
  switch (kind) {
    case 'none':
      return '';
    case 'year':
      return `${year}年`;
    case 'half-year':
      return `${year}年${part === 1 ? '上' : '下'}半年`;
    case 'quarter':
      return `${year}年第${NUMERALS[part - 1] ?? String(part)}季度`;
    case 'month':
      return `${year}年${part}月`;
  }
}
