// SPDX-License-Identifier: Apache-2.0
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { kept, keep } from '../ui/kept.js';
import { type Language, languageOf, TAG } from './languages.js';

const PLACE = 'sanyi.language';

/** Only the language that is read is loaded. */
const WORDS = {
  zh: async () => (await import('./zh/index.js')).ZH,
  en: async () => (await import('./en/index.js')).EN,
} as const;

/** Makes the words ready in the language the reader chose before. */
export async function startWords(): Promise<void> {
  const language = languageOf(kept(PLACE));
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await WORDS[language]() } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
  tellBrowser(language);
}

/** Changes the language now and for the next visit; what is read stays as it is if the words cannot be fetched. */
export async function speak(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await WORDS[language]());
  keep(PLACE, language);
  await i18next.changeLanguage(language);
  tellBrowser(language);
}

function tellBrowser(language: Language): void {
  document.documentElement.lang = TAG[language];
  document.title = i18next.t('shell.appName');
}
