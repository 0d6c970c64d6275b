// SPDX-License-Identifier: Apache-2.0
import type { LampScheme } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { withFace } from './scheme-draft.js';

/** The word and colour of each lamp, the worst first. */
export function LampFaces({
  scheme,
  onChange,
}: {
  readonly scheme: LampScheme;
  readonly onChange: ((scheme: LampScheme) => void) | undefined;
}) {
  const { t } = useTranslation();
  return (
    <ul className="plain faces">
      {scheme.lamps.map(({ key, word, colour }) => (
        <li key={key}>
          <span className="aside">{t(`lampRules.keys.${key}`)}</span>
          <input
            type="color"
            aria-label={t('lampRules.colourOf', { lamp: t(`lampRules.keys.${key}`) })}
            value={colour}
            disabled={onChange === undefined}
            onChange={({ target }) => {
              onChange?.(withFace(scheme, key, { colour: target.value }));
            }}
          />
          <input
            lang="zh-CN"
            maxLength={20}
            aria-label={t('lampRules.wordOf', { lamp: t(`lampRules.keys.${key}`) })}
            value={word}
            disabled={onChange === undefined}
            onChange={({ target }) => {
              onChange?.(withFace(scheme, key, { word: target.value }));
            }}
          />
        </li>
      ))}
    </ul>
  );
}
