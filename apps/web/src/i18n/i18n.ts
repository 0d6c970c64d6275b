// SPDX-License-Identifier: Apache-2.0
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { kept, keep } from '../ui/kept.js';
import { type Language, languageOf, TAG } from './languages.js';

const PLACE = 'sanyi.language';

/** Only the language that is read is loaded, and at first only what the door and home say. */
const WORDS = {
  zh: {
    first: async () => (await import('./zh/first.js')).FIRST,
    rest: async () => (await import('./zh/rest.js')).REST,
  },
  en: {
    first: async () => (await import('./en/first.js')).FIRST,
    rest: async () => (await import('./en/rest.js')).REST,
  },
} as const;

/** Makes the words ready in the language the reader chose before. */
export async function startWords(): Promise<void> {
  const language = languageOf(kept(PLACE));
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await WORDS[language].first() } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
  tellBrowser(language);
}

/** Makes the words of all pages ready; a page waits for it before it is shown. */
export async function moreWords(): Promise<void> {
  const language = languageOf(i18next.language);
  add(language, await WORDS[language].rest());
}

/** Changes the language now and for the next visit; both stay as they are if the words cannot be fetched. */
export async function speak(language: Language): Promise<void> {
  const before = languageOf(i18next.language);
  // At once: whoever goes on before the words are here reads the next page in it.
  keep(PLACE, language);
  try {
    const { first, rest } = WORDS[language];
    for (const words of await Promise.all([first(), rest()])) add(language, words);
  } catch (cause) {
    keep(PLACE, before);
    throw cause;
  }
  await i18next.changeLanguage(language);
  tellBrowser(language);
}

const add = (language: Language, words: object): void => {
  i18next.addResourceBundle(language, 'translation', words, true);
};

function tellBrowser(language: Language): void {
  document.documentElement.lang = TAG[language];
  document.title = i18next.t('shell.appName');
}
