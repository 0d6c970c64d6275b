// SPDX-License-Identifier: Apache-2.0
import type { i18n } from 'i18next';

/** The word for a code of the server, e.g. `eventKinds.session.opened`; what a later server names by a new code stays in its words. */
export function knownWords(
  { language, getResource }: Pick<i18n, 'language' | 'getResource'>,
  key: string,
  otherwise: string,
): string {
  const words: unknown = getResource(language, 'translation', key);
  return typeof words === 'string' ? words : otherwise;
}
