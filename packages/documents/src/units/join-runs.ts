// SPDX-License-Identifier: Apache-2.0
import type { Group } from './group.js';

/** Neighbouring groups that are read as one, and what is known of them so far. */
export interface Run {
  readonly groups: Group[];
  /** At least one of them names a lead. */
  leads: boolean;
  /** They name units, and none that does more than support. */
  onlySupports: boolean;
  /** At least one of them names a unit. */
  names: boolean;
  /** At least one of them gives a time. */
  times: boolean;
}

/** Joins each group with the run before it where `goesOn` says so. Each group is looked at once. */
export function joinRuns(
  groups: readonly Group[],
  goesOn: (run: Run, next: Run) => boolean,
): readonly Group[] {
  const runs: Run[] = [];
  for (const group of groups) {
    const next = runOf(group);
    const last = runs.at(-1);
    if (last !== undefined && goesOn(last, next)) extend(last, next);
    else runs.push(next);
  }
  return runs.map(joined);
}

/** Where a run begins and ends. */
export const rangeOf = ({ groups }: Run): Group['range'] => [
  groups[0]?.range[0] ?? 0,
  groups.at(-1)?.range[1] ?? 0,
];

const runOf = (group: Group): Run => ({
  groups: [group],
  leads: group.parts.some((part) => part.role === 'lead'),
  onlySupports: group.parts.length > 0 && group.parts.every((part) => part.role === 'support'),
  names: group.parts.length > 0,
  times: group.times.length > 0,
});

function extend(run: Run, next: Run): void {
  run.groups.push(...next.groups);
  run.leads ||= next.leads;
  run.onlySupports &&= next.onlySupports;
  run.names ||= next.names;
  run.times ||= next.times;
}

const joined = (run: Run): Group => ({
  range: rangeOf(run),
  parts: run.groups.flatMap((group) => group.parts),
  times: run.groups.flatMap((group) => group.times),
  statesLeadRule: run.groups.some((group) => group.statesLeadRule),
  adds: run.groups.flatMap((group) => group.adds),
});
