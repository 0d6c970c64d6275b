// SPDX-License-Identifier: Apache-2.0

/** What is typed is looked for as it is, anywhere in a text: % and _ stand for themselves. */
export const likePattern = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
