// SPDX-License-Identifier: Apache-2.0
import type { PlainDate, WorkCalendar } from '@sanyi/kernel';
import { lampOf } from './explain-lamp.js';
import type { LampFacts, LampMove, LampScheme } from './lamp.js';

/** 规则变更影响: the items that another scheme would show otherwise on a day, before and after with the reasons of both. */
export function lampMoves(
  items: readonly LampFacts[],
  on: PlainDate,
  [before, after]: readonly [before: LampScheme, after: LampScheme],
  calendar: WorkCalendar,
): readonly LampMove[] {
  return items
    .map((facts): LampMove => ({
      item: facts.item,
      before: lampOf(facts, on, before, calendar),
      after: lampOf(facts, on, after, calendar),
    }))
    .filter((move) => move.before.key !== move.after.key);
}
