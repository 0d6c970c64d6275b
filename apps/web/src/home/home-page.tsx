// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NoticeItem } from '../notices/notice-item.js';
import { noticesQuery } from '../notices/notices-query.js';
import { usePresence } from '../session/session-context.js';
import { scopeKey, scopeName } from '../session/scope.js';
import { navigationFor } from '../shell/navigation.js';
import { EndlessList } from '../ui/endless-list.js';
import { Page } from '../ui/page.js';

/** Who I am, where I work, what is new, where to go. */
export function HomePage() {
  const { t } = useTranslation();
  const { session } = usePresence();
  return (
    <Page title={t('home.hello', { label: session.user.label })} lead={session.classifiedWarning}>
      <div className="home">
        <Unread />
        <div className="stack">
          <Me />
          <WhereTo />
        </div>
      </div>
    </Page>
  );
}

function Unread() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(noticesQuery({ unread: 'true' }));
  return (
    <section className="card" aria-labelledby="unread">
      <header className="card-head">
        <h2 id="unread">{t('home.unread')}</h2>
        <Link to="/app/notices">{t('home.allNotices')}</Link>
      </header>
      <EndlessList query={query} empty={t('home.noUnread')}>
        {(notices) => (
          <ul className="plain">
            {notices.map((notice) => (
              <li key={notice.id}>
                <NoticeItem notice={notice} />
              </li>
            ))}
          </ul>
        )}
      </EndlessList>
    </section>
  );
}

function Me() {
  const { t } = useTranslation();
  const { user, scopes, passwordExpiresOn, secondFactor } = usePresence().session;
  return (
    <section className="card" aria-labelledby="me">
      <header className="card-head">
        <h2 id="me">{t('home.me')}</h2>
        <Link to="/app/account">{t('places.account')}</Link>
      </header>
      <dl className="facts">
        <dt>{t('users.account')}</dt>
        <dd>{user.account}</dd>
        <dt>{t('users.post')}</dt>
        <dd>{t(`posts.${user.post}`)}</dd>
        <dt>{t('home.scopes')}</dt>
        <dd>
          {scopes.length === 0 && t('shell.noScope')}
          <ul className="plain">
            {scopes.map((scope) => (
              <li key={scopeKey(scope)}>
                {scopeName(scope)}
                {scope.areas.length > 0 && (
                  <span className="aside">
                    {scope.areas.map((area) => t(`areas.${area}`)).join(t('list.comma'))}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t('account.secondFactor')}</dt>
        <dd>{secondFactor ? t('account.factorOn') : t('account.factorOff')}</dd>
        <dt>{t('account.passwordUntil')}</dt>
        <dd>{passwordExpiresOn ?? '—'}</dd>
      </dl>
    </section>
  );
}

function WhereTo() {
  const { t } = useTranslation();
  const { session } = usePresence();
  return (
    <section className="card" aria-labelledby="where-to">
      <header className="card-head">
        <h2 id="where-to">{t('home.whereTo')}</h2>
      </header>
      <ul className="doors">
        <li>
          <a href="/desk">
            <strong>{t('places.desk')}</strong>
            <span>{t('home.deskHint')}</span>
          </a>
        </li>
        {navigationFor(session)
          .flatMap(({ places }) => places)
          .map(({ name, path }) => (
            <li key={name}>
              <Link to={path}>
                <strong>{t(`places.${name}`)}</strong>
                <span>{t(`home.${name}Hint`)}</span>
              </Link>
            </li>
          ))}
      </ul>
    </section>
  );
}
