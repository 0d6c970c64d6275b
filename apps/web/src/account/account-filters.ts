// SPDX-License-Identifier: Apache-2.0

/** What the address of the account page may carry: why an identity was not linked. */
export const ACCOUNT_FILTERS = ['problem'] as const;
