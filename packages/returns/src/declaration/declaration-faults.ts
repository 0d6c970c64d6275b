// SPDX-License-Identifier: Apache-2.0
import { nearest, treeFault } from '@sanyi/parameters';
import type { Level } from '@sanyi/registry';
import { derivationOf, derivedFields } from '../rules/derivations.js';
import type { Declaration, Derived, FlowVersion } from './declaration.js';
import type { DeclarationFault } from './fault.js';
import type { Field } from './field.js';
import { itemAt, type Place } from './place.js';

type Faults = readonly DeclarationFault[];

/** What is wrong with a declaration as a whole, once each part is sound by itself. */
export function declarationFaults(place: Place, declaration: Declaration): Faults {
  return [
    ...duplicates(place, declaration),
    ...keyFaults(nearest(place, 'keys'), declaration),
    ...fieldFaults(nearest(place, 'fields'), declaration),
    ...scopeFaults(nearest(place, 'scope'), declaration),
    ...flowFaults(nearest(place, 'flows'), declaration),
    ...derivedFaults(nearest(place, 'derived'), declaration),
    ...ruleFaults(nearest(place, 'rules'), declaration),
    ...factFaults(nearest(place, 'facts'), declaration),
  ];
}

function duplicates(place: Place, declaration: Declaration): Faults {
  const { lists, fields, rules, facts, keys } = declaration;
  const derived = derivedFields(declaration).map(({ id }) => id);
  const own = lists.slice(0, lists.length - derivedListCount(declaration));
  return [
    ...twice(nearest(place, 'lists'), idsOf(own)),
    ...twice(nearest(place, 'fields'), idsOf(fields)),
    ...clashes(nearest(place, 'fields'), idsOf(fields), derived),
    ...twice(nearest(place, 'rules'), idsOf(rules)),
    ...twice(nearest(place, 'facts'), idsOf(facts)),
    ...twice(nearest(place, 'keys'), keys),
    ...own.flatMap(({ codes }, index) =>
      twice(
        nearest(itemAt(nearest(place, 'lists'), index), 'codes'),
        codes.map(({ code }) => code),
      ),
    ),
  ];
}

const derivedListCount = ({ derived }: Declaration): number =>
  derived.flatMap(({ rule }) => derivationOf(rule)?.lists ?? []).length;

const idsOf = (all: readonly { readonly id: string }[]): readonly string[] =>
  all.map(({ id }) => id);

const twice = (place: Place, ids: readonly string[]): Faults =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ ...treeFault(itemAt(place, index), 'duplicate'), found: id }] : [],
  );

const clashes = (place: Place, ids: readonly string[], derived: readonly string[]): Faults =>
  ids.flatMap((id, index) =>
    derived.includes(id)
      ? [{ ...treeFault(itemAt(place, index), 'duplicate', 'derived'), found: id }]
      : [],
  );

function keyFaults(place: Place, { keys, rows, fields }: Declaration): Faults {
  if (rows === 'one') return keys.length > 0 ? [treeFault(place, 'not-allowed', 'rows: many')] : [];
  if (keys.length === 0) return [treeFault(place, 'key-missing', 'keys')];
  return keys.flatMap((key, index): Faults => {
    const field = fields.find(({ id }) => id === key);
    const at = itemAt(place, index);
    if (field === undefined) return [treeFault(at, 'field-unknown', idsOf(fields).join(' '))];
    const sure = field.required && !field.mayNotApply;
    return sure ? [] : [treeFault(at, 'key-not-required', 'required: true, mayNotApply: false')];
  });
}

function fieldFaults(place: Place, declaration: Declaration): Faults {
  const { fields, lists, grade } = declaration;
  if (fields.length === 0) return [treeFault(place, 'no-entries')];
  return fields.flatMap((field, index) => {
    const at = itemAt(place, index);
    const listed = field.list === null || lists.some(({ id }) => id === field.list);
    return [
      ...(listed ? [] : [treeFault(nearest(at, 'list'), 'list-unknown', idsOf(lists).join(' '))]),
      ...dayFaults(at, field, declaration),
      ...(field.personal && grade !== 'personal'
        ? [treeFault(nearest(at, 'personal'), 'personal-not-graded', 'grade: personal')]
        : []),
    ];
  });
}

