// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Range } from '../clean/clean-text.js';
import type { Group } from './group.js';
import { joinRuns, rangeOf } from './join-runs.js';
import type { Role } from './role.js';

const group = (range: Range, roles: readonly Role[] = [], times: readonly Range[] = []): Group => ({
  range,
  parts: roles.map((role) => ({ role, units: [range], openEnded: false })),
  times,
  statesLeadRule: roles.includes('each'),
  adds: times,
});

describe('joining neighbours', () => {
  test('leaves groups apart that do not belong together', () => {
    const groups = [group([0, 2]), group([2, 4]), group([5, 9])];
    expect(joinRuns(groups, () => false)).toEqual(groups);
  });

  test('makes one group of a run, with the parts, times and additions of all', () => {
    const first = group([0, 2], ['lead']);
    const second = group([3, 5], ['each'], [[4, 5]]);
    expect(joinRuns([first, second, group([8, 9])], (_, next) => rangeOf(next)[0] < 6)).toEqual([
      {
        range: [0, 5],
        parts: [...first.parts, ...second.parts],
        times: [[4, 5]],
        statesLeadRule: true,
        adds: [[4, 5]],
      },
      group([8, 9]),
    ]);
  });

  test('tells what a run has so far', () => {
    const seen: string[] = [];
    joinRuns(
      [group([0, 1], ['lead']), group([1, 2], ['support']), group([2, 3], [], [[2, 3]])],
      (run, next) => {
        const said = [run, next].map(({ leads, onlySupports, names, times }) =>
          [leads && 'leads', onlySupports && 'supports', names && 'names', times && 'times']
            .filter(Boolean)
            .join('+'),
        );
        seen.push(`${rangeOf(run).join('-')} ${said.join(' | ')}`);
        return true;
      },
    );
    expect(seen).toEqual(['0-1 leads+names | supports+names', '0-2 leads+names | times']);
  });

  test('has nothing to join in no groups', () => {
    expect(joinRuns([], () => true)).toEqual([]);
  });
});
