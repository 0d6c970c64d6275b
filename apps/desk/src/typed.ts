// SPDX-License-Identifier: Apache-2.0
import { plainDate, type PlainDate } from '@sanyi/kernel';

/** A value as it stands in a field; nothing where there is none. */
export const written = (value: number | string | null): string =>
  value === null ? '' : String(value);

/** null where nothing is typed. */
export const typedText = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** null where no day of the calendar is typed. */
export function typedDate(text: string): PlainDate | null {
  const date = plainDate(text);
  return date.ok ? date.value : null;
}

/** null where nothing is typed, undefined where it is no number. Full-width digits are digits. */
export function typedNumber(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  if (plain === '') return null;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Units written in one line, each once. */
export const typedUnits = (text: string): readonly string[] => [
  ...new Set(text.split(/[、，,；;\s]+/).filter((unit) => unit !== '')),
];
