// SPDX-License-Identifier: Apache-2.0
import { ACTIONS } from '@sanyi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NoticeItem } from '../notices/notice-item.js';
import { noticesQuery } from '../notices/notices-query.js';
import { usePresence } from '../session/session-context.js';
import { scopeKey, scopeName } from '../session/scope.js';
import { Day } from '../ui/day.js';
import { dayInWords, weekdayInWords } from '../ui/day-words.js';
import { EndlessList } from '../ui/endless-list.js';
import { Given } from '../ui/given.js';
import { Page } from '../ui/page.js';
import { useToday } from '../ui/use-today.js';
import { AreaCards } from './area-cards.js';
import { WaitingCard } from './waiting-card.js';

/** What waits for me, what is new, who I am, and where the work is. */
export function HomePage() {
  const { t, i18n } = useTranslation();
  const { session } = usePresence();
  const today = useToday();
  const day = dayInWords(today, i18n.language);
  const weekday = weekdayInWords(today, i18n.language);
  return (
    <Page
      title={
        <>
          {t('home.hello')}
          <Given>{session.user.label}</Given>
        </>
      }
      lead={t('home.today', { day, weekday })}
    >
      <div className="home">
        <div className="stack">
          <WaitingCard />
          <Unread />
        </div>
        <Me />
      </div>
      <AreaCards />
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
  const { user, may, passwordExpiresOn, secondFactor } = usePresence().session;
  const held = ACTIONS.filter((action) => may[action]).map((action) => t(`actions.${action}`));
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
          <Scopes />
        </dd>
        <dt>{t('home.mayDo')}</dt>
        <dd>{held.length === 0 ? t('home.mayNothing') : held.join(t('list.comma'))}</dd>
        <dt>{t('account.secondFactor')}</dt>
        <dd>{secondFactor ? t('account.factorOn') : t('account.factorOff')}</dd>
        <dt>{t('account.passwordUntil')}</dt>
        <dd>
          <Day on={passwordExpiresOn} />
        </dd>
      </dl>
    </section>
  );
}

function Scopes() {
  const { t } = useTranslation();
  const { scopes } = usePresence().session;
  if (scopes.length === 0) return <>{t('shell.noScope')}</>;
  return (
    <ul className="plain">
      {scopes.map((scope) => (
        <li key={scopeKey(scope)}>
          <Given>{scopeName(scope)}</Given>
          <span className="aside">
            {scope.areas.length === 0
              ? t('users.allAreas')
              : scope.areas.map((area) => t(`areas.${area}`)).join(t('list.comma'))}
          </span>
        </li>
      ))}
    </ul>
  );
}