/** A field is asked for on days of its declaration only. */
function dayFaults(at: Place, field: Field, { from, to }: Declaration): Faults {
  const early = field.from !== null && field.from < from;
  const late = field.to !== null && to !== null && field.to > to;
  return early || late ? [treeFault(at, 'outside-the-declaration', `${from}–${to ?? ''}`)] : [];
}

function scopeFaults(place: Place, { scope }: Declaration): Faults {
  const { departments, levels, institutions } = scope;
  if (departments.length + institutions.length === 0) {
    return [treeFault(place, 'no-entries', 'departments institutions')];
  }
  return departments.length > 0 && levels.length === 0
    ? [treeFault(place, 'missing-field', 'levels')]
    : [];
}

const RANKS: Readonly<Record<Level, number>> = {
  township: 0,
  county: 1,
  prefecture: 2,
  province: 3,
  national: 4,
};

function flowFaults(place: Place, { flows, from }: Declaration): Faults {
  const [first] = flows;
  if (first === undefined) return [treeFault(place, 'no-entries')];
  return [
    ...(first.from > from ? [treeFault(itemAt(place, 0), 'outside-the-declaration', from)] : []),
    ...flows.flatMap((flow, index) => [
      ...orderFaults(itemAt(place, index), flow, flows[index - 1]),
      ...stepFaults(nearest(itemAt(place, index), 'steps'), flow),
    ]),
  ];
}

/** Oldest first, so that a new version is added at the end and none is rewritten. */
const orderFaults = (at: Place, flow: FlowVersion, before: FlowVersion | undefined): Faults =>
  before !== undefined && (flow.version <= before.version || flow.from <= before.from)
    ? [treeFault(at, 'wrong-order', `version > ${before.version}, from > ${before.from}`)]
    : [];

/** Review goes upwards: 县 → 州市 → 省. */
function stepFaults(at: Place, { steps }: FlowVersion): Faults {
  if (steps.length === 0) return [treeFault(at, 'no-entries')];
  const down = steps.flatMap(({ level }, index) => {
    const below = steps[index - 1]?.level;
    return below !== undefined && RANKS[level] < RANKS[below]
      ? [treeFault(nearest(itemAt(at, index), 'level'), 'wrong-order', below)]
      : [];
  });
  return [...twice(at, idsOf(steps)), ...down];
}

function derivedFaults(place: Place, declaration: Declaration): Faults {
  return declaration.derived.flatMap((derived, index) =>
    oneDerived(itemAt(place, index), derived, declaration),
  );
}

function oneDerived(at: Place, derived: Derived, { fields }: Declaration): Faults {
  const rule = derivationOf(derived.rule);
  if (rule === undefined) return [];
  const lacking = rule.takes.filter(
    ({ field, kind }) => !fields.some((one) => one.id === field && one.kind === kind),
  );
  const unset = rule.settings.filter((name) => !derived.settings.has(name));
  const strange = [...derived.settings.keys()].filter((name) => !rule.settings.includes(name));
  const uncited = derived.settings.size > 0 && derived.source === null;
  return [
    ...lacking.map(({ field, kind }) => treeFault(at, 'field-unknown', `${field}: ${kind}`)),
    ...unset.map((name) => treeFault(nearest(at, 'settings'), 'missing-field', name)),
    ...strange.map((name) => ({
      ...treeFault(nearest(at, 'settings'), 'unknown-field', rule.settings.join(' ')),
      found: name,
    })),
    ...(uncited ? [treeFault(at, 'missing-field', 'source')] : []),
  ];
}

/** The code that tells the row of a total is in the list of its field. */
function ruleFaults(place: Place, { rules, fields, lists }: Declaration): Faults {
  return rules.flatMap((rule, index) => {
    if (rule.kind !== 'total') return [];
    const list = fields.find(({ id }) => id === rule.by)?.list;
    const codes = lists.find(({ id }) => id === list)?.codes ?? [];
    // A list that is not there has been told of already.
    if (codes.length === 0 || codes.some(({ code }) => code === rule.code)) return [];
    const expected = codes.map(({ code }) => code).join(' ');
    return [treeFault(nearest(itemAt(place, index), 'code'), 'code-unknown', expected)];
  });
}

const factFaults = (place: Place, { facts, id }: Declaration): Faults =>
  facts.flatMap((fact, index) =>
    fact.id.startsWith(`${id}.`)
      ? []
      : [treeFault(nearest(itemAt(place, index), 'id'), 'not-named-after', `${id}.…`)],
  );
