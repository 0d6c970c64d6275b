// SPDX-License-Identifier: Apache-2.0
import type { ScorecardItem, ScorecardRow, Scorecards } from '@sanyi/contract';
import { formatRatio, type Ratio } from '@sanyi/kernel';
import {
  type JudgedReading,
  type Place,
  type RankedCard,
  type ScoredItem,
  withinNoise,
} from '@sanyi/indicators';
import type { Scope } from '../access/scope.js';
import { noSuchScheme, schemeRow, short } from './evaluation-desk.js';
import type { Words } from '../http/words.js';
import { type FigureHouse, nameOf, nameOfId, todayIn } from './figure-house.js';
import type { FigureGround } from './figures.js';
import { gradedScheme, type GradedScheme } from './graded-scheme.js';
import { heldSchemes, versionAsked } from './schemes.js';
import { type ScoredGroup, scoredGroups } from './score-cards.js';
import { shownFigure } from './shown-figures.js';
import { sightOf } from './sight.js';

/** 计分卡: every peer group of a scheme, as somebody sees it. */
export async function scorecards(
  house: FigureHouse,
  scope: Scope,
  {
    scheme: id,
    version,
    period,
  }: { readonly scheme: string; readonly version?: number | undefined; readonly period: string },
): Promise<Scorecards> {
  const held = versionAsked(await heldSchemes(house, scope), {
    id,
    version,
    today: todayIn(house),
  });
  if (held === undefined) throw noSuchScheme(id);
  const ground = await house.figures.groundAt([period]);
  const { written } = held;
  const { scheme, values } = await gradedScheme(house, held);
  return {
    ...{ scheme: schemeRow(house, held), period, full: short(scheme.full), asOf: ground.head.asOf },
    columns: written.items.map(({ indicator, weight, must = false, rule }) => ({
      ...{ indicator, weight, must, rule },
      label: house.indicators.get(indicator)?.label ?? { zh: indicator, en: indicator },
    })),
    groups: scoredGroups(scheme, period, ground).map((group) => ({
      ...{ id: group.group.id, label: group.group.label },
      rows: group.cards.flatMap((card) =>
        cardRow(house, { ground, scope, group, period, values }, card),
      ),
    })),
  };
}

interface Shown {
  readonly ground: FigureGround;
  readonly scope: Scope;
  readonly group: ScoredGroup;
  readonly period: string;
  readonly values: GradedScheme['values'];
}

const shortOrNull = (value: Ratio | null): string | null => (value === null ? null : short(value));

function cardRow(house: FigureHouse, shown: Shown, ranked: RankedCard): readonly ScorecardRow[] {
  const { card, rank, notRanked, grade, likeOthers, consequences } = ranked;
  const place = shown.group.places.get(card.place);
  const sight = place === undefined ? null : sightOf(shown.scope, place);
  if (place === undefined || sight === null) return [];
  const items = card.items.map((item) => itemRow(house, shown, { item, place, sight }));
  // With one part withheld the whole would give it away.
  const hidden = new Set(items.flatMap((one) => (one.state === 'withheld' ? [one.indicator] : [])));
  const isWhole = hidden.size === 0;
  return [
    {
      ...{ place: place.id, name: nameOf(house, place), rank, notRanked, grade, items },
      total: isWhole ? shortOrNull(card.total) : null,
      low: isWhole ? shortOrNull(card.low) : null,
      high: isWhole ? shortOrNull(card.high) : null,
      failed: card.failed.filter((one) => !hidden.has(one)),
      likeOthers: likeOthers.map((one) => nameOfId(house, one)),
      consequences: consequences.map(({ label, parameter }) =>
        withValue(label, shown.values.get(parameter)),
      ),
    },
  ];
}

/** 工资总额系数 1.05 倍; the label alone where no value is in force. */
const withValue = (label: Words, value: Words | undefined): Words =>
  value === undefined ? label : { zh: `${label.zh} ${value.zh}`, en: `${label.en} ${value.en}` };

function itemRow(
  house: FigureHouse,
  { ground, group, period }: Shown,
  {
    item,
    place,
    sight,
  }: { readonly item: ScoredItem; readonly place: Place; readonly sight: 'detail' | 'aggregate' },
): ScorecardItem {
  const { indicator: id, weight, state, points } = item;
  const indicator = house.indicators.get(id);
  const head = { indicator: id, weight: short(weight) };
  if (indicator === undefined) return { ...head, ...UNKNOWN };
  if (sight !== 'detail' && ground.isWithheld(indicator, place.id, period)) {
    return { ...head, ...UNKNOWN, state: 'withheld', reading: { state: 'withheld', shown: null } };
  }
  const { outcome } = ground.readingAt(indicator, place.id, period);
  return {
    ...{ ...head, state, points: short(points) },
    reading: {
      state: outcome.state,
      shown: outcome.state === 'value' ? shownFigure(outcome.value, indicator.unit) : null,
    },
    standing: standingOf(group, { id, place: place.id, down: indicator.direction === 'down' }),
    ...whyOf(item),
  };
}

/** The rule and the figures that made the points. */
const whyOf = ({ explanation }: ScoredItem): Pick<ScorecardItem, 'method' | 'because'> =>
  explanation === null
    ? { method: null, because: [] }
    : {
        method: explanation.method,
        because: explanation.because.map(({ name, figure }) => ({
          ...{ name, figure: formatRatio(figure, 4) },
        })),
      };

const UNKNOWN = {
  ...{ state: 'left-out', points: null, standing: null, method: null, because: [] },
  reading: { state: 'missing', shown: null },
} as const satisfies Partial<ScorecardItem> & { readonly because: readonly never[] };

/** 显著性: a place against all of its group together; a difference that chance may have made is called one. */
function standingOf(
  { contestants }: ScoredGroup,
  { id, place, down }: { readonly id: string; readonly place: string; readonly down: boolean },
): ScorecardItem['standing'] {
  const own = countedOf(contestants.get(place)?.readings.get(id));
  const others = [...contestants.values()].flatMap((one) =>
    one.place === place ? [] : (countedOf(one.readings.get(id)) ?? []),
  );
  if (own === null || others.length === 0) return null;
  const all = {
    count: others.reduce((sum, { count }) => sum + count, 0),
    all: others.reduce((sum, one) => sum + one.all, 0),
  };
  const noise = withinNoise(own, all);
  if (noise === undefined) return null;
  if (noise) return 'within-noise';
  return own.count / own.all > all.count / all.all !== down ? 'better' : 'worse';
}

const countedOf = (reading: JudgedReading | undefined) =>
  reading?.state === 'value' ? reading.counted : null;
