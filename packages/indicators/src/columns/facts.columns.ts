// SPDX-License-Identifier: Apache-2.0
import type { Decimal } from '@sanyi/kernel';
import { type IndicatorFact, partText } from '../fact/fact.js';
import type { FactLayout } from './layout.js';

/** 事实列: the facts of one period, row by row over the places of a layout. Numbers are whole units; state says what they are. */
export interface FactColumns {
  readonly values: Float64Array;
  readonly states: Uint8Array;
}

/** 事实状态码: nothing heard, a value, reported as missing, not applicable. */
export const STATE = { absent: 0, value: 1, missing: 2, notApplicable: 3 } as const;

/** Empty columns of a layout. */
export const emptyFacts = ({ rows, tree }: FactLayout): FactColumns => ({
  values: new Float64Array(rows.size * tree.places.length),
  states: new Uint8Array(rows.size * tree.places.length),
});

/** Enters one fact; says whether the layout has a place for it and its number is held exactly. */
export function enterFact(layout: FactLayout, columns: FactColumns, fact: IndicatorFact): boolean {
  const row = layout.rows.get(`${fact.fact}|${partText(fact.parts)}`);
  const place = layout.tree.indexOf.get(fact.place);
  if (row === undefined || place === undefined) return false;
  const at = row * layout.tree.places.length + place;
  const { state } = fact;
  if (state.state !== 'value') {
    columns.states[at] = state.state === 'missing' ? STATE.missing : STATE.notApplicable;
    columns.values[at] = 0;
    return true;
  }
  const units = unitsOf(state.value, layout.decimals[row] ?? 0);
  if (units === undefined) return false;
  columns.states[at] = STATE.value;
  columns.values[at] = units;
  return true;
}

function unitsOf({ units, scale }: Decimal, decimals: number): number | undefined {
  if (scale > decimals) return undefined;
  const whole = Number(units) * 10 ** (decimals - scale);
  return Number.isSafeInteger(whole) ? whole : undefined;
}
