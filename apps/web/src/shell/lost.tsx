// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.js';

/** An address that leads nowhere. */
export function Lost() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.lost')}>
      <div className="card stack">
        <p>{t('shell.lostHint')}</p>
        <p>
          <Link to="/">{t('shell.backHome')}</Link>
        </p>
      </div>
    </Page>
  );
}
