// SPDX-License-Identifier: Apache-2.0
import type { Program, Slot } from '../language/program.js';
import { writeConditions, writeFormula } from '../language/write.js';
import type { CompiledVersion } from './read-indicator-at.js';
import { type GroupTotals, type Ground, totalsAt } from './totals.js';

/** The totals of every group of a version at a place, with the number of rows behind each. */
export const groupTotals = (
  { program }: CompiledVersion,
  ground: Ground,
  place: string,
): readonly (GroupTotals & { readonly rows: number })[] =>
  program.groups.map((group) => {
    const { facts, sums, given, notApplicable, missing, stopped } = totalsAt(
      program,
      group,
      ground,
      ground.tree.indexOf.get(place) ?? -1,
    );
    return { sums, given, notApplicable, missing, stopped, rows: facts.length };
  });

/** The slots of each group of a program, with what they read in the words of the formula. */
export const slotsOfGroups = ({ groups, slots }: Program): readonly (readonly NamedSlot[])[] =>
  groups.map((group) =>
    group.flatMap((index) => {
      const slot = slots[index];
      return slot === undefined
        ? []
        : [{ slot, reads: `${writeFormula(slot.of)}${writeConditions(slot.where)}` }];
    }),
  );

/** 取数项及其算式. */
export interface NamedSlot {
  readonly slot: Slot;
  readonly reads: string;
}
