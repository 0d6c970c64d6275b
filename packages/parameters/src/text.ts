// SPDX-License-Identifier: Apache-2.0
import { ok, plainDate, type PlainDate } from '@sanyi/kernel';
import type { ParameterFaultCode } from './fault.js';
import { type Place, type Read, refuse } from './place.js';

/** A text that says something. */
export function readText(place: Place): Read<string> {
  if (place.tree.kind !== 'text') return refuse(place, 'not-text');
  const text = place.tree.text.trim();
  return text === '' ? refuse(place, 'empty-text') : ok(text);
}

/** One of some words. */
export function readWord<const W extends string>(
  place: Place,
  words: readonly W[],
  code: ParameterFaultCode = 'not-allowed',
): Read<W> {
  const text = readText(place);
  if (!text.ok) return text;
  const word = words.find((one) => one === text.value);
  return word === undefined ? refuse(place, code, words.join(' ')) : ok(word);
}

export function readDay(place: Place): Read<PlainDate> {
  const text = readText(place);
  if (!text.ok) return text;
  const day = plainDate(text.value);
  return day.ok ? day : refuse(place, 'not-a-date', 'YYYY-MM-DD');
}

/** A text in quotes: what stands without them YAML may take for a float. */
export function readQuoted(place: Place): Read<string> {
  const text = readText(place);
  if (!text.ok || (place.tree.kind === 'text' && place.tree.quoted)) return text;
  return refuse(place, 'not-a-number-in-quotes', `"${text.value}"`);
}

export const yesOrNo = (place: Place): Read<boolean> => {
  const word = readWord(place, ['true', 'false']);
  return word.ok ? ok(word.value === 'true') : word;
};
