// SPDX-License-Identifier: Apache-2.0
import type { Result } from '@sanyi/kernel';
import {
  byKind,
  checked,
  type DataFault,
  fault,
  like,
  listOf,
  oneOf,
  type Read,
  record,
  text,
  whole,
} from '../data/read-data.js';
import type { LampCondition, LampKey, LampScheme } from './lamp.js';

/** Thresholds of working days: a year's worth and no more, so that columns need no longer table of days. */
export const MOST_WORKING_DAYS = 250;

/** Rules of a scheme: their fingerprint fits a column of 32 bits. */
export const MOST_RULES = 31;

const KEYS: readonly LampKey[] = ['red', 'yellow', 'green', 'blue'];
const key = oneOf(KEYS);
const kind = <K extends LampCondition['kind']>(name: K): Read<K> => oneOf([name]);
const workingDays = (least: number): Read<number> => whole(least, MOST_WORKING_DAYS);

const condition = byKind<LampCondition>({
  closed: record({ kind: kind('closed') }),
  overdue: record({ kind: kind('overdue'), days: whole(1, 3650) }),
  near: record({ kind: kind('near'), workingDays: workingDays(0) }),
  lagging: record({ kind: kind('lagging'), points: whole(1, 100) }),
  'target-missed': record({ kind: kind('target-missed'), targets: whole(1, 999) }),
  unsigned: record({ kind: kind('unsigned'), workingDays: workingDays(0) }),
  unanswered: record({ kind: kind('unanswered'), workingDays: workingDays(1) }),
});

const scheme: Read<LampScheme> = checked(
  record({
    id: text,
    label: text,
    lamps: listOf(
      record({ key, word: text, colour: like(/^#[0-9a-f]{6}$/, '#d48806 这样的颜色') }),
    ),
    rules: listOf(record({ id: text, lamp: key, when: condition })),
    source: text,
    status: oneOf(['read', 'reported', 'assumed'] as const),
  }),
  faultsOf,
);

/**
 * Reads a lamp scheme. Refused besides faulty fields: a lamp twice, no green (which shows where no rule holds), a rule for a lamp that
 * is not there, a rule id twice, 办结 turned by anything else or turning another lamp, more than 31 rules.
 */
export const readLampScheme = (value: unknown): Result<LampScheme, readonly DataFault[]> =>
  scheme(value, '');

function faultsOf({ lamps, rules }: LampScheme): readonly DataFault[] {
  const keys = lamps.map((face) => face.key);
  return [
    ...repeated(keys).map((one) => fault('duplicate', 'lamps', one, '每种灯一次')),
    ...(keys.includes('green') ? [] : [fault('missing', 'lamps', '', 'green')]),
    ...repeated(rules.map(({ id }) => id)).map((one) =>
      fault('duplicate', 'rules', one, '每条规则一个编号'),
    ),
    ...(rules.length > MOST_RULES
      ? [fault('not-allowed', 'rules', rules.length, `不超过 ${MOST_RULES} 条`)]
      : []),
    ...rules.flatMap(({ lamp, when }, index) => [
      ...(keys.includes(lamp)
        ? []
        : [fault('not-allowed', `rules[${index}].lamp`, lamp, keys.join('、'))]),
      ...((when.kind === 'closed') === (lamp === 'blue')
        ? []
        : [fault('contradiction', `rules[${index}]`, lamp, '办结 closed 亮 blue，别的不亮')]),
    ]),
  ];
}

const repeated = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => words.indexOf(word) !== index);
