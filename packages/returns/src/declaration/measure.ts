// SPDX-License-Identifier: Apache-2.0
import type { Label } from '@sanyi/parameters';
import { PARAMETER_UNITS } from '@sanyi/parameters';

/** 计量单位: what a figure of a return may be counted in; those of parameters, and what is counted in places. */
export interface Measure {
  readonly id: string;
  readonly label: Label;
}

const measure = (id: string, zh: string, en: string): Measure => ({ id, label: { zh, en } });

const COUNTED: readonly Measure[] = [
  measure('bed', '张', 'beds'),
  measure('institution', '家', 'institutions'),
  measure('household', '户', 'households'),
  measure('problem', '个', 'problems'),
  measure('visit', '次', 'visits'),
  measure('day', '天', 'days'),
  measure('document', '份', 'documents'),
  measure('drug', '种', 'drugs'),
  measure('debt', '笔', 'debts'),
  measure('task', '项', 'tasks'),
];

export const MEASURES: readonly Measure[] = [
  ...PARAMETER_UNITS.map(({ id, zh, en }) => measure(id, zh, en)),
  ...COUNTED.filter(({ id }) => !PARAMETER_UNITS.some((one) => one.id === id)),
];

export const measureOf = (id: string): Measure | undefined => MEASURES.find((one) => one.id === id);
