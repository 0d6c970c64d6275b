// SPDX-License-Identifier: Apache-2.0
import type { Cells } from './cell/cell.js';

/** 填报件: what one unit returns of one type for one period. */
export interface Filing {
  readonly id: string;
  readonly declaration: string;
  readonly declarationVersion: number;
  /** The unit or institution that fills, and its region. */
  readonly unit: string;
  readonly region: string;
  /** 2026, 2026-H1, 2026-Q1, 2026-03; empty for a register without periods. */
  readonly period: string;
  readonly rows: readonly Row[];
}

/** 填报行. */
export interface Row {
  /** Given once, kept for ever; it travels in a hidden column of the workbook. */
  readonly id: string;
  /** Goes up with each change; it tells concurrent edits apart. */
  readonly version: number;
  readonly cells: Cells;
}
