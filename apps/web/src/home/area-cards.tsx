// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { type NavigationGroup, navigationFor } from '../shell/navigation.js';
import { Mark } from '../ui/mark.js';

/** Every area with the question it answers and its pages; one without pages says what will come. */
export function AreaCards() {
  const { t } = useTranslation();
  const { session } = usePresence();
  return (
    <section aria-labelledby="areas">
      <h2 id="areas">{t('chains.title')}</h2>
      <ul className="areas">
        <li className="card">
          <h3>{t('chains.anytime')}</h3>
          <p>{t('signIn.purpose')}</p>
          <ul className="plain area-doors">
            <li>
              <a href="/desk">{t('places.desk')}</a>
              <span className="aside">{t('home.deskHint')}</span>
            </li>
          </ul>
        </li>
        {navigationFor(session).map((group) => (
          <li key={group.area} className="card" data-coming={group.places.length === 0}>
            <AreaCard {...group} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AreaCard({ area, places }: NavigationGroup) {
  const { t } = useTranslation();
  return (
    <>
      <h3>
        {t(`areas.${area}`)} {places.length === 0 && <Mark tone="plain">{t('chains.coming')}</Mark>}
      </h3>
      <p>{t(`answers.${area}`)}</p>
      {places.length === 0 ? (
        <p className="aside">
          {t('chains.brings')}
          {t('list.colon')}
          {t(`brings.${area}`)}
        </p>
      ) : (
        <ul className="plain area-doors">
          {places.map(({ name, path }) => (
            <li key={name}>
              <Link to={path}>{t(`places.${name}`)}</Link>
              <span className="aside">{t(`home.${name}Hint`)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
