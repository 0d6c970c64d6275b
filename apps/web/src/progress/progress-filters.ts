// SPDX-License-Identifier: Apache-2.0
/** Which list of 进展 the address means, and of which task. */
export const PROGRESS_FILTERS = ['list', 'task'] as const;
