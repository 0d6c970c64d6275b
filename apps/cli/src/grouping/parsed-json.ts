// SPDX-License-Identifier: Apache-2.0
import { Refusal } from './refusal.js';

/** The value of a file's JSON. @throws Refusal that names the file */
export function parsedJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (failure) {
    throw new Refusal(`${file} 不是 JSON:${String(failure)}`);
  }
}
