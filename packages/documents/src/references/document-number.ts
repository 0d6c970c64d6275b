// SPDX-License-Identifier: Apache-2.0
import { HAN } from '../clean/han.js';

/** A 发文字号 as read: in the standard form, and where it ends. */
export interface NumberAt {
  readonly text: string;
  readonly end: number;
}

// GB/T 9704-2012 §7.2.5 sets 〔〕; web copies often carry [ ], ( ) or full-width variants instead.
const NUMBER = new RegExp(
  `(?<issuer>${HAN}{1,16}(?:（[^（）]{1,6}）)?)\\s?[〔[【（]\\s?(?<year>\\d{4})\\s?[〕\\]】）]\\s?(?:第?\\s?)(?<serial>\\d{1,5})\\s?号`,
);
const BEHIND = new RegExp(`^[》\\s]{0,2}[（(]?\\s?${NUMBER.source}[）)]?`);

/** The number that stands right behind a title, in brackets or not; null where none does. */
export function documentNumberAt(text: string, at: number): NumberAt | null {
  const behind = text.slice(at, at + 60);
  const found = behind.includes('号') ? BEHIND.exec(behind) : null;
  return found === null ? null : { text: format(found), end: at + found[0].length };
}

/** The first document number in a line. */
export function documentNumberIn(text: string): NumberAt | null {
  const found = NUMBER.exec(text);
  return found === null ? null : { text: format(found), end: found.index + found[0].length };
}

/** 根据示卫发〔2026〕1号: words of the sentence, at least two characters of the issuer behind them. */
const WORDS_BEFORE =
  /^(?:根据|依据|依照|按照|遵照|参照|对照|贯彻|落实|执行|印发的?|转发的?|文号|详见|参见)+(?=..)/;

const format = ({ groups }: RegExpExecArray): string =>
  `${(groups?.['issuer'] ?? '').replace(WORDS_BEFORE, '')}〔${groups?.['year'] ?? ''}〕${groups?.['serial'] ?? ''}号`;
