// SPDX-License-Identifier: Apache-2.0

/** Words as they stand in HTML, between tags or in quotes. */
export const escapedHtml = (words: string): string =>
  words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
