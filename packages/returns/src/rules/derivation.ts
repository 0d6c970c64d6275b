// SPDX-License-Identifier: Apache-2.0
import type { Decimal, PlainDate } from '@sanyi/kernel';
import type { Cells } from '../cell/cell.js';
import type { CodeList } from '../declaration/declaration.js';
import type { Field, FieldKind } from '../declaration/field.js';

/** 派生规则: what code works out of one row. It adds cells; it never changes those that were filled. */
export interface Derivation {
  readonly id: string;
  /** The fields it needs, with their kinds. */
  readonly takes: readonly Taken[];
  /** The figures it goes by, which a declaration must give and cite. */
  readonly settings: readonly string[];
  readonly gives: readonly Field[];
  readonly lists: readonly CodeList[];
  /** @param on - the last day of the period, or the day on which a register without periods is looked at */
  readonly derive: (cells: Cells, settings: Settings, on: PlainDate) => Cells;
}

export interface Taken {
  readonly field: string;
  readonly kind: FieldKind;
}

export type Settings = ReadonlyMap<string, Decimal>;
