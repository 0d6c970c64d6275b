// SPDX-License-Identifier: Apache-2.0
import type { Warning } from '@sanyi/documents';
import { createContext, useContext } from 'react';
import { EN } from './texts.en.js';
import { type Language, type TextKey, ZH } from './texts.js';
import { warningInEnglish } from './warnings.en.js';

export type Facts = Readonly<Record<string, string | number>>;

/** Says a sentence in the language of the screen, with its facts put in. */
export type Say = (key: TextKey, facts?: Facts) => string;

/** @returns the sentences of one language */
export const sayIn =
  (language: Language): Say =>
  (key, facts = {}) =>
    (language === 'zh' ? ZH : EN)[key].replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(facts[name] ?? whole),
    );

export const LanguageContext = createContext<Language>('zh');

export const useSay = (): Say => sayIn(useContext(LanguageContext));

/** What a person should look at, in the language of the screen. */
export function useWarningWords(): (warning: Pick<Warning, 'code' | 'message'>) => string {
  const language = useContext(LanguageContext);
  return (warning) => (language === 'zh' ? warning.message : warningInEnglish(warning));
}
