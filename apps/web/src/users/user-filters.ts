// SPDX-License-Identifier: Apache-2.0

/** What the list can be narrowed by; each stands in the address, so that a view can be kept or sent. */
export const USER_FILTERS = ['query', 'post', 'region', 'state', 'granted'] as const;
