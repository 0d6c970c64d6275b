// SPDX-License-Identifier: Apache-2.0

/** What each page of figures can be narrowed by; it stands in the address. */
export const COCKPIT_FILTERS = ['region', 'period', 'indicator'] as const;
export const INDICATOR_FILTERS = [
  ...(['query', 'system', 'reported'] as const),
  ...(['id', 'region', 'period', 'level', 'rows'] as const),
] as const;
export const SCORECARD_FILTERS = ['scheme', 'period', 'place'] as const;
export const TARGET_FILTERS = ['show', 'period', 'region', 'state', 'stated'] as const;
export const FACT_FILTERS = ['fact', 'place', 'period', 'history'] as const;
export const SCHEME_FILTERS = ['id', 'version', 'edit'] as const;
