// SPDX-License-Identifier: Apache-2.0

/**
 * Words that no spreadsheet takes for a formula: such as begin with = + - @, a tab or a line break, also in full width,
 * get an apostrophe in front. So do such as would look guarded already: {@link unguarded} gives every text back.
 */
export const guarded = (words: string): string => (LOOKS_GUARDED.test(words) ? `'${words}` : words);

/** The words that {@link guarded} was given. */
export const unguarded = (words: string): string =>
  words.startsWith("'") && LOOKS_GUARDED.test(words) ? words.slice(1) : words;

const LOOKS_GUARDED = /^'*[=+\-@\t\r\n＝＋－＠]/u;
