// SPDX-License-Identifier: Apache-2.0
import { type Citation, cite, decimal, type Decimal, ok } from '@sanyi/kernel';
import { mapOf, needed, refused, words } from '@sanyi/parameters';
import { measureOf, MEASURES } from './measure.js';
import type { Place, Read, Reader } from './place.js';

/** open-beds: the name that expressions and columns use. */
export function readId(place: Place): Read<string> {
  const text = words(place);
  if (!text.ok) return text;
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text.value) && !RESERVED.includes(text.value)
    ? text
    : refused(place, 'not-an-id', 'open-beds');
}

/** Words of expressions. */
const RESERVED: readonly string[] = ['and', 'or', 'not', 'sum', 'count', 'previous', 'days'];

/** hospital-debt.balance. */
export function readFactId(place: Place): Read<string> {
  const text = words(place);
  if (!text.ok) return text;
  return /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/.test(text.value)
    ? text
    : refused(place, 'not-an-id', 'hospital-debt.balance');
}

/** An exact number, in quotes so that no reader of YAML makes a float of it. */
export function readDecimal(place: Place): Read<Decimal> {
  const text = words(place);
  if (!text.ok || place.tree.kind !== 'text') return refused(place, 'not-a-decimal', '0.85');
  if (!place.tree.quoted) return refused(place, 'not-a-number-in-quotes', `'${text.value}'`);
  const value = decimal(text.value);
  return value.ok ? ok(value.value) : refused(place, 'not-a-decimal', '0.85');
}

export const readCitation: Reader<Citation> = (place) => {
  const read = mapOf({ document: needed(words), at: needed(words) })(place);
  return read.ok ? ok(cite(read.value.document, read.value.at)) : read;
};

/** The id of a measure: bed. */
export function readMeasure(place: Place): Read<string> {
  const text = words(place);
  if (!text.ok || measureOf(text.value) !== undefined) return text;
  return refused(place, 'measure-unknown', MEASURES.map(({ id }) => id).join(' '));
}
