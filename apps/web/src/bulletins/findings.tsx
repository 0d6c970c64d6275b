// SPDX-License-Identifier: Apache-2.0
import type { BulletinDetail } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';

/** 核对: numbers of the text that no figure stands behind, each leading to its paragraph. */
export function Findings({ bulletin: { findings } }: { readonly bulletin: BulletinDetail }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="bulletin-findings">
      <h2 id="bulletin-findings">{t('bulletins.findings')}</h2>
      {findings.length === 0 ? (
        <p>{t('bulletins.sound')}</p>
      ) : (
        <ul className="plain finding-list">
          {findings.map(({ code, block, found }, at) => (
            <li key={at}>
              <a href={`#${block}`}>
                {code === 'unknown-figure'
                  ? t('bulletins.unknown', { found })
                  : t('bulletins.loose', { found })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
