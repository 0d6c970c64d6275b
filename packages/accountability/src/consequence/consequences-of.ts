// SPDX-License-Identifier: Apache-2.0
import type { Result } from '@sanyi/kernel';
import {
  byKind,
  type DataFault,
  listOf,
  oneOf,
  type Read,
  record,
  text,
  whole,
} from '../data/read-data.js';
import type {
  Consequence,
  ConsequenceKind,
  ConsequenceRule,
  ConsequenceTest,
  LampTally,
} from './consequence.js';

const KINDS: readonly ConsequenceKind[] = [
  'commend',
  'reward',
  'remind',
  'circulate',
  'interview',
  'account',
];
const kind = <K extends ConsequenceTest['kind']>(name: K): Read<K> => oneOf([name]);
const share = whole(1, 100);

const test = byKind<ConsequenceTest>({
  'red-tasks': record({ kind: kind('red-tasks'), atLeast: whole(1, 9999) }),
  'red-share': record({ kind: kind('red-share'), atLeast: share }),
  'done-share': record({ kind: kind('done-share'), atLeast: share }),
  'top-share': record({ kind: kind('top-share'), percent: share }),
  'top-count': record({ kind: kind('top-count'), count: whole(1, 999) }),
});

const rules: Read<readonly ConsequenceRule[]> = listOf(
  record({
    id: text,
    label: text,
    subject: oneOf(['unit', 'region'] as const),
    when: test,
    then: oneOf(KINDS),
    words: text,
    source: record({ document: text, at: text }),
    status: oneOf(['read', 'reported', 'assumed'] as const),
  }),
);

/** Reads the reward and consequence rules of a file. */
export const readConsequences = (
  value: unknown,
): Result<readonly ConsequenceRule[], readonly DataFault[]> => rules(value, '');

/**
 * 奖惩建议: every rule that holds for a subject of its kind, with its figures. Ranks are by share done, then by fewer red, among
 * subjects of one group; equal ones share a rank (1, 2, 2, 4). A subject without tasks has
 * no share and no rank; where nothing is done, a rank among others of whom nothing is done either earns nothing.
 */
export function consequencesOf(
  subject: ConsequenceRule['subject'],
  tallies: readonly LampTally[],
  given: readonly ConsequenceRule[],
): readonly Consequence[] {
  const counted = tallies.filter(({ total }) => total > 0);
  return given
    .filter((rule) => rule.subject === subject)
    .flatMap((rule) =>
      counted.flatMap((tally) => {
        const found = holds(rule.when, tally, counted);
        return found === null
          ? []
          : [
              {
                rule: rule.id,
                subject: tally.subject,
                then: rule.then,
                words: rule.words,
                ...found,
              },
            ];
      }),
    );
}

type Found = Pick<Consequence, 'reason' | 'figures'> | null;

function holds(when: ConsequenceTest, tally: LampTally, all: readonly LampTally[]): Found {
  switch (when.kind) {
    case 'red-tasks':
      return reached('红灯', [tally.red, when.atLeast], '项');
    case 'red-share':
      return reached('红灯占比', [percent(tally.red, tally.total), when.atLeast], '%');
    case 'done-share':
      return reached('办结率', [percent(tally.blue, tally.total), when.atLeast], '%');
    case 'top-share':
    case 'top-count':
      return ranked(when, tally, all);
  }
}

/** Whole per cent, rounded down: a share is reached when it is, not when it is nearly. */
const percent = (part: number, total: number): number => Math.floor((100 * part) / total);

const reached = (label: string, [value, least]: readonly [number, number], unit: string): Found =>
  value < least
    ? null
    : { reason: `${label}${value}${unit}，达到${least}${unit}`, figures: { value, least } };

function ranked(
  when: Extract<ConsequenceTest, { kind: 'top-share' | 'top-count' }>,
  tally: LampTally,
  all: readonly LampTally[],
): Found {
  if (tally.blue === 0) return null;
  const peers = all.filter(({ group }) => group === tally.group);
  const rank = 1 + peers.filter((peer) => better(peer, tally)).length;
  const places =
    when.kind === 'top-count'
      ? when.count
      : Math.max(1, Math.floor((peers.length * when.percent) / 100));
  return rank > places
    ? null
    : {
        reason: `同组${peers.length}个中排第${rank}，名额${places}个`,
        figures: { rank, places, peers: peers.length, done: percent(tally.blue, tally.total) },
      };
}

/** Compared as fractions, not as rounded shares. */
function better(one: LampTally, other: LampTally): boolean {
  const done = one.blue * other.total - other.blue * one.total;
  return done !== 0 ? done > 0 : one.red * other.total < other.red * one.total;
}
