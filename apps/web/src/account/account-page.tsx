// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.js';
import { Identities } from './identities.js';
import { PasswordForm } from './password-form.js';
import { SecondFactor } from './second-factor.js';
import { OpenSessionList } from './open-sessions.js';

/** The user's own account: password, second factor, where it is signed in. */
export function AccountPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('places.account')}>
      <div className="halves">
        <section className="card" aria-labelledby="password">
          <header className="card-head">
            <h2 id="password">{t('account.changePassword')}</h2>
          </header>
          <PasswordForm />
        </section>
        <section className="card" aria-labelledby="factor">
          <header className="card-head">
            <h2 id="factor">{t('account.secondFactor')}</h2>
          </header>
          <SecondFactor />
        </section>
        <Identities />
      </div>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{t('account.sessions')}</h2>
        <OpenSessionList />
      </section>
    </Page>
  );
}
