// SPDX-License-Identifier: Apache-2.0
import type { FactDefinition } from '../definition/fact-definition.js';
import type { Condition } from '../language/expression.js';
import type { Program, Slot } from '../language/program.js';
import { partText } from '../fact/fact.js';
import type { Place, PlaceTree } from '../reading/place-tree.js';

/** 列布局: every fact (and part of one) that programs read is one row of the columns; every place of the tree one column. */
export interface FactLayout {
  readonly tree: PlaceTree;
  /** By `fact|parts`. */
  readonly rows: ReadonlyMap<string, number>;
  /** Decimals of each row: its numbers are held as whole units of 10^-decimals. */
  readonly decimals: readonly number[];
  /** One of each kind of properties that places have: there are few, whatever the number of places. */
  readonly kinds: readonly Place['properties'][];
  /** By place: which of the kinds it is of. */
  readonly kindOf: readonly number[];
}

/** The rows that some programs need. */
export function layoutOf(
  programs: readonly Program[],
  tree: PlaceTree,
  facts: ReadonlyMap<string, FactDefinition>,
): FactLayout {
  const { kinds, kindOf } = propertyKinds(tree);
  const keys = programs
    .flatMap(({ slots }) => slots)
    .flatMap((slot) => kinds.flatMap((properties) => keysFor(slot, properties)));
  const all = [...new Set(keys)].sort();
  return {
    tree,
    rows: new Map(all.map((key, row) => [key, row])),
    decimals: all.map((key) => facts.get(key.split('|')[0] ?? '')?.decimals ?? 0),
    ...{ kinds, kindOf },
  };
}

function keysFor(slot: Slot, properties: Place['properties']): readonly string[] {
  const parts = partsFor(slot, properties);
  return parts === undefined ? [] : slot.facts.map((fact) => `${fact}|${parts}`);
}

function propertyKinds({ places }: PlaceTree): Pick<FactLayout, 'kinds' | 'kindOf'> {
  const texts = places.map(({ properties }) => partText(properties));
  const first = new Map(places.map(({ properties }, at) => [texts[at] ?? '', properties] as const));
  const order = new Map([...first.keys()].map((text, kind) => [text, kind]));
  return { kinds: [...first.values()], kindOf: texts.map((text) => order.get(text) ?? 0) };
}

/** The text of the parts that a slot asks of a place; undefined where the place is not meant. */
export function partsFor(slot: Slot, properties: Place['properties']): string | undefined {
  const asked: Condition[] = [];
  for (const condition of slot.where) {
    const property = properties[condition.name];
    if (property === undefined) asked.push(condition);
    else if (property !== condition.is) return undefined;
  }
  return partText(Object.fromEntries(asked.map(({ name, is }) => [name, is])));
}

/** 下标: where the row of a place stands that is not meant by a slot, and of one nobody ever reports. */
export const OUTSIDE = -1;
export const ABSENT = -2;

/** The row of one fact of a slot, place by place. */
export function rowsByPlace(layout: FactLayout, slot: Slot, fact: string): readonly number[] {
  const rows = layout.kinds.map((properties) => {
    const parts = partsFor(slot, properties);
    return parts === undefined ? OUTSIDE : (layout.rows.get(`${fact}|${parts}`) ?? ABSENT);
  });
  return layout.kindOf.map((kind) => rows[kind] ?? ABSENT);
}
