// SPDX-License-Identifier: Apache-2.0
import type { Reading, Responsibility, Task } from '@sanyi/documents';
import type { NamedUnit } from '@sanyi/registry';

/** The reading as it is, with `unitIds` beside each list of units and `namedUnits` for all that is known of them. */
export function withUnitIds(reading: Reading, named: readonly NamedUnit[]): object {
  const ids = new Map(named.map(({ words, unitId }) => [words, unitId]));
  const idsOf = (words: readonly string[]): readonly (string | null)[] =>
    words.map((word) => ids.get(word) ?? null);
  const group = (one: Responsibility): object => ({
    ...one,
    unitIds: idsOf(one.units),
    standingIds: idsOf(one.standing),
    implementIds: idsOf(one.implement),
  });
  return {
    ...reading,
    tasks: reading.tasks.map((task: Task) => ({
      ...task,
      responsibility: task.responsibility.map(group),
    })),
    closingDuties: reading.closingDuties.map((duty) => ({ ...duty, unitIds: idsOf(duty.units) })),
    namedUnits: named,
  };
}
