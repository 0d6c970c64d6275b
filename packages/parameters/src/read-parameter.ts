// SPDX-License-Identifier: Apache-2.0
import { err, ok } from '@sanyi/kernel';
import type { ParameterFault } from './fault.js';
import {
  type Inheritance,
  type Label,
  type Parameter,
  PARAMETER_KINDS,
  type ParameterKind,
  type RuleChoice,
} from './parameter.js';
import {
  combine,
  faultAt,
  fieldOf,
  optional,
  type Place,
  type Read,
  readList,
  readMap,
  refuse,
  required,
  unless,
} from './place.js';
import { readHistory } from './read-history.js';
import { readSource } from './read-source.js';
import type { ValueShape } from './read-value.js';
import { readDay, readText } from './text.js';
import type { Tree } from './tree.js';
import { PARAMETER_UNITS, unitOf } from './unit.js';

const FIELDS = [
  'id',
  'region',
  'label',
  'description',
  'kind',
  'unit',
  'rules',
  'lastReviewed',
  'values',
  'namedIn',
  'inherit',
];

/** Reads one parameter file. `file` is its name in messages. */
export const readParameter = (file: string, tree: Tree): Read<Parameter> =>
  readMap({ file, path: '', tree }, FIELDS, readFields);

function readFields(place: Place): Read<Parameter> {
  const head = combine({
    id: required(place, 'id', readId),
    region: required(place, 'region', readRegion),
    label: required(place, 'label', readLabel),
    description: optional(place, 'description', '', readText),
    rules: optional(place, 'rules', [], (one) => readList(one, readRule)),
    lastReviewed: required(place, 'lastReviewed', readDay),
    namedIn: optional(place, 'namedIn', [], (one) => readList(one, readSource)),
    inherit: optional(place, 'inherit', null, readInheritance),
  });
  const measure = readMeasure(place);
  if (!measure.ok) return err([...(head.ok ? [] : head.error), ...measure.error]);
  const { kind, unit } = measure.value;
  const rules = head.ok ? head.value.rules.map(({ name }) => name) : [];
  // Which rules may be named is not known while the list of rules is faulty.
  const shape: ValueShape = { kind, unit, rules };
  const values = required(place, 'values', (one) => readHistory(one, shape));
  if (!head.ok) return err([...head.error, ...(kind === 'rule' || values.ok ? [] : values.error)]);
  if (!values.ok) return values;
  const parameter: Parameter = { ...head.value, kind, unit, values: values.value };
  return unless(wholeFaults(place, parameter), parameter);
}

interface Measure {
  readonly kind: ParameterKind;
  readonly unit: string;
}

function readMeasure(place: Place): Read<Measure> {
  const measure = combine({
    kind: required(place, 'kind', (one) => kindAt(one)),
    unit: required(place, 'unit', (one) => unitAt(one)),
  });
  if (!measure.ok) return measure;
  const { kind, unit } = measure.value;
  const fits = unitOf(unit)?.kinds.includes(kind) === true;
  return fits
    ? measure
    : refuse(fieldOf(place, 'unit') ?? place, 'unit-does-not-fit', unitsFor(kind).join(' '));
}

function kindAt(place: Place): Read<ParameterKind> {
  const text = readText(place);
  if (!text.ok) return text;
  const kind = PARAMETER_KINDS.find((one) => one === text.value);
  return kind === undefined ? refuse(place, 'not-allowed', PARAMETER_KINDS.join(' ')) : ok(kind);
}

function unitAt(place: Place): Read<string> {
  const text = readText(place);
  if (!text.ok || unitOf(text.value) !== undefined) return text;
  return refuse(place, 'unknown-unit', PARAMETER_UNITS.map(({ id }) => id).join(' '));
}

const unitsFor = (kind: ParameterKind): readonly string[] =>
  PARAMETER_UNITS.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id);

function readId(place: Place): Read<string> {
  const text = readText(place);
  if (!text.ok) return text;
  return /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/.test(text.value)
    ? text
    : refuse(place, 'not-an-id', 'topic.name');
}

function readRegion(place: Place): Read<string> {
  const text = readText(place);
  if (!text.ok) return text;
  return /^(?:national|\d{6}|\d{9})$/.test(text.value)
    ? text
    : refuse(place, 'unknown-region', 'national 530000');
}

const readLabel = (place: Place): Read<Label> =>
  readMap(place, ['zh', 'en'], (map) =>
    combine({ zh: required(map, 'zh', readText), en: required(map, 'en', readText) }),
  );

const readRule = (place: Place): Read<RuleChoice> =>
  readMap(place, ['name', 'zh', 'en'], (map) =>
    combine({
      name: required(map, 'name', readText),
      zh: required(map, 'zh', readText),
      en: required(map, 'en', readText),
    }),
  );

const readInheritance = (place: Place): Read<Inheritance> =>
  readMap(place, ['from', 'since', 'source'], (map) =>
    combine({
      from: required(map, 'from', readRegion),
      since: required(map, 'since', readDay),
      source: required(map, 'source', readSource),
    }),
  );

function wholeFaults(place: Place, parameter: Parameter): readonly ParameterFault[] {
  const { values, namedIn, inherit, label } = parameter;
  const at = (name: string): Place => fieldOf(place, name) ?? place;
  const known = values.length > 0 || namedIn.length > 0 || inherit !== null;
  const unread = values.some(({ status }) => status !== 'read');
  const claims = unread && CLAIM.test(`${label.zh} ${label.en}`);
  return [
    ...(known ? [] : [faultAt(at('values'), 'values-missing', 'namedIn inherit')]),
    ...(claims ? [faultAt(at('label'), 'called-official', 'read')] : []),
    ...(inherit === null ? [] : inheritFaults(at('inherit'), parameter, inherit)),
  ];
}

function inheritFaults(
  at: Place,
  { region, values }: Parameter,
  inherit: Inheritance,
): readonly ParameterFault[] {
  const newest = values.find(({ draft }) => !draft);
  return [
    ...(inherit.from === region ? [faultAt(at, 'inherits-itself', region)] : []),
    ...(newest !== undefined && overlaps(newest, inherit)
      ? [faultAt(at, 'inherits-over-own-value', newest.from)]
      : []),
  ];
}

/** Words that only a text that was read may carry. */
const CLAIM = /官方|正式|official/i;

/** A region's own history must have ended before it goes by another's. */
const overlaps = (
  { from, to }: { readonly from: string; readonly to: string | null },
  { since }: Inheritance,
): boolean => from >= since || to === null || to >= since;
