// SPDX-License-Identifier: Apache-2.0
/** Which list of 改革文件 the address means. */
export const DOCUMENT_FILTERS = ['show'] as const;

/** Which piece of a reading is lit. */
export const READING_FILTERS = ['piece'] as const;

/** What narrows 任务单. */
export const SHEET_FILTERS = ['list', 'state', 'document'] as const;

/** What narrows 督办单, and for which unit one is begun. */
export const SUPERVISION_FILTERS = ['unit', 'task'] as const;
