// SPDX-License-Identifier: Apache-2.0
import { VOCABULARY } from '../i18n/zh/vocabulary.js';

/** Every kind of event that has a word, `area.what`, area by area. */
export const KINDS: readonly string[] = Object.entries(VOCABULARY.eventKinds).flatMap(
  ([area, kinds]) => Object.keys(kinds).map((what) => `${area}.${what}`),
);
