// SPDX-License-Identifier: Apache-2.0
/** What narrows 督办事项. */
export const MATTER_FILTERS = ['list', 'stage', 'colour', 'kind', 'task'] as const;
