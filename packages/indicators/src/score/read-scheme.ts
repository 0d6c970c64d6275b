// SPDX-License-Identifier: Apache-2.0
import { compareRatios, err, ok, type PlainDate } from '@sanyi/kernel';
import {
  dayText,
  labelText,
  leftOut,
  listOf,
  mapOf,
  nearest,
  needed,
  oneOf,
  refused,
  type Tree,
  type TreeFault,
  treeFault,
  type TreePlace,
  type TreeRead,
  type TreeReader,
  truth,
  wholeFrom,
  words,
} from '@sanyi/parameters';
import { PLACE_LEVELS, REPORTED_PERIODS } from '../definition/indicator.js';
import { readName } from '../definition/read-facts.js';
import { readRatio } from '../definition/read-ratio.js';
import type { ScoreBand, ScoringRule } from './rule.js';
import type {
  EvaluationScheme,
  GradeBand,
  GradeConsequence,
  PeerGroup,
  SchemeItem,
} from './scheme.js';

const readBand: TreeReader<ScoreBand> = mapOf({
  from: needed(readRatio),
  share: needed(readRatio),
});

type Method = ScoringRule['method'];
const named = <M extends Method>(method: M): TreeReader<M> => oneOf([method]);

const RULES: { readonly [M in Method]: TreeReader<Extract<ScoringRule, { readonly method: M }>> } =
  {
    'target-ratio': mapOf({ method: needed(named('target-ratio')), target: needed(readRatio) }),
    binary: mapOf({ method: needed(named('binary')), wanted: leftOut(truth, true) }),
    'evidence-count': mapOf({
      method: needed(named('evidence-count')),
      enough: leftOut(readRatio, null),
    }),
    'linear-interval': mapOf({
      method: needed(named('linear-interval')),
      from: needed(readRatio),
      to: needed(readRatio),
    }),
    bands: mapOf({ method: needed(named('bands')), bands: needed(listOf(readBand)) }),
    deduct: mapOf({
      method: needed(named('deduct')),
      target: needed(readRatio),
      step: needed(readRatio),
      perStep: needed(readRatio),
    }),
    efficacy: mapOf({
      method: needed(named('efficacy')),
      satisfactory: needed(readRatio),
      unacceptable: needed(readRatio),
      base: needed(readRatio),
    }),
    percentile: mapOf({ method: needed(named('percentile')) }),
    optimum: mapOf({
      method: needed(named('optimum')),
      low: needed(readRatio),
      high: needed(readRatio),
      floor: needed(readRatio),
      ceiling: needed(readRatio),
    }),
    improve: mapOf({
      method: needed(named('improve')),
      target: needed(readRatio),
      level: needed(readRatio),
    }),
    marks: mapOf({ method: needed(named('marks')), half: needed(readRatio) }),
  };

/** The methods there are. */
export const SCORING_METHODS: readonly Method[] = Object.keys(RULES) as Method[];

const readRule: TreeReader<ScoringRule> = (place) => {
  const method = oneOf(SCORING_METHODS)(nearest(place, 'method'));
  if (!method.ok) return place.tree.kind === 'map' ? method : refused(place, 'not-a-map', 'method');
  const read: TreeReader<ScoringRule> = RULES[method.value];
  return read(place);
};

const readItem: TreeReader<SchemeItem> = mapOf({
  indicator: needed(readName),
  weight: needed(readRatio),
  rule: needed(readRule),
  must: leftOut(truth, false),
});

const readProperties: TreeReader<Readonly<Record<string, string>>> = (place) => {
  const read = mapOf({ tier: leftOut(readName, null), kind: leftOut(readName, null) })(place);
  if (!read.ok) return read;
  const given = Object.entries(read.value).flatMap(([name, is]) =>
    is === null ? [] : [[name, is]],
  );
  return ok(Object.fromEntries(given) as Record<string, string>);
};

const readGroup: TreeReader<PeerGroup> = mapOf({
  id: needed(readName),
  label: needed(labelText),
  level: needed(oneOf(PLACE_LEVELS)),
  within: leftOut(words, null),
  properties: leftOut(readProperties, {}),
});

const readGrade: TreeReader<GradeBand> = mapOf({
  grade: needed(words),
  from: needed(readRatio),
  parameter: leftOut(words, null),
});

const readConsequence: TreeReader<GradeConsequence> = mapOf({
  grades: needed(listOf(words)),
  label: needed(labelText),
  parameter: needed(words),
});

/** Reads a scheme; `indicators` are the ids there are. */
export function readScheme(
  file: string,
  tree: Tree,
  indicators: ReadonlySet<string>,
): TreeRead<EvaluationScheme> {
  const place: TreePlace = { file, path: '', tree };
  const read = mapOf({
    id: needed(readName),
    version: needed(wholeFrom(1, 999)),
    label: needed(labelText),
    from: needed(dayText),
    region: leftOut(words, null),
    period: needed(oneOf(REPORTED_PERIODS)),
    full: needed(readRatio),
    items: needed(listOf(readItem)),
    groups: needed(listOf(readGroup)),
    ranking: leftOut(oneOf(['competition', 'dense']), 'competition' as const),
    smallestGroup: leftOut(wholeFrom(1, 100), 5),
    notReported: leftOut(oneOf(['zero', 'left-out']), 'zero' as const),
    guard: leftOut(oneOf(['tukey', 'three-sigma', 'winsorize', 'none']), 'none' as const),
    gradeBy: leftOut(oneOf(['score', 'percentile']), 'score' as const),
    grades: needed(listOf(readGrade)),
    consequences: leftOut(listOf(readConsequence), []),
  })(place);
  if (!read.ok) return read;
  const faults = schemeFaults(place, read.value, indicators);
  return faults.length > 0 ? err(faults) : ok(read.value);
}

function schemeFaults(
  place: TreePlace,
  { items, grades, consequences }: EvaluationScheme,
  indicators: ReadonlySet<string>,
): readonly TreeFault[] {
  const at = (name: string): TreePlace => nearest(place, name);
  const unknown = items.filter(({ indicator }) => !indicators.has(indicator));
  const weightless = items.filter(({ weight }) => weight.above <= 0n);
  const names = grades.map(({ grade }) => grade);
  const strange = consequences.flatMap(({ grades: all }) =>
    all.filter((one) => !names.includes(one)),
  );
  return [
    ...unknown.map((one) => ({
      ...treeFault(at('items'), 'unknown-indicator'),
      found: one.indicator,
    })),
    ...weightless.map((one) => ({ ...treeFault(at('items'), 'no-weight'), found: one.indicator })),
    ...(areBestFirst(grades) ? [] : [treeFault(at('grades'), 'not-best-first')]),
    ...strange.map((found) => ({ ...treeFault(at('consequences'), 'unknown-grade'), found })),
  ];
}

/** Whether each grade begins above the next. */
export const areBestFirst = (grades: readonly GradeBand[]): boolean =>
  grades.every(({ from }, i) => i === 0 || compareRatios(grades[i - 1]?.from ?? from, from) > 0);

/** 冻结: a scheme that has started may not be changed under the same version; gives the reason it may not. */
export function frozenFault(
  held: EvaluationScheme,
  changed: EvaluationScheme,
  today: PlainDate,
): 'scheme-has-started' | null {
  const same = held.id === changed.id && held.version === changed.version;
  return same && held.from <= today && plain(held) !== plain(changed) ? 'scheme-has-started' : null;
}

const plain = (scheme: EvaluationScheme): string =>
  JSON.stringify(scheme, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
