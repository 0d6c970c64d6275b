// SPDX-License-Identifier: Apache-2.0
import {
  type Lamp,
  lampMoves,
  lampOf,
  type LampMove,
  type LampScheme,
  readLampFacts,
} from '@sanyi/accountability';
import type { PlainDate, WorkCalendar } from '@sanyi/kernel';
import { lampScheme, sound } from './rule-files.js';

export interface LampsOptions {
  readonly on: PlainDate;
  readonly scheme: string;
  /** Another scheme: which lamps would move. */
  readonly against?: string;
  readonly json: boolean;
}

/** Lamps of a list of facts on a day, each with why; or which of them another scheme would move. */
export function lampsAnswer(file: string, options: LampsOptions, calendar: WorkCalendar): string {
  const { on, scheme: name, against, json } = options;
  const facts = sound(file, readLampFacts);
  const scheme = lampScheme(name);
  if (against !== undefined) {
    const other = lampScheme(against);
    const moves = lampMoves(facts, on, [scheme, other], calendar);
    return json ? asJson(moves) : movesInWords(moves, [scheme, other], facts.length);
  }
  const lamps = facts.map((one) => lampOf(one, on, scheme, calendar));
  return json ? asJson(lamps) : lampsInWords(lamps, scheme);
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const wordOf = ({ key }: Lamp, { lamps }: LampScheme): string =>
  lamps.find((face) => face.key === key)?.word ?? key;

const whyOf = ({ reasons }: Lamp): string =>
  [...new Set(reasons.map(({ words }) => words))].join('；');

function lampsInWords(lamps: readonly Lamp[], scheme: LampScheme): string {
  const counts = scheme.lamps.map(
    ({ key, word }) => `${word} ${lamps.filter((lamp) => lamp.key === key).length}`,
  );
  const rule = `${scheme.label}${scheme.status === 'assumed' ? '(推定)' : ''}`;
  return [
    `${rule}:${counts.join(',')}`,
    ...lamps.map((lamp) => `${lamp.item}\t${wordOf(lamp, scheme)}\t${whyOf(lamp)}`.trimEnd()),
    '',
  ].join('\n');
}

const movesInWords = (
  moves: readonly LampMove[],
  [before, after]: readonly [LampScheme, LampScheme],
  total: number,
): string =>
  [
    `从“${before.label}”改为“${after.label}”:${total} 项中 ${moves.length} 项的灯会变`,
    ...moves.map(
      (move) =>
        `${move.item}\t${wordOf(move.before, before)} → ${wordOf(move.after, after)}\t${whyOf(move.after)}`,
    ),
    '',
  ].join('\n');
