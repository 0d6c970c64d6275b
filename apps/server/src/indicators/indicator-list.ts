// SPDX-License-Identifier: Apache-2.0
import type {
  IndicatorChoices,
  IndicatorDetail,
  IndicatorQuery,
  IndicatorRow,
} from '@sanyi/contract';
import type { FactDefinition, Indicator, IndicatorVersion } from '@sanyi/indicators';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { type FigureHouse, indicatorOf } from './figure-house.js';
import { newestFirst } from './figure-periods.js';
import { factPeriods, reportedFacts } from './fact-rows.js';
import { unitWords } from './shown-figures.js';

type Asked = Pick<z.output<typeof IndicatorQuery>, 'query' | 'system' | 'reported'>;

/** 指标 that a filter finds: those with facts first, then by name. */
export async function indicatorsFound(
  house: FigureHouse,
  { query, system, reported }: Asked,
): Promise<readonly IndicatorRow[]> {
  const given = await reportedFacts(house.people.database);
  const words = (query ?? '').trim().toLowerCase();
  return house.files.library.indicators
    .filter((one) => system === undefined || one.system === system)
    .filter((one) => words === '' || namesOf(one).some((name) => name.includes(words)))
    .map((one) => indicatorRow(house, one, given))
    .filter((row) => reported === undefined || row.reported === (reported === 'true'))
    .sort((a, b) => Number(b.reported) - Number(a.reported) || (a.id < b.id ? -1 : 1));
}

const namesOf = ({ id, label, alsoCalled }: Indicator): readonly string[] =>
  [id, label.zh, label.en, ...alsoCalled].map((name) => name.toLowerCase());

function indicatorRow(
  { files: { library }, figures }: FigureHouse,
  indicator: Indicator,
  given: ReadonlySet<string>,
): IndicatorRow {
  const { id, label, system, unit, direction, nameStatus, levels, versions } = indicator;
  const facts = figures.columns
    .compiled(id)
    .flatMap(({ program }) => program.slots.flatMap((slot) => slot.facts));
  return {
    ...{ id, label, system, direction, nameStatus, levels: [...levels] },
    systemLabel: library.systems.find((one) => one.id === system)?.label ?? {
      zh: system,
      en: system,
    },
    unit: unitWords(unit),
    formulaStatus: versions[0]?.formulaStatus ?? 'assumed',
    reported: facts.length > 0 && facts.every((fact) => given.has(fact)),
  };
}

/** 指标定义 with all its versions. */
export async function indicatorDetail(house: FigureHouse, id: string): Promise<IndicatorDetail> {
  const indicator = indicatorOf(house, id);
  const { library, documents } = house.files;
  const given = await reportedFacts(house.people.database);
  const named = house.figures.columns
    .compiled(id)
    .flatMap(({ program }) => program.slots.flatMap(({ facts }) => facts));
  return {
    ...indicatorRow(house, indicator, given),
    ...{ alsoCalled: [...indicator.alsoCalled], covers: indicator.covers, note: indicator.note },
    official: library.systems.find((one) => one.id === indicator.system)?.official ?? false,
    memberships: indicator.memberships.map(({ system, code }) => ({
      ...{ system, code },
      label: library.systems.find((one) => one.id === system)?.label ?? { zh: system, en: system },
    })),
    versions: indicator.versions.map((one) => versionView(one, documents)),
    facts: [...new Set(named)].flatMap((fact) => factView(library.facts.get(fact))),
  };
}

const factView = (fact: FactDefinition | undefined): IndicatorDetail['facts'] =>
  fact === undefined ? [] : [{ id: fact.id, label: fact.label, source: fact.usualSource }];

const versionView = (
  { version, from, numerator, denominator, periods, formulaStatus, source, note }: IndicatorVersion,
  documents: ReadonlyMap<string, string>,
): IndicatorDetail['versions'][number] => ({
  ...{ version, from, formulaStatus, note, periods: [...periods] },
  numerator: numerator.text,
  denominator: denominator?.text ?? null,
  source: { ...source, title: documents.get(source.document) ?? source.document },
});

/** What filters of the pages offer, and where a reader starts. */
export async function indicatorChoices(
  { files: { library }, people }: FigureHouse,
  { region }: Caller,
): Promise<IndicatorChoices> {
  const periods = newestFirst(await factPeriods(people.database));
  return {
    systems: library.systems.map(({ id, label, official }) => ({
      ...{ id, label, official },
      indicators: library.indicators.filter((one) => one.system === id).length,
    })),
    periods: [...periods],
    facts: [...library.facts.values()].map(({ id, label, unit, decimals, parts, counts }) => ({
      ...{ id, label, unit, decimals, parts: [...parts], counts },
    })),
    start: {
      region: region.slice(0, 6),
      period: periods[0] ?? people.now().toISOString().slice(0, 4),
    },
  };
}
