// SPDX-License-Identifier: Apache-2.0

/** Whether a span lies within a text; [0, 0] is nowhere, and always does. */
export const isPlaceIn = (text: string, [start, end]: readonly [number, number]): boolean =>
  start <= end && end <= text.length;
