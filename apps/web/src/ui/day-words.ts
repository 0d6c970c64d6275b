// SPDX-License-Identifier: Apache-2.0

const ZH_WEEK = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const EN_WEEK = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** `2026-11-22` → 2026年11月22日, 22 November 2026; a text that is no day stays as it is. */
export function dayInWords(day: string, language: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) return day;
  return language === 'en'
    ? `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
    : `${year}年${Number(month)}月${Number(date)}日`;
}

/** `2026-11-22` → 星期日, Sunday. */
export function weekdayInWords(day: string, language: string): string {
  const names = language === 'en' ? EN_WEEK : ZH_WEEK;
  return names[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}
