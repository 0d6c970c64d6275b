// SPDX-License-Identifier: Apache-2.0
export { assertNever } from './assert-never.js';
export type { Brand } from './brand.js';
export { chineseDay } from './chinese-day.js';
export { chineseNumber } from './chinese-number.js';
export { type Citation, cite } from './citation.js';
export {
  compareDecimals,
  type Decimal,
  decimal,
  divideHalfUp,
  formatDecimal,
  type NotADecimal,
  roundHalfUp,
} from './decimal.js';
export {
  dayFromNumber,
  dayNumber,
  daysBetween,
  plusDays,
  plusMonths,
  weekday,
} from './day-number.js';
export { type Fen, fen, minus, type NotAnAmount, plus, sum, times, toYuan, yuan } from './fen.js';
export {
  formatPeriod,
  parsePeriod,
  periodEnd,
  type PeriodKind,
  periodOf,
  periodStart,
  previousPeriod,
  type Period as ReportingPeriod,
} from './period.js';
export {
  dayOf,
  monthEnd,
  type NotADate,
  plainDate,
  type PlainDate,
  yearEnd,
  yearOf,
} from './plain-date.js';
export {
  addRatios,
  compareRatios,
  divideRatios,
  fixedRatio,
  formatRatio,
  multiplyRatios,
  negated,
  type Ratio,
  ratioOf,
  wholeRatio,
  ZERO,
} from './ratio.js';
export { type Err, err, type Ok, ok, type Result } from './result.js';
export { type Token, type TokenFault, type TokenRules, tokensOf } from './tokens.js';
export {
  calendarStatus,
  type CalendarStatus,
  dayKind,
  type DayKind,
  type HolidayYear,
  isWorkingDay,
  type OffDayRule,
  plusWorkingDays,
  settledDay,
  type WorkCalendar,
  workCalendar,
  workingDaysBetween,
} from './working-days.js';
