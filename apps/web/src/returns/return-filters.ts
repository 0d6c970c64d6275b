// SPDX-License-Identifier: Apache-2.0

/** The filters of the list of returns that stand in the address. */
export const RETURN_FILTERS = ['list', 'unanswered'] as const;

/** Which return or type the address means, and which of its rows. */
export const PACKET_FILTERS = ['id', 'q'] as const;

/** Which sending the address means, and whether only those that have not answered are shown. */
export const SENDING_FILTERS = ['id', 'unanswered'] as const;
