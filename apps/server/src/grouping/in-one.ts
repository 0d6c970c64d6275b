// SPDX-License-Identifier: Apache-2.0
import type { Words } from '../http/words.js';

/** Sentences one after another, in each language as it is written. */
export const inOne = (sentences: readonly Words[]): Words => ({
  zh: sentences.map(({ zh }) => zh).join(''),
  en: sentences.map(({ en }) => en).join(' '),
});
