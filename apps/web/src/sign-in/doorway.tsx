// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DisplaySwitches } from '../shell/display-switches.js';
import { Logo } from '../shell/logo.js';

/** The pages before the house: what it is on one side, the door on the other. */
export function Doorway({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className="doorway">
      <header className="doorway-name">
        <Logo size={56} />
        <p className="doorway-title">{t('shell.appName')}</p>
        <p className="doorway-sub">{t('signIn.purpose')}</p>
        <ul className="doorway-chains" aria-label={t('signIn.chains')}>
          <li>{t('signIn.chain1')}</li>
          <li>{t('signIn.chain2')}</li>
          <li>{t('signIn.chain3')}</li>
        </ul>
      </header>
      <main className="doorway-door">
        <div className="doorway-box">
          <h1>{title}</h1>
          {children}
          <p className="doorway-foot">
            <a href="/desk">{t('signIn.desk')}</a>
            <DisplaySwitches />
          </p>
        </div>
      </main>
    </div>
  );
}
