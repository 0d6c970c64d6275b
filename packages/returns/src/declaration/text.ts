// SPDX-License-Identifier: Apache-2.0
import {
  type Citation,
  cite,
  decimal,
  type Decimal,
  ok,
  plainDate,
  type PlainDate,
} from '@sanyi/kernel';
import type { Label } from '@sanyi/parameters';
import { measureOf, MEASURES } from './measure.js';
import { mapOf, needed, type Place, type Read, type Reader, refuse } from './place.js';

/** A text that says something. */
export function readText(place: Place): Read<string> {
  if (place.tree.kind !== 'text') return refuse(place, 'not-text');
  const { text } = place.tree;
  return text.trim() === '' ? refuse(place, 'empty-text') : ok(text);
}

/** open-beds: the name that expressions and columns use. */
export function readId(place: Place): Read<string> {
  const text = readText(place);
  if (!text.ok) return text;
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text.value) && !RESERVED.includes(text.value)
    ? text
    : refuse(place, 'not-an-id', 'open-beds');
}

/** Words of expressions. */
const RESERVED: readonly string[] = ['and', 'or', 'not', 'sum', 'count', 'previous', 'days'];

/** hospital-debt.balance. */
export function readFactId(place: Place): Read<string> {
  const text = readText(place);
  if (!text.ok) return text;
  return /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/.test(text.value)
    ? text
    : refuse(place, 'not-an-id', 'hospital-debt.balance');
}

export function readDay(place: Place): Read<PlainDate> {
  const text = readText(place);
  if (!text.ok) return text;
  const day = plainDate(text.value);
  return day.ok ? ok(day.value) : refuse(place, 'not-a-date', '2026-01-31');
}

/** An exact number, in quotes so that no reader of YAML makes a float of it. */
export function readDecimal(place: Place): Read<Decimal> {
  const text = readText(place);
  if (!text.ok || place.tree.kind !== 'text') return refuse(place, 'not-a-decimal', '0.85');
  if (!place.tree.quoted) return refuse(place, 'not-a-number-in-quotes', `'${text.value}'`);
  const value = decimal(text.value);
  return value.ok ? ok(value.value) : refuse(place, 'not-a-decimal', '0.85');
}

/** A small whole number, without quotes. */
export const readWhole =
  (least: number, most: number): Reader<number> =>
  (place) => {
    const text = readText(place);
    if (!text.ok) return text;
    const value = Number(text.value);
    return /^\d{1,6}$/.test(text.value) && value >= least && value <= most
      ? ok(value)
      : refuse(place, 'not-an-integer', `${least}–${most}`);
  };

export const readChoice =
  <const T extends string>(choices: readonly T[]): Reader<T> =>
  (place) => {
    const text = readText(place);
    if (!text.ok) return text;
    const choice = choices.find((one) => one === text.value);
    return choice === undefined ? refuse(place, 'not-allowed', choices.join(' ')) : ok(choice);
  };

export function readTruth(place: Place): Read<boolean> {
  const choice = readChoice(['true', 'false'])(place);
  return choice.ok ? ok(choice.value === 'true') : choice;
}

export const readLabel: Reader<Label> = mapOf({ zh: needed(readText), en: needed(readText) });

export const readCitation: Reader<Citation> = (place) => {
  const read = mapOf({ document: needed(readText), at: needed(readText) })(place);
  return read.ok ? ok(cite(read.value.document, read.value.at)) : read;
};

/** The id of a measure: bed. */
export function readMeasure(place: Place): Read<string> {
  const text = readText(place);
  if (!text.ok || measureOf(text.value) !== undefined) return text;
  return refuse(place, 'measure-unknown', MEASURES.map(({ id }) => id).join(' '));
}
