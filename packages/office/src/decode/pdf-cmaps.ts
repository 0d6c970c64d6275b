// SPDX-License-Identifier: Apache-2.0
import { GB1_CMAPS } from './gb1-cmaps.js';

/**
 * 汉字编码表 for PDFs whose fonts are only named: PDF.js asks for a table by its file name. Tables of other scripts are not
 * carried; `missing` then holds their names, and the text that PDF.js guesses without them is not to be believed.
 */
export function cmapSource(): { readonly Factory: object; readonly missing: string[] } {
  const missing: string[] = [];
  const fetch = (filename: string): Promise<Uint8Array> => {
    const name = filename.replace(/\.bcmap$/, '');
    const table = GB1_CMAPS[name];
    if (table !== undefined) return Promise.resolve(unpack(table));
    // PDF.js asks for the outlines of its standard fonts in the same way: text needs none of them.
    if (filename.endsWith('.bcmap')) missing.push(name);
    return Promise.reject(new Error(`not carried: ${filename}`));
  };
  return {
    Factory: class {
      fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
        return fetch(filename);
      }
    },
    missing,
  };
}

const unpack = (table: string): Uint8Array =>
  Uint8Array.from(atob(table), (letter) => letter.charCodeAt(0));
