// SPDX-License-Identifier: Apache-2.0
import type { FrozenSnapshot, ScoresAlike } from '@sanyi/bulletins';
import { snapshotGround } from './calculate.js';
import { rankedGroups } from './score-figures.js';

/**
 * 误差之内的得分: of every score of a snapshot, those from which it differs no more than chance may make it, by ids of figures. What is
 * withheld is like nothing: an interval would tell of it. A snapshot that cannot be calculated has none.
 */
export function scoresAlike(snapshot: FrozenSnapshot): ScoresAlike {
  const ground = snapshotGround(snapshot);
  if (!ground.ok) return new Map();
  return new Map(
    ground.value.library.schemes.flatMap((scheme) => {
      const idOf = (place: string): string => `score:${scheme.id}:${place}:${snapshot.period}`;
      return rankedGroups(scheme, ground.value).flatMap(({ ranked, hidden }) =>
        ranked
          .filter(({ card }) => card.total !== null && !hidden.has(card.place))
          .map(({ card, likeOthers }): [string, readonly string[]] => [
            idOf(card.place),
            likeOthers.filter((place) => !hidden.has(place)).map(idOf),
          ]),
      );
    }),
  );
}
