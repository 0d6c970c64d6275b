// SPDX-License-Identifier: Apache-2.0

/** The languages of the pages; Chinese is the first. */
export const LANGUAGES = ['zh', 'en'] as const;

/** A language of the pages. */
export type Language = (typeof LANGUAGES)[number];

/** The language tag a browser and a screen reader understand. */
export const TAG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The language a reader chose before, Chinese where none was chosen. */
export const languageOf = (kept: string | null): Language =>
  LANGUAGES.find((language) => language === kept) ?? 'zh';
