// SPDX-License-Identifier: Apache-2.0
import type { Ratio } from '@sanyi/kernel';
import {
  type Contestant,
  type EvaluationScheme,
  type Indicator,
  type JudgedReading,
  type PeerGroup,
  type Place,
  type PlaceTree,
  rankGroup,
  type RankedCard,
  scoreGroup,
  yearsBefore,
} from '@sanyi/indicators';
import type { FigureGround } from './figures.js';
import { placesBelow } from './figure-places.js';
import { countedShare } from './reading-view.js';

/** 一组计分卡: a peer group, ranked, with what each place read. */
export interface ScoredGroup {
  readonly group: PeerGroup;
  readonly places: ReadonlyMap<string, Place>;
  readonly cards: readonly RankedCard[];
  readonly contestants: ReadonlyMap<string, Contestant>;
}

/** 计分: every peer group of a scheme in a period. The same for everybody; what of it is shown is decided by who looks. */
export function scoredGroups(
  scheme: EvaluationScheme,
  period: string,
  ground: FigureGround,
): readonly ScoredGroup[] {
  const indicators = new Map(ground.library.indicators.map((one) => [one.id, one]));
  const directions = new Map(ground.library.indicators.map(({ id, direction }) => [id, direction]));
  return scheme.groups.map((group) => {
    const places = membersOf(group, ground.tree);
    const contestants = places.map((place) =>
      contestantAt(scheme, { ground, indicators, period }, place),
    );
    return {
      group,
      places: new Map(places.map((one) => [one.id, one])),
      cards: rankGroup(scheme, scoreGroup(scheme, contestants, directions)),
      contestants: new Map(contestants.map((one) => [one.place, one])),
    };
  });
}

/** The places of a level below a region that have what the group asks for. */
function membersOf({ level, within, properties }: PeerGroup, tree: PlaceTree): readonly Place[] {
  const all =
    within === null
      ? tree.places.filter((place) => place.level === level)
      : placesBelow(tree, within, level);
  return all.filter((place) =>
    Object.entries(properties).every(([name, is]) => place.properties[name] === is),
  );
}

interface Read {
  readonly ground: FigureGround;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly period: string;
}

const contestantAt = (
  { items }: EvaluationScheme,
  { ground, indicators, period }: Read,
  place: Place,
): Contestant => ({
  place: place.id,
  readings: new Map(
    items.flatMap(({ indicator: id }) => {
      const one = indicators.get(id);
      return one === undefined
        ? []
        : [[id, judgedReading(ground, one, [place.id, period])] as const];
    }),
  ),
});

function judgedReading(
  ground: FigureGround,
  indicator: Indicator,
  [place, period]: readonly [place: string, period: string],
): JudgedReading {
  const reading = ground.readingAt(indicator, place, period);
  const { outcome } = reading;
  if (outcome.state === 'not-applicable') return { state: 'not-applicable' };
  if (outcome.state !== 'value') return { state: 'not-reported' };
  const before = ground.readingAt(indicator, place, yearsBefore(period, 1));
  const isSame = before.version === reading.version;
  const prior: Ratio | null =
    before.outcome.state === 'value' && isSame ? before.outcome.value : null;
  return { state: 'value', value: outcome.value, prior, counted: countedShare(reading, indicator) };
}
