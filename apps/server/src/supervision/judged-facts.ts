// SPDX-License-Identifier: Apache-2.0
import { divideRatios, parsePeriod, periodEnd, type PlainDate } from '@sanyi/kernel';
import type { EvaluationScheme, Place, RankedCard } from '@sanyi/indicators';
import { periodInWords } from '@sanyi/office';
import { type FigureHouse, nameOf } from '../indicators/figure-house.js';
import { placeIn, seatOf } from '../indicators/figure-places.js';
import { type FigurePorts, figurePortsOf, type JudgedTarget } from '../indicators/ports.js';
import { heldSchemes, isFrozen } from '../indicators/schemes.js';
import { aimFrom, aimWords, shownFigure } from '../indicators/shown-figures.js';
import { storedTargets } from '../indicators/stored-targets.js';
import { officeOf } from '../returns/acting.js';
import type { FoundFact, JudgedFacts } from './supervision-house.js';

/**
 * 达标和得分情况 of the last period that has ended: of each target, and of each scheme that has started. What is still running is
 * not judged, and an older miss is not brought up again.
 */
export const judgedFacts =
  (house: FigureHouse, ports: FigurePorts = figurePortsOf(house)): JudgedFacts =>
  async (on) => [
    ...(await judgedTargets(house, ports, on)),
    ...(await judgedScores(house, ports, on)),
  ];

async function judgedTargets(
  house: FigureHouse,
  ports: FigurePorts,
  on: PlainDate,
): Promise<readonly FoundFact[]> {
  const stored = await storedTargets(house.people.database, null, {});
  const last = new Map<string, string>();
  for (const { indicator, place, period } of stored) {
    const key = `${indicator}:${place}`;
    const known = last.get(key);
    const isLater = known === undefined || endOf(known) < endOf(period);
    if (hasEnded(period, on) && isLater) last.set(key, period);
  }
  const found: FoundFact[] = [];
  for (const period of new Set(last.values())) {
    const places = [...new Set(stored.map(({ place }) => place))];
    const judged = await ports.judgedTargets(period, places);
    const newest = judged.filter(
      ({ target }) => last.get(`${target.indicator}:${target.place}`) === period,
    );
    found.push(...newest.flatMap((one) => targetFact(house, one)));
  }
  return found;
}

const endOf = (period: string): string => {
  const parsed = parsePeriod(period);
  return (parsed && periodEnd(parsed)) ?? '';
};

const hasEnded = (period: string, on: PlainDate): boolean =>
  endOf(period) !== '' && endOf(period) < on;

function targetFact(house: FigureHouse, one: JudgedTarget): readonly FoundFact[] {
  const { target, indicator, judgement, withheld } = one;
  const place = placeIn(house.figures.tree, target.place);
  if (place === undefined || !('bound' in judgement)) return [];
  const { unit, label } = indicator;
  const aim = aimWords(aimFrom(target.aim), unit).zh;
  const value = withheld ? '（人数少，不写明）' : shownFigure(judgement.value, unit).zh;
  const met = judgement.state === 'met';
  return [
    {
      ...around(house, place),
      ...{ period: target.period, task: null },
      title: `${periodInWords(target.period)}${nameOf(house, place)}${label.zh}`,
      words: `${periodInWords(target.period)}为${value}，目标${aim}，${met ? '达到' : '没有达到'}`,
      fact: {
        ...{ kind: 'target', met, unit: unitOf(place) },
        subject: `${target.indicator}:${target.place}`,
      },
    },
  ];
}

/** Who answers for a place: an institution itself, a region by its office. */
const unitOf = (place: Place): string => {
  const { region, unit } = seatOf(place);
  return unit ?? officeOf(region);
};

/** The office of the region above supervises; a province supervises itself. */
function around(house: FigureHouse, place: Place) {
  const { region } = seatOf(place);
  const above = place.level === 'institution' ? region : (place.parent ?? region);
  const officeRegion = placeIn(house.figures.tree, above)?.level === 'nation' ? region : above;
  return { region, officeRegion, office: officeOf(officeRegion) };
}

async function judgedScores(
  house: FigureHouse,
  ports: FigurePorts,
  on: PlainDate,
): Promise<readonly FoundFact[]> {
  const held = await heldSchemes(house, null);
  const started = held.filter(({ scheme }) => isFrozen(scheme, on));
  const newest = started.filter(
    ({ scheme }, at) => started.findIndex((one) => one.scheme.id === scheme.id) === at,
  );
  const found: FoundFact[] = [];
  for (const { scheme } of newest) {
    const period = lastYear(on);
    if (scheme.period !== 'year' || period < scheme.from.slice(0, 4)) continue;
    const groups = await ports.scoreCards(scheme, period);
    for (const { cards, places } of groups)
      found.push(...cards.flatMap((card) => scoreFact(house, { scheme, period, card }, places)));
  }
  return found;
}

const lastYear = (on: PlainDate): string => String(Number(on.slice(0, 4)) - 1);

function scoreFact(
  house: FigureHouse,
  {
    scheme,
    period,
    card: { card },
  }: {
    readonly scheme: EvaluationScheme;
    readonly period: string;
    readonly card: RankedCard;
  },
  places: ReadonlyMap<string, Place>,
): readonly FoundFact[] {
  const place = places.get(card.place);
  // A place of which nothing was heard is not judged here: that it did not report is a matter of its own.
  const isJudged = card.items.some(({ state }) => state === 'scored');
  if (place === undefined || card.total === null || !isJudged) return [];
  const share = divideRatios(card.total, scheme.full);
  if (share === undefined) return [];
  const percent = Number((share.above * 100n) / share.below);
  return [
    {
      ...around(house, place),
      ...{ period, task: null },
      title: `${periodInWords(period)}${nameOf(house, place)}：${scheme.label.zh}`,
      words: `${periodInWords(period)}得分为满分的${percent}%`,
      fact: { kind: 'score', percent, unit: unitOf(place), subject: `${scheme.id}:${card.place}` },
    },
  ];
}
