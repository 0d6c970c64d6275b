// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { dayInWords } from './day-words.js';

/** A day in a sentence or among facts; lists write it with figures. */
export function Day({ on }: { readonly on: string | null }) {
  const { i18n } = useTranslation();
  return on === null ? <>—</> : <time dateTime={on}>{dayInWords(on, i18n.language)}</time>;
}
