// SPDX-License-Identifier: Apache-2.0
import type { CitedSentence, SnapshotAim, TaskResult } from '@sanyi/bulletins';
import { err, ok } from '@sanyi/kernel';
import {
  dayText,
  leftOut,
  listOf,
  mapOf,
  nearest,
  needed,
  oneOf,
  refused,
  type Tree,
  type TreeReader,
  type TreeRead,
  truth,
  words,
} from '@sanyi/parameters';

/** 通报计划: what is issued about which region, for whom, with which figures, targets and tasks. */
export interface BulletinPlan {
  readonly title: string;
  readonly issuer: string;
  readonly receiver: string;
  readonly region: string;
  /** The level of the places below the region that are shown. */
  readonly level: string;
  readonly indicators: readonly string[];
  /** A file; null for none. */
  readonly scheme: string | null;
  readonly sentences: readonly PlannedSentence[];
  readonly targets: readonly PlannedTarget[];
  readonly tasks: readonly TaskResult[];
}

/** 计划引用的原句: a quote and the file that it stands in; its span is found there. */
export interface PlannedSentence extends Omit<CitedSentence, 'span'> {
  readonly file: string;
}

/** 计划的目标: an aim for the region and every place below it. */
export interface PlannedTarget {
  readonly indicator: string;
  readonly aim: SnapshotAim;
  readonly sentence: string | null;
  readonly setBy: string;
}

const level = (kind: 'at-least' | 'at-most' | 'equal'): TreeReader<SnapshotAim> =>
  mapOf({ kind: needed(oneOf([kind])), value: needed(words) });
const change = (kind: 'rise' | 'fall'): TreeReader<SnapshotAim> =>
  mapOf({
    kind: needed(oneOf([kind])),
    by: leftOut(words, null),
    relative: leftOut(truth, false),
  });

const AIMS: Readonly<Record<SnapshotAim['kind'], TreeReader<SnapshotAim>>> = {
  'at-least': level('at-least'),
  'at-most': level('at-most'),
  equal: level('equal'),
  between: mapOf({
    kind: needed(oneOf(['between'] as const)),
    low: needed(words),
    high: needed(words),
  }),
  rise: change('rise'),
  fall: change('fall'),
  all: mapOf({ kind: needed(oneOf(['all'] as const)), of: needed(words) }),
};
const AIM_KINDS: readonly SnapshotAim['kind'][] = [
  ...(['at-least', 'at-most', 'equal', 'between', 'rise', 'fall', 'all'] as const),
];

const readAim: TreeReader<SnapshotAim> = (place) => {
  if (place.tree.kind !== 'map') return refused(place, 'not-a-map', 'kind');
  const found = place.tree.entries.find(({ key }) => key === 'kind');
  const kind = oneOf(AIM_KINDS)(
    found === undefined ? nearest(place, 'kind') : { ...place, tree: found.value },
  );
  return kind.ok ? AIMS[kind.value](place) : kind;
};

const readSentence: TreeReader<PlannedSentence> = mapOf({
  ...{ id: needed(words), file: needed(words), document: needed(words) },
  ...{ title: needed(words), number: leftOut(words, ''), quote: needed(words) },
});

const readTarget: TreeReader<PlannedTarget> = mapOf({
  indicator: needed(words),
  aim: needed(readAim),
  sentence: leftOut(words, null),
  setBy: leftOut(words, ''),
});

const readTask: TreeReader<TaskResult> = mapOf({
  ...{ id: needed(words), title: needed(words), unit: needed(words) },
  ...{ due: leftOut(dayText, ''), closedOn: leftOut(dayText, '') },
  lamp: needed(oneOf(['green', 'yellow', 'red', 'blue'] as const)),
  report: leftOut(words, ''),
  sentence: leftOut(words, null),
});

/** Reads a plan of a bulletin. */
export function readBulletinPlan(file: string, tree: Tree): TreeRead<BulletinPlan> {
  return mapOf({
    ...{ title: needed(words), issuer: needed(words), receiver: needed(words) },
    ...{ region: needed(words), level: needed(words), indicators: needed(listOf(words)) },
    scheme: leftOut(words, null),
    sentences: leftOut(listOf(readSentence), []),
    targets: leftOut(listOf(readTarget), []),
    tasks: leftOut(listOf(readTask), []),
  })({ file, path: '', tree });
}

/** 查找原句: the span of each quote in the text of its file; or the first quote that does not stand there. */
export function locatedSentences(
  { sentences }: BulletinPlan,
  textOf: (file: string) => string,
):
  | { readonly ok: true; readonly value: readonly CitedSentence[] }
  | {
      readonly ok: false;
      readonly error: PlannedSentence;
    } {
  const found: CitedSentence[] = [];
  for (const sentence of sentences) {
    const { file, ...rest } = sentence;
    const start = textOf(file).indexOf(sentence.quote);
    if (start < 0) return err(sentence);
    found.push({ ...rest, span: [start, start + sentence.quote.length] });
  }
  return ok(found);
}
