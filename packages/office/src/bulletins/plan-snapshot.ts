// SPDX-License-Identifier: Apache-2.0
import type { CitedSentence, FrozenSnapshot, Json, SnapshotPlace } from '@sanyi/bulletins';
import { type Ground, type IndicatorLibrary, readScheme } from '@sanyi/indicators';
import type { PlainDate } from '@sanyi/kernel';
import { dataTree, type ParameterLibrary } from '@sanyi/parameters';
import type { BulletinPlan } from './read-plan.js';
import { takeSnapshot } from './take-snapshot.js';
import { usedParameters } from './used-parameters.js';

/** What a plan does not say itself. */
export interface PlanGround {
  readonly library: IndicatorLibrary;
  readonly ground: Ground;
  readonly takenOn: PlainDate;
  readonly sentences: readonly CitedSentence[];
  readonly scheme: { readonly id: string; readonly data: Json } | null;
  readonly parameters: ParameterLibrary;
  readonly nameOf: (place: string) => string;
}

/** 按计划冻结底稿: the region, all places of the plan's level below it, and those above it for the sake of the tree. */
export function planSnapshot(plan: BulletinPlan, given: PlanGround): FrozenSnapshot {
  const { library, ground, takenOn, sentences, scheme } = given;
  const places = placesOf(plan, given);
  const { period } = ground;
  const aimed = [
    plan.region,
    ...places.filter((one) => one.level === plan.level).map(({ id }) => id),
  ];
  return takeSnapshot(library, ground, {
    ...{ period, region: plan.region, takenOn, places, sentences },
    parameters: parametersOf(plan, given),
    ...{ indicators: plan.indicators, schemes: scheme === null ? [] : [scheme] },
    targets: plan.targets.flatMap((target) =>
      [...new Set(aimed)].map((place) => ({
        ...{ ...target, place, period, id: `${target.indicator}:${place}:${period}` },
      })),
    ),
    tasks: plan.tasks,
  });
}

/** The values of what the scheme names, as they are in force on the day of the snapshot. */
function parametersOf(
  { region }: BulletinPlan,
  { scheme, library, parameters, takenOn }: PlanGround,
): FrozenSnapshot['parameters'] {
  if (scheme === null) return [];
  const ids = new Set(library.indicators.map(({ id }) => id));
  const read = readScheme(scheme.id, dataTree(scheme.data), ids);
  return read.ok ? usedParameters(read.value, parameters, { region, on: takenOn }) : [];
}

function placesOf(
  { region, level }: BulletinPlan,
  { ground: { tree }, nameOf }: PlanGround,
): readonly SnapshotPlace[] {
  const above = (id: string): readonly string[] => {
    const parent = tree.places[tree.indexOf.get(id) ?? -1]?.parent ?? null;
    return parent === null ? [] : [...above(parent), parent];
  };
  const upper = above(region);
  return tree.places
    .filter(
      (one) =>
        one.id === region ||
        upper.includes(one.id) ||
        (one.level === level && above(one.id).includes(region)),
    )
    .map(({ id, parent, level: own, properties }) => ({
      ...{ id, name: nameOf(id), parent, level: own, properties },
    }))
    .sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
}
