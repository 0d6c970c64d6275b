// SPDX-License-Identifier: Apache-2.0
import { ok, type PlainDate } from '@sanyi/kernel';
import { isAllowedAddress, ADDRESS_HOSTS } from './address.js';
import type { Source } from './parameter.js';
import { combine, optional, type Place, type Read, readMap, refuse, required } from './place.js';
import { readDay, readText } from './text.js';

/** Reads `{ document, at, published, url? }`; `published: unknown` says that the document bears no date. */
export const readSource = (place: Place): Read<Source> =>
  readMap(place, ['document', 'at', 'published', 'url'], (map) =>
    combine({
      document: required(map, 'document', readText),
      at: required(map, 'at', readText),
      published: required(map, 'published', readPublished),
      url: optional(map, 'url', null, readAddress),
    }),
  );

/** A day, or the word `unknown`. */
export function readPublished(place: Place): Read<PlainDate | null> {
  const unknown = place.tree.kind === 'text' && place.tree.text === 'unknown';
  return unknown ? ok(null) : readDay(place);
}

export function readAddress(place: Place): Read<string> {
  const text = readText(place);
  if (!text.ok || isAllowedAddress(text.value)) return text;
  return refuse(place, 'address-not-allowed', ADDRESS_HOSTS.join(' '));
}
