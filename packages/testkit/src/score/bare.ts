// SPDX-License-Identifier: Apache-2.0

/** A text without white space: quotes are compared this way, because line breaks of a document fall anywhere. */
export const bare = (text: string): string => text.replace(/\s/g, '');
