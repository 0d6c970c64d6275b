// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { returnCountersQuery } from './return-queries.js';

const LISTS = [
  ['returned', 'to-fill'],
  ['toFill', 'to-fill'],
  ['toReview', 'to-review'],
] as const;

/** 等我办理的填报: how many wait, with the way to them; nothing where none do. */
export function ReturnsWaiting() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const { data } = useQuery({ ...returnCountersQuery, enabled: may['returns.read'] });
  const waiting = LISTS.filter(([name]) => (data?.[name] ?? 0) > 0);
  if (waiting.length === 0) return null;
  return (
    <ul className="plain returns-waiting" aria-label={t('places.returns')}>
      {waiting.map(([name, list]) => (
        <li key={name}>
          <Link to="/app/returns" search={{ list }}>
            {t(`home.waitReturns.${name}`, { n: data?.[name] ?? 0 })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
