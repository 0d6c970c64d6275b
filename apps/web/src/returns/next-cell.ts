// SPDX-License-Identifier: Apache-2.0

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 };

/** The input above or below the one a key was pressed in; null where the key moves nothing. */
export function nextCell(table: Element, from: EventTarget, key: string): HTMLElement | null {
  const step = STEPS[key];
  if (step === undefined || !(from instanceof HTMLInputElement)) return null;
  const field = from.dataset['cell'];
  // In a calendar the arrows change the day.
  if (field === undefined || (from.type !== 'text' && key !== 'Enter')) return null;
  const column = [...table.querySelectorAll<HTMLElement>(`[data-cell="${field}"]`)];
  return column[column.indexOf(from) + step] ?? null;
}
