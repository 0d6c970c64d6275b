// SPDX-License-Identifier: Apache-2.0

const CHINA_OFFSET = 8 * 3_600_000;
const TO_THE_MINUTE = '2026-11-22T09:00'.length;

/** A moment as people in China read it: `2026-11-22 09:00`, Beijing time. */
export const beijingWords = (moment: Date): string =>
  new Date(moment.getTime() + CHINA_OFFSET).toISOString().slice(0, TO_THE_MINUTE).replace('T', ' ');
