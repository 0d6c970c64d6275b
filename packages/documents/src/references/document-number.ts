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

const format = ({ groups }: RegExpExecArray): string =>
  `${groups?.['issuer'] ?? ''}〔${groups?.['year'] ?? ''}〕${groups?.['serial'] ?? ''}号`;
