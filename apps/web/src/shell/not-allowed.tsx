// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.js';
import type { Place } from './navigation.js';

/** A page that is there but not for this reader: said once, with whom to ask. */
export function NotAllowed({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.notAllowed')}>
      <div className="card stack" role="alert">
        <p>{t('shell.notAllowedHint', { page: t(`places.${place.name}`) })}</p>
        <p>
          <Link to="/">{t('shell.backHome')}</Link>
        </p>
      </div>
    </Page>
  );
}
