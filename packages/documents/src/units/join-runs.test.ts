// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Group } from './group.js';
import { joinRuns, rangeOf, type Run } from './join-runs.js';
import type { Role } from './role.js';

/** A group of ten characters at an index, with one unit for each role. */
function group(at: number, roles: readonly Role[], more: Partial<Group> = {}): Group {
  const parts = roles.map((role) => ({ role, units: [[at, at + 4]] as const, openEnded: false }));
  return { range: [at, at + 10], parts, times: [], statesLeadRule: false, adds: [], ...more };
}

const all = () => true;

describe('groups that are joined', () => {
  test('reach from the first to the last and keep everything in order', () => {
    const first = group(0, ['lead'], { statesLeadRule: true, adds: [[7, 9]] });
    const second = group(10, ['support'], { times: [[15, 18]] });
    const third = group(30, [], { times: [[32, 35]], adds: [[36, 38]] });
    expect(joinRuns([first, second, third], all)).toEqual([
      {
        range: [0, 40],
        parts: [...first.parts, ...second.parts],
        times: [
          [15, 18],
          [32, 35],
        ],
        statesLeadRule: true,
        adds: [
          [7, 9],
          [36, 38],
        ],
      },
    ]);
  });

  test('state no lead rule where none of them does', () => {
    expect(joinRuns([group(0, []), group(10, [])], all)[0]?.statesLeadRule).toBe(false);
  });

  test('state it where only the last does', () => {
    const groups = [group(0, []), group(10, [], { statesLeadRule: true })];
    expect(joinRuns(groups, all)[0]?.statesLeadRule).toBe(true);
  });
});

test('groups that do not go on stay as they are', () => {
  const groups = [group(0, ['lead']), group(10, ['support'])];
  expect(joinRuns(groups, () => false)).toEqual(groups);
});

test('no groups make none', () => {
  expect(joinRuns([], all)).toEqual([]);
});

test('a run that ended does not go on behind the next one', () => {
  const groups = [0, 10, 20, 30].map((at) => group(at, ['responsible']));
  const joined = joinRuns(groups, (_, next) => rangeOf(next)[0] !== 20);
  expect(joined.map(({ range }) => range)).toEqual([
    [0, 20],
    [20, 40],
  ]);
});

test('a run without groups stands nowhere', () => {
  const run: Run = { groups: [], leads: false, onlySupports: false, names: false, times: false };
  expect(rangeOf(run)).toEqual([0, 0]);
});

describe('what is known of a run', () => {
  /** What the rule is told of the groups so far when it is asked for one more. */
  function known(...groups: readonly Group[]) {
    const seen: Omit<Run, 'groups'>[] = [];
    joinRuns([...groups, group(90, [])], ({ leads, onlySupports, names, times }) => {
      seen.push({ leads, onlySupports, names, times });
      return true;
    });
    return seen.at(-1);
  }

  const time = group(20, [], { times: [[21, 23]] });

  test.each([
    ['lead', [group(0, ['lead'])], [true, false, true, false]],
    ['support', [group(0, ['support', 'support'])], [false, true, true, false]],
    ['lead and support', [group(0, ['lead', 'support'])], [true, false, true, false]],
    ['responsible', [group(0, ['responsible'])], [false, false, true, false]],
    ['nobody', [group(0, [])], [false, false, false, false]],
    ['a time', [time], [false, false, false, true]],
    [
      'lead, then support',
      [group(0, ['lead']), group(10, ['support'])],
      [true, false, true, false],
    ],
    [
      'support, then lead',
      [group(0, ['support']), group(10, ['lead'])],
      [true, false, true, false],
    ],
    ['support twice', [group(0, ['support']), group(10, ['support'])], [false, true, true, false]],
    ['responsible, then a time', [group(0, ['each']), time], [false, false, true, true]],
    ['a time, then responsible', [time, group(30, ['each'])], [false, false, true, true]],
  ])('%s', (_, groups, [leads, onlySupports, names, times]) => {
    expect(known(...groups)).toEqual({ leads, onlySupports, names, times });
  });
});
