// SPDX-License-Identifier: Apache-2.0
import type { CleanText } from '../clean/clean-text.js';
import type { Group } from './group.js';
import { joinRuns, rangeOf, type Run } from './join-runs.js';

/**
 * Label lines under each other are one group: 【牵头单位】…, 【配合单位】…, 【完成时限】…; so are （A牵头） and （B配合）. A second
 * lead begins a new one.
 */
export const joinAcross = (clean: CleanText, groups: readonly Group[]): readonly Group[] =>
  joinRuns(groups, (run, next) => belongTogether(clean, run, next));

/** More white space than this between two lines is no line break. */
const WIDEST = 6;

function belongTogether(clean: CleanText, run: Run, next: Run): boolean {
  const between = clean.match.slice(rangeOf(run)[1], rangeOf(next)[0]);
  return (
    between.length <= WIDEST &&
    between.trim() === '' &&
    ((run.leads && next.onlySupports) ||
      (isLabel(clean, run) && isLabel(clean, next) && !(run.leads && next.leads)))
  );
}

/** Units in brackets are a group of their own, unless they support a lead; a time in brackets belongs to the line above it. */
const isLabel = (clean: CleanText, run: Run): boolean =>
  !run.names || !'（〔['.includes(clean.match.charAt(rangeOf(run)[0]));
