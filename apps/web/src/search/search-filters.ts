// SPDX-License-Identifier: Apache-2.0

/** What the address of the search carries. */
export const SEARCH_FILTERS = ['query'] as const;
