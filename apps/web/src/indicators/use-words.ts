// SPDX-License-Identifier: Apache-2.0
import type { Words } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';

/** Words of the server in the language of the page. */
export function useWords(): (words: Words) => string {
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  return ({ zh, en }) => (english ? en : zh);
}
