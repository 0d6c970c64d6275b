// SPDX-License-Identifier: Apache-2.0
import { type CleanText, matchIn, type Range } from '../clean/clean-text.js';
import { placeMention } from './place-name.js';

/** Two places are a list of practices; one alone is an example. */
const LEAST_PLACES = 2;

/**
 * The paragraphs of a section that each tell of a place of its own (某县打造…。/ 某市创新…。), by their ranges' starts, with the
 * place they begin with; none where fewer than two places are told of.
 *
 * @param home the place the whole report speaks of: it is no place of its own
 */
export function placeParagraphs(
  clean: CleanText,
  section: readonly Range[],
  home: string | null,
): ReadonlyMap<number, string> {
  const opened = section.flatMap((range): readonly (readonly [number, string])[] => {
    const place = openingPlace(matchIn(clean, range));
    return place === null || place === home ? [] : [[range[0], place]];
  });
  const places = new Set(opened.map(([, place]) => place));
  return new Map(places.size < LEAST_PLACES ? [] : opened);
}

/** The place a paragraph begins with, where a deed follows. */
function openingPlace(words: string): string | null {
  const mention = placeMention(words.slice(0, LONGEST_OPENING));
  return mention !== null && words.startsWith(mention.place) ? mention.place : null;
}

/** No place with its deed is longer. */
const LONGEST_OPENING = 24;
