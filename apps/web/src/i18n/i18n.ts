// SPDX-License-Identifier: Apache-2.0
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { kept, keep } from '../ui/kept.js';
import { EN } from './en/index.js';
import { type Language, languageOf, TAG } from './languages.js';
import { ZH } from './zh/index.js';

const PLACE = 'sanyi.language';

/** Makes the words ready in the language the reader chose before. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: languageOf(kept(PLACE)),
    resources: { zh: { translation: ZH }, en: { translation: EN } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
  tellBrowser(languageOf(i18next.language));
}

/** Changes the language now and for the next visit. */
export async function speak(language: Language): Promise<void> {
  keep(PLACE, language);
  await i18next.changeLanguage(language);
  tellBrowser(language);
}

function tellBrowser(language: Language): void {
  document.documentElement.lang = TAG[language];
  document.title = i18next.t('shell.appName');
}
