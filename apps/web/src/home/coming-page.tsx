// SPDX-License-Identifier: Apache-2.0
import { AREAS } from '@sanyi/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { Lost } from '../shell/lost.js';
import { isComing } from '../shell/navigation.js';
import { Page } from '../ui/page.js';

/** An area whose pages are still to come: what they will answer, and what can be done meanwhile. */
export function ComingPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const { area: asked } = useParams({ strict: false });
  const area = AREAS.find((each) => each === asked);
  if (area === undefined || !isComing(area)) return <Lost />;
  return (
    <Page title={t(`areas.${area}`)} lead={t('chains.lead')}>
      <div className="halves">
        <section className="card" aria-labelledby="answers">
          <h2 id="answers">{t('chains.answers')}</h2>
          <p>{t(`answers.${area}`)}</p>
          <h2 className="later">{t('chains.brings')}</h2>
          <p>{t(`brings.${area}`)}</p>
        </section>
        <section className="card" aria-labelledby="today">
          <h2 id="today">{t('chains.today')}</h2>
          <ul className="doors">
            <li>
              <a href="/desk">
                <strong>{t('places.desk')}</strong>
                <span>{t('chains.useDesk')}</span>
              </a>
            </li>
            {may['registry.read'] && (
              <li>
                <Link to="/app/system/registry">
                  <strong>{t('places.registry')}</strong>
                  <span>{t('chains.useRegistry')}</span>
                </Link>
              </li>
            )}
          </ul>
        </section>
      </div>
    </Page>
  );
}
