// SPDX-License-Identifier: Apache-2.0
import { Refusal } from './problem.js';

/** The place after which a list goes on, as an opaque word. */
export const cursorOf = (...place: readonly string[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place that a cursor holds, each part as its pattern has it; refuses what {@link cursorOf} did not make. */
export function placeOfCursor(cursor: string, patterns: readonly RegExp[]): readonly string[] {
  const place = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  const fits =
    isTexts(place) &&
    place.length === patterns.length &&
    patterns.every((pattern, index) => pattern.test(place[index] ?? ''));
  if (fits) return place;
  throw new Refusal(
    'invalid-request',
    {
      zh: 'cursor 不是列表给出的值，请从第一页重新读取。',
      en: 'This cursor was not given by a list. Read again from the first page.',
    },
    [{ pointer: '/cursor', detail: { zh: '不认识', en: 'not known' } }],
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((part) => typeof part === 'string');

/** Splits one row too many off: it only tells that there is a next page. */
export function pageFrom<Row>(
  rows: readonly Row[],
  limit: number,
  cursorAfter: (row: Row) => string,
): { readonly items: Row[]; readonly next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorAfter(last) : null };
}
