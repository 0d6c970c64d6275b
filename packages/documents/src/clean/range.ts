// SPDX-License-Identifier: Apache-2.0

/** Start and end (exclusive) in the reading form of a text. */
export type Range = readonly [start: number, end: number];
