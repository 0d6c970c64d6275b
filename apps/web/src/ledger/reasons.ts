// SPDX-License-Identifier: Apache-2.0
import type { LampKey, LedgerTaskDetail } from '@sanyi/contract';

type Seat = Pick<LedgerTaskDetail['seats'][number], 'unitName' | 'why'>;

/** One reason for a lamp, and every unit that gives it. */
export interface Reason {
  readonly words: string;
  readonly lamp: LampKey;
  /** From how much on the rule holds; null where it has no figure. */
  readonly threshold: string | null;
  readonly units: readonly string[];
}

/** The reasons of all seats, each once with the units that share it, in the order in which they are first given. */
export function reasonsOf(seats: readonly Seat[]): readonly Reason[] {
  const all = seats.flatMap(({ unitName, why }) => why.map((one) => ({ ...one, unitName })));
  const keyOf = ({ words, lamp }: Pick<Reason, 'words' | 'lamp'>): string => `${lamp} ${words}`;
  const first = all.filter((one, at) => all.findIndex((each) => keyOf(each) === keyOf(one)) === at);
  return first.map(({ words, lamp, figures }) => ({
    ...{ words, lamp },
    threshold: figures['threshold'] === undefined ? null : String(figures['threshold']),
    units: [
      ...new Set(
        all.filter((one) => keyOf(one) === keyOf({ words, lamp })).map(({ unitName }) => unitName),
      ),
    ],
  }));
}
