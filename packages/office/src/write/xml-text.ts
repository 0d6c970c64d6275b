// SPDX-License-Identifier: Apache-2.0

/** Words with line ends as one sign and without the signs that XML cannot carry. */
export const xmlSafe = (words: string): string =>
  words.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '');

/** Words as they stand in XML. */
export const xmlText = (words: string): string =>
  xmlSafe(words).replace(/[&<>"]/g, (sign) => ENTITIES.get(sign) ?? sign);

const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
