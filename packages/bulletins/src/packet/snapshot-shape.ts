// SPDX-License-Identifier: Apache-2.0
import { ok } from '@sanyi/kernel';
import {
  anyJson,
  byKind,
  count,
  day,
  flag,
  list,
  orNull,
  record,
  type Shape,
  text,
  texts,
  word,
} from './shape.js';
import type { PacketVersion } from './figure.js';
import type { FrozenSnapshot, SnapshotAim, UsedParameter } from './snapshot.js';

const definition = record({ id: text, data: anyJson });

const place = record({
  ...{ id: text, name: text, level: text },
  parent: orNull(text),
  properties: texts,
});

const change = (kind: 'rise' | 'fall'): Shape<SnapshotAim> =>
  record({ kind: word([kind]), by: orNull(text), relative: flag });

const level = (kind: 'at-least' | 'at-most' | 'equal'): Shape<SnapshotAim> =>
  record({ kind: word([kind]), value: text });

const aim = byKind<SnapshotAim>({
  'at-least': level('at-least'),
  'at-most': level('at-most'),
  equal: level('equal'),
  between: record({ kind: word(['between'] as const), low: text, high: text }),
  rise: change('rise'),
  fall: change('fall'),
  all: record({ kind: word(['all'] as const), of: text }),
});

const span: Shape<readonly [number, number]> = (value, path) => {
  const read = list(count)(value, path);
  if (!read.ok) return read;
  const [start, end, more] = read.value;
  return start === undefined || end === undefined || more !== undefined || end < start
    ? { ok: false, error: { path, expected: 'start and end' } }
    : ok([start, end]);
};

const sentence = record({
  ...{ id: text, document: text, title: text, number: text, span, quote: text },
});

const target = record({
  ...{ id: text, indicator: text, place: text, period: text, aim },
  sentence: orNull(text),
  setBy: text,
});

const total = record({
  ...{ id: text, indicator: text, place: text, period: text, group: count },
  from: word(['rows', 'below'] as const),
  slots: list(record({ reads: text, period: text, sum: orNull(text) })),
  ...{ given: count, notApplicable: count, missing: count, stopped: flag, rows: count },
});

const task = record({
  ...{ id: text, title: text, unit: text, due: text, closedOn: text },
  lamp: word(['green', 'yellow', 'red', 'blue'] as const),
  report: text,
  sentence: orNull(text),
});

const nothing: Shape<never> = (_, path) => ({ ok: false, error: { path, expected: 'nothing' } });

const parameter: Shape<UsedParameter> = record({ id: text, document: text, data: anyJson });

/** The shape of a snapshot in a packet of this version; version 1 carried no parameters. */
export const snapshotShape = (version: PacketVersion): Shape<FrozenSnapshot> =>
  record({
    ...{ period: text, region: text, takenOn: day },
    places: list(place),
    facts: list(definition),
    indicators: list(definition),
    schemes: list(definition),
    parameters: list(version === 1 ? nothing : parameter),
    sentences: list(sentence),
    targets: list(target),
    totals: list(total),
    tasks: list(task),
  });
