// SPDX-License-Identifier: Apache-2.0
import type { CleanText } from '../clean/clean-text.js';
import { type Group, joinGroups } from './group.js';

/**
 * Label lines under each other are one group: 【牵头单位】…, 【配合单位】…, 【完成时限】…. A second 牵头单位 begins a new one.
 */
export function joinAcross(clean: CleanText, groups: readonly Group[]): readonly Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    if (last !== undefined && belongTogether(clean, last, group))
      joined[joined.length - 1] = joinGroups(last, group);
    else joined.push(group);
  }
  return joined;
}

function belongTogether(clean: CleanText, first: Group, second: Group): boolean {
  const between = clean.match.slice(first.range[1], second.range[0]);
  if (between.trim() !== '' || between.length > 6) return false;
  const isLabel = (group: Group): boolean =>
    !'（〔['.includes(clean.match.charAt(group.range[0])) || group.parts.length === 0;
  const leads = (group: Group): boolean => group.parts.some((part) => part.role === 'lead');
  return isLabel(first) && isLabel(second) && !(leads(first) && leads(second));
}
