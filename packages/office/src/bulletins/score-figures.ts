// SPDX-License-Identifier: Apache-2.0
import type { FigureState, IssuedFigure } from '@sanyi/bulletins';
import {
  type Contestant,
  type CountedShare,
  type EvaluationScheme,
  type JudgedReading,
  type PeerGroup,
  rankGroup,
  type RankedCard,
  type ScoredItem,
  scoreGroup,
  yearsBefore,
} from '@sanyi/indicators';
import type { Ratio } from '@sanyi/kernel';
import type { SnapshotReading } from './snapshot-reading.js';
import { exactText } from './exact-text.js';
import { consequenceFigures, gradeParameters } from './consequence-figures.js';
import type { ScoreGround } from './score-ground.js';
import { STATE_WORDS } from './state-words.js';

/**
 * 得分、名次、等级 of every peer group. What a withheld reading would let somebody work out is withheld too: the points, the
 * score, and the ranks of its group; where peers score against each other, the whole group.
 */
export function scoreFigures(
  scheme: EvaluationScheme,
  ground: ScoreGround,
): readonly IssuedFigure[] {
  return rankedGroups(scheme, ground).flatMap(({ ranked, hidden }) =>
    ranked.flatMap((card) =>
      cardFigures(scheme, card, ground, {
        card: hidden.has(card.card.place),
        rank: hidden.size > 0,
      }),
    ),
  );
}

/** 一组排名 of a snapshot, and the places of it whose score is withheld. */
export interface RankedGroup {
  readonly ranked: readonly RankedCard[];
  readonly hidden: ReadonlySet<string>;
}

/** Every peer group of a scheme, ranked by what the snapshot tells. */
export function rankedGroups(
  scheme: EvaluationScheme,
  ground: ScoreGround,
): readonly RankedGroup[] {
  const directions = new Map(
    [...ground.library.indicators].map(([id, { indicator }]) => [id, indicator.direction]),
  );
  return scheme.groups.map((group) => {
    const members = membersOf(group, ground);
    const contestants = members.map((place) => contestant(scheme, ground, place));
    const held = members.filter((place) => holdsWithheld(scheme, ground, place));
    return {
      ranked: rankGroup(scheme, scoreGroup(scheme, contestants, directions)),
      hidden: new Set(held.length > 0 && comparesPeers(scheme) ? members : held),
    };
  });
}

function membersOf(
  { level, within, properties }: PeerGroup,
  { library }: ScoreGround,
): readonly string[] {
  const { places, indexOf } = library.tree;
  const isWithin = (start: string): boolean => {
    let at: string | null = start;
    while (at !== null) {
      if (at === within) return true;
      at = places[indexOf.get(at) ?? -1]?.parent ?? null;
    }
    return within === null;
  };
  return places
    .filter(
      (place) =>
        place.level === level &&
        Object.entries(properties).every(([name, is]) => place.properties[name] === is) &&
        isWithin(place.id),
    )
    .map(({ id }) => id)
    .sort();
}

const readingAt = (
  { snapshot, readings }: ScoreGround,
  indicator: string,
  place: string,
  back = 0,
): SnapshotReading | undefined =>
  readings.get(`${indicator}:${place}:${yearsBefore(snapshot.period, back)}`);

const contestant = (
  { items }: EvaluationScheme,
  ground: ScoreGround,
  place: string,
): Contestant => ({
  place,
  readings: new Map(items.map(({ indicator }) => [indicator, judged(ground, indicator, place)])),
});

function judged(ground: ScoreGround, indicator: string, place: string): JudgedReading {
  const now = readingAt(ground, indicator, place);
  const value = now && valueOf(now);
  if (now?.reading.outcome.state === 'not-applicable') return { state: 'not-applicable' };
  if (now === undefined || value === null || value === undefined) return { state: 'not-reported' };
  const before = readingAt(ground, indicator, place, 1);
  const prior = before === undefined ? null : valueOf(before);
  return { state: 'value', value, prior, counted: countedOf(now) };
}

/** Null where there is no value, or it is withheld. */
const valueOf = ({ reading: { outcome }, withheld }: SnapshotReading): Ratio | null =>
  outcome.state === 'value' && !withheld ? outcome.value : null;

