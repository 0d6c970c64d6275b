// SPDX-License-Identifier: Apache-2.0
import {
  compileIndicator,
  factTable,
  type IndicatorFact,
  placeTree,
  readIndicatorAt,
  type RankedCard,
  type Reading,
  type ScoredItem,
} from '@sanyi/indicators';
import type { DepartmentCard, DepartmentCards } from '@sanyi/contract';
import { formatRatio } from '@sanyi/kernel';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { placeOf } from '../accountability/ledger-house.js';
import { Refusal } from '../http/problem.js';
import { type FigureHouse, todayIn } from '../indicators/figure-house.js';
import type { FigureGround } from '../indicators/figures.js';
import { gradedScheme } from '../indicators/graded-scheme.js';
import { heldSchemes, type HeldScheme, versionAsked } from '../indicators/schemes.js';
import { scoredGroups } from '../indicators/score-cards.js';
import { plainFigure, shownFigure } from '../indicators/shown-figures.js';
import { departmentFacts } from './department-facts.js';

const SCHEME = 'sample-departments';

/** 部门评价: the departments of the caller's office, scored by the scheme for departments from what the ledger says. */
export async function departmentCards(
  house: FigureHouse,
  caller: Caller,
  period: string,
): Promise<z.infer<typeof DepartmentCards>> {
  const office = placeOf(caller, 'ledger.supervise');
  const today = todayIn(house);
  const facts = await departmentFacts(house.people.database, office, { year: period, today });
  const { scheme: graded } = await gradedScheme(house, await departmentScheme(house));
  const scheme = {
    ...graded,
    groups: graded.groups.map((group) => ({ ...group, within: office.region })),
  };
  const ground = departmentGround(house, office.region, facts);
  const [group] = scoredGroups(scheme, period, ground);
  const items = group?.cards.map((card) => cardView(house, card, { ground, period })) ?? [];
  return { period, scheme: scheme.label.zh, items: items.sort(byRank) };
}

const byRank = (a: DepartmentCard, b: DepartmentCard): number =>
  (a.rank ?? Infinity) - (b.rank ?? Infinity) || Number(a.unit > b.unit) - Number(a.unit < b.unit);

async function departmentScheme(house: FigureHouse): Promise<HeldScheme> {
  const asked = { id: SCHEME, version: undefined, today: todayIn(house) };
  const held = versionAsked(await heldSchemes(house, null), asked);
  if (held !== undefined) return held;
  throw new Refusal('not-found', {
    zh: '没有部门评价方案。',
    en: 'There is no scheme for departments.',
  });
}

/** A region and its departments, with what the ledger says of them: the engine reads them as it reads any place. */
function departmentGround(
  { figures }: FigureHouse,
  region: string,
  facts: readonly IndicatorFact[],
): FigureGround {
  const tree = placeTree([
    { id: region, parent: null, level: 'province', properties: {} },
    ...[...new Set(facts.map(({ place }) => place))].map((id) => ({
      ...{ id, parent: region, level: 'department' as const, properties: {} },
    })),
  ]);
  if (!tree.ok) throw new Error(`departments make no tree: ${tree.error.place}`);
  const { library } = figures;
  const table = factTable(facts);
  const ground = (period: string) => ({ tree: tree.value, facts: table, period });
  return {
    ...{ library, tree: tree.value, head: { row: 0n, asOf: null }, ground },
    readingAt: (indicator, place, period) =>
      readIndicatorAt(indicator, compileIndicator(indicator, library.facts), ground(period), place),
    isWithheld: () => false,
  };
}

interface Around {
  readonly ground: FigureGround;
  readonly period: string;
}

const cardView = (
  house: FigureHouse,
  { card, rank, grade }: RankedCard,
  around: Around,
): DepartmentCard => ({
  ...{ unit: card.place, unitName: house.people.names.unit(card.place), rank, grade },
  total: card.total === null ? null : formatRatio(card.total, 2),
  items: card.items.map((item) => itemView(house, item, { ...around, place: card.place })),
});

function itemView(
  { indicators }: FigureHouse,
  { indicator: id, points, weight }: ScoredItem,
  { ground, period, place }: Around & { readonly place: string },
): DepartmentCard['items'][number] {
  const scored = { indicator: id, points: formatRatio(points, 2), weight: plainFigure(weight) };
  const indicator = indicators.get(id);
  if (indicator === undefined) return { ...scored, label: id, shown: null, counted: null };
  const reading = ground.readingAt(indicator, place, period);
  const { outcome } = reading;
  const shown = outcome.state === 'value' ? shownFigure(outcome.value, indicator.unit).zh : null;
  return { ...scored, label: indicator.label.zh, shown, counted: countedOf(reading) };
}

/** 9/10: what was divided. */
const countedOf = ({ numerator, denominator }: Reading): string | null =>
  numerator === null || denominator === null
    ? null
    : `${plainFigure(numerator)}/${plainFigure(denominator)}`;
