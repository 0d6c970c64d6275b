// SPDX-License-Identifier: Apache-2.0

const DASHED = /^[-—–－―·•~～_]{1,3}\s{0,3}\d{1,4}\s{0,3}[-—–－―·•~～_]{1,3}$/;
const COUNTED =
  /^第?\s{0,3}\d{1,4}\s{0,3}页?\s{0,3}(?:[/／,，]\s{0,3})?共\s{0,3}\d{1,4}\s{0,3}页$|^第\s{0,3}\d{1,4}\s{0,3}页$/;
const FRACTION = /^\d{1,4}\s{0,2}[/／]\s{0,2}\d{1,4}$/;
/** How a page mark ends; few lines do. */
const LAST_SIGN = /[-—–－―·•~～_\d页]$/;

/** A page number on a line of its own: - 3 -, — 12 —, 第3页, 第3页 共9页, 3/9. PDF text carries it inside sentences. */
export const isPageMark = (line: string): boolean =>
  line.length <= 24 &&
  LAST_SIGN.test(line) &&
  (DASHED.test(line) || COUNTED.test(line) || FRACTION.test(line));

/** A bare number alone on a line: a page number only in hard-wrapped text. */
export const isBareNumber = (line: string): boolean => /^\d{1,3}$/.test(line);
