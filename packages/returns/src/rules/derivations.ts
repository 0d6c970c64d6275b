// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Cells } from '../cell/cell.js';
import type { Declaration } from '../declaration/declaration.js';
import type { Field } from '../declaration/field.js';
import { DAYS_LATE } from './days-late.js';
import { DEBT_ALARM } from './debt-alarm.js';
import type { Derivation } from './derivation.js';
import { TECHNIQUE_STANDARD } from './technique-standard.js';

/** 派生规则: all that there are. */
export const DERIVATIONS: readonly Derivation[] = [DAYS_LATE, DEBT_ALARM, TECHNIQUE_STANDARD];

export const derivationOf = (id: string): Derivation | undefined =>
  DERIVATIONS.find((one) => one.id === id);

/** The fields a declaration's rules work out, in order. */
export const derivedFields = ({ derived }: Pick<Declaration, 'derived'>): readonly Field[] =>
  derived.flatMap(({ rule }) => derivationOf(rule)?.gives ?? []);

/** What the rules of a declaration work out of a row; empty where it has none. What was filled is not repeated. */
export function deriveCells(
  { derived }: Pick<Declaration, 'derived'>,
  cells: Cells,
  on: PlainDate,
): Cells {
  return Object.assign(
    {},
    ...derived.map(({ rule, settings }) => derivationOf(rule)?.derive(cells, settings, on) ?? {}),
  ) as Cells;
}
