// SPDX-License-Identifier: Apache-2.0

/** What the address holds: which part of the page, the schemes, and the case itself. It names no person. */
export const GROUPING_FILTERS = [
  'show',
  'scheme',
  'against',
  'sex',
  'age',
  'days',
  'weight',
  'los',
  'icu',
  'leaving',
  'dx',
  'proc',
] as const;

/** The address of the page as texts. */
export type GroupingAddress = Partial<Record<(typeof GROUPING_FILTERS)[number], string>>;
