// SPDX-License-Identifier: Apache-2.0
import type { ParameterFault } from './fault.js';
import { type DatedValue, PARAMETER_STATUSES } from './parameter.js';
import {
  combine,
  faultAt,
  fieldOf,
  optional,
  type Place,
  type Read,
  readList,
  readMap,
  required,
  unless,
} from './place.js';
import { readSource } from './read-source.js';
import { readValue, type ValueShape } from './read-value.js';
import { readDay, readText, readWord, yesOrNo } from './text.js';

const FIELDS = ['from', 'to', 'dated', 'value', 'source', 'status', 'draft', 'note'];

/** Reads the dated values of a parameter: newest first, none before the other has ended. */
export function readHistory(place: Place, shape: ValueShape): Read<readonly DatedValue[]> {
  const values = readList(place, (item) => readPlaced(item, shape));
  if (!values.ok) return values;
  const faults = [false, true].flatMap((draft) =>
    historyFaults(values.value.filter(({ dated }) => dated.draft === draft)),
  );
  return unless(
    faults,
    values.value.map(({ dated }) => dated),
  );
}

interface Placed {
  readonly place: Place;
  readonly dated: DatedValue;
}

function readPlaced(place: Place, shape: ValueShape): Read<Placed> {
  const dated = readMap(place, FIELDS, (map) =>
    combine({
      from: required(map, 'from', readDay),
      to: optional(map, 'to', null, readDay),
      dated: required(map, 'dated', (one) => readWord(one, ['stated', 'inferred'])),
      value: required(map, 'value', (one) => readValue(one, shape)),
      source: required(map, 'source', readSource),
      status: required(map, 'status', (one) => readWord(one, PARAMETER_STATUSES)),
      draft: optional(map, 'draft', false, yesOrNo),
      note: optional(map, 'note', '', readText),
    }),
  );
  if (!dated.ok) return dated;
  const { from, to } = dated.value;
  const late = to !== null && to < from;
  return unless(late ? [faultAt(fieldOf(place, 'to') ?? place, 'to-before-from', from)] : [], {
    place,
    dated: dated.value,
  });
}

const historyFaults = (history: readonly Placed[]): readonly ParameterFault[] =>
  history.flatMap((newer, index) => {
    const older = history[index + 1];
    return older === undefined ? [] : pairFaults(newer, older);
  });

function pairFaults(newer: Placed, older: Placed): readonly ParameterFault[] {
  const { from } = newer.dated;
  const start = fieldOf(older.place, 'from') ?? older.place;
  if (older.dated.from === from) return [faultAt(start, 'values-overlap', `< ${from}`)];
  if (older.dated.from > from) return [faultAt(start, 'not-newest-first', `< ${from}`)];
  const end = fieldOf(older.place, 'to');
  return end !== undefined && older.dated.to !== null && older.dated.to >= from
    ? [faultAt(end, 'values-overlap', `< ${from}`)]
    : [];
}
