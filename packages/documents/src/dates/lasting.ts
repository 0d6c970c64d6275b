// SPDX-License-Identifier: Apache-2.0
import type { Range } from '../clean/clean-text.js';
import { matchesOf } from '../clean/matches.js';
import { type DateMention, lasting } from './date-mention.js';

const LASTING =
  /(?<=^|[，；。（：])(?:并)?(?:需|要)?(?:长期|持续|常态化|常年)(?:坚持|推进|落实|实施|开展|抓好|做好|保持)(?:不懈|到底|落实|实施)?(?=[，。；）]|$)/g;

/** Duties without a last day (长期坚持), where the words are a clause of their own. */
export function lastings(text: string, [from, to]: Range): readonly DateMention[] {
  const words = text.slice(from, to);
  if (!/长期|持续|常态|常年/.test(words)) return [];
  return matchesOf(LASTING, words).map((found) =>
    lasting([from + found.index, from + found.index + found[0].length]),
  );
}
