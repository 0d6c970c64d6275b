// SPDX-License-Identifier: Apache-2.0
import { UserPage } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { read } from '../http/call.js';
import { withQuery } from '../http/query-string.js';
import { workCountersQuery } from '../ledger/ledger-queries.js';
import { returnCountersQuery } from '../returns/return-queries.js';
import { usePresence } from '../session/session-context.js';
import { dayInWords } from '../ui/day-words.js';
import { useToday } from '../ui/use-today.js';
import { type Waiting, waitingFor } from './waiting.js';

const SHOWN = 100;

/** What waits for the reader, each with the way to it. */
export function WaitingCard() {
  const { t, i18n } = useTranslation();
  const { session } = usePresence();
  const ungranted = useUngranted(session.may['grants.edit']);
  const { data: work } = useQuery({
    ...workCountersQuery,
    enabled: session.may['ledger.answer'],
  });
  const { data: returns } = useQuery({
    ...returnCountersQuery,
    enabled: session.may['returns.read'],
  });
  const waiting = waitingFor(session, ungranted, useToday(), { work, returns });
  return (
    <section className="card" aria-labelledby="waiting">
      <header className="card-head">
        <h2 id="waiting">{t('home.waiting')}</h2>
      </header>
      {waiting.length === 0 ? (
        <p className="state">{t('home.nothingWaits')}</p>
      ) : (
        <ul className="plain waiting">
          {waiting.map((one) => (
            <li key={keyOf(one)} data-kind={keyOf(one)}>
              <Way one={one} words={inWords(one, t, i18n.language)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const keyOf = (one: Waiting): string => {
  if (one.kind === 'returns') return `returns-${one.list}`;
  return one.kind === 'work' ? one.list : one.kind;
};

/** How many accounts wait for rights; only who can give them is told. */
function useUngranted(may: boolean): { readonly n: number; readonly more: boolean } {
  const { data } = useQuery({
    queryKey: ['users', 'ungranted'],
    queryFn: () =>
      read(withQuery('/api/users', { granted: 'false', state: 'active', limit: SHOWN }), UserPage),
    enabled: may,
  });
  return data === undefined
    ? { n: 0, more: false }
    : { n: data.items.length, more: data.next !== null };
}

type Listed = Extract<Waiting, { readonly list: unknown }>;

const listWords = (one: Listed, t: TFunction): string =>
  one.kind === 'work'
    ? t(`home.waitWork.${one.list}`, { n: one.n })
    : t(`home.waitReturns.${one.list}`, { n: one.n });

function inWords(one: Waiting, t: TFunction, language: string): string {
  if ('list' in one) return listWords(one, t);
  switch (one.kind) {
    case 'scope':
      return t('home.waitScope');
    case 'notices':
      return t('home.waitNotices', { n: one.n });
    case 'rights':
      return t(one.more ? 'home.waitRightsMore' : 'home.waitRights', { n: one.n });
    case 'password':
      return t('home.waitPassword', { day: dayInWords(one.on, language) });
    case 'factor':
      return t('home.waitFactor');
  }
}

function ListWay({ one, words }: { readonly one: Listed; readonly words: string }) {
  if (one.kind === 'work')
    return (
      <Link to="/app/work" search={{ list: one.list }}>
        {words}
      </Link>
    );
  return (
    <Link to="/app/returns" search={{ list: one.list === 'toReview' ? 'to-review' : 'to-fill' }}>
      {words}
    </Link>
  );
}

function Way({ one, words }: { readonly one: Waiting; readonly words: string }) {
  if ('list' in one) return <ListWay one={one} words={words} />;
  switch (one.kind) {
    case 'scope':
      return <span>{words}</span>;
    case 'notices':
      return (
        <Link to="/app/notices" search={{ unread: 'true' }}>
          {words}
        </Link>
      );
    case 'rights':
      return (
        <Link to="/app/system/users" search={{ granted: 'false', state: 'active' }}>
          {words}
        </Link>
      );
    case 'password':
    case 'factor':
      return <Link to="/app/account">{words}</Link>;
  }
}