/** A share of counted things has an interval. */
const countedOf = ({ unit, reading }: SnapshotReading): CountedShare | null =>
  unit === 'share' && reading.numerator !== null && reading.denominator !== null
    ? { count: plain(reading.numerator), all: plain(reading.denominator) }
    : null;

const plain = ({ above, below }: Ratio): number => Number(above) / Number(below);

const holdsWithheld = ({ items }: EvaluationScheme, ground: ScoreGround, place: string): boolean =>
  items.some(({ indicator }) =>
    [0, 1].some((back) => readingAt(ground, indicator, place, back)?.withheld === true),
  );

const comparesPeers = ({ items, guard, gradeBy }: EvaluationScheme): boolean =>
  guard !== 'none' ||
  gradeBy === 'percentile' ||
  items.some(({ rule }) => rule.method === 'percentile');

interface Hidden {
  readonly card: boolean;
  readonly rank: boolean;
}

function cardFigures(
  scheme: EvaluationScheme,
  { card, rank, grade, consequences }: RankedCard,
  ground: ScoreGround,
  hidden: Hidden,
): readonly IssuedFigure[] {
  const { place, items, total } = card;
  const head = headFor(scheme, ground.snapshot.period, place);
  const points = items.map((item) => pointsFigure(item, head, hidden.card, ground));
  const score = figure(head('score'), stateOf(total !== null, hidden.card), {
    ...{ exact: total === null ? '' : exactText(total), ...pointsShown(ground, total) },
    from: points.map(({ id }) => id),
  });
  const standing = (kind: 'rank' | 'grade', words: string | null, hide: boolean): IssuedFigure =>
    figure(head(kind), stateOf(words !== null, hide), {
      ...{ exact: words ?? '', shown: words ?? '' },
      from: [score.id, ...(kind === 'grade' ? gradeParameters(scheme, ground) : [])],
    });
  return [
    ...points,
    score,
    standing('rank', rank === null ? null : String(rank), hidden.rank),
    standing('grade', grade, hidden.card),
    ...(ground.rules.parameters && !hidden.card
      ? consequenceFigures({ scheme, place, consequences }, ground)
      : []),
  ];
}

const stateOf = (judgedAtAll: boolean, hidden: boolean): FigureState => {
  if (hidden) return 'withheld';
  return judgedAtAll ? 'value' : 'not-judged';
};

type Head = Pick<IssuedFigure, 'id' | 'kind' | 'subject' | 'place' | 'period' | 'rule'>;

const headFor =
  ({ id: scheme, version }: EvaluationScheme, period: string, place: string) =>
  (kind: 'score' | 'rank' | 'grade' | 'points'): Head => ({
    ...{ id: `${kind}:${scheme}:${place}:${period}`, kind, subject: scheme, place, period },
    rule: `${scheme}@${version}`,
  });

function pointsFigure(
  { indicator, points, state, explanation }: ScoredItem,
  head: ReturnType<typeof headFor>,
  hidden: boolean,
  ground: ScoreGround,
): IssuedFigure {
  const { id, place, ...rest } = head('points');
  const made = state === 'left-out' ? null : exactText(points);
  const from = [0, 1].flatMap((back) => {
    const reading = readingAt(ground, indicator, place, back)?.reading;
    return reading === undefined ? [] : [`reading:${indicator}:${place}:${reading.period}`];
  });
  return figure(
    {
      ...rest,
      place,
      id: `${id}:${indicator}`,
      rule: `${rest.rule}/${explanation?.method ?? state}`,
    },
    stateOf(made !== null, hidden),
    { exact: made ?? '', ...pointsShown(ground, points), from },
  );
}

interface Made {
  readonly exact: string;
  readonly shown: string;
  readonly from: readonly string[];
}

const figure = (head: Head, state: FigureState, { exact, shown, from }: Made): IssuedFigure => {
  if (state !== 'value') return { ...head, state, exact: '', shown: STATE_WORDS[state], from };
  return { ...head, state, exact, shown, from };
};

const pointsShown = ({ rules }: ScoreGround, points: Ratio | null): Pick<Made, 'shown'> => ({
  shown: points === null ? '' : rules.points(points),
});
