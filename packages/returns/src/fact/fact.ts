// SPDX-License-Identifier: Apache-2.0
import type { Cell } from '../cell/cell.js';

/** 指标事实: what an approved or locked return tells, for indicators. */
export interface Fact {
  /** hospital-debt.balance. */
  readonly fact: string;
  readonly subject: FactSubject;
  readonly period: string;
  /** A number in canonical text, in `unit`. */
  readonly cell: Cell;
  readonly unit: string;
  readonly overTime: 'sum' | 'last';
  /** The rows it was taken from: the way back. */
  readonly filing: string;
  readonly rows: readonly string[];
}

/** Whom a fact is about. */
export interface FactSubject {
  readonly kind: 'unit' | 'institution' | 'region';
  readonly id: string;
}
