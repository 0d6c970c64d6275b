// SPDX-License-Identifier: Apache-2.0

/** The filters of 台账 that the server knows. */
export const TASK_FILTERS = [
  'lamp',
  'region',
  'unit',
  'role',
  'document',
  'dueFrom',
  'dueTo',
  'search',
] as const;

/** What narrows and shapes 台账: all of it stands in the address. */
export const LEDGER_FILTERS = ['shape', ...TASK_FILTERS] as const;

/** Which of one's own lists is shown. */
export const WORK_FILTERS = ['list'] as const;

/** By what the standings are taken together, and where. */
export const STANDING_FILTERS = ['by', 'region'] as const;

/** Which month the calendar shows, `2026-11`. */
export const CALENDAR_FILTERS = ['month', 'day'] as const;

/** Of which region a page speaks. */
export const REGION_FILTERS = ['region'] as const;

/** Which two documents are laid side by side. */
export const LINK_FILTERS = ['upper', 'lower'] as const;
