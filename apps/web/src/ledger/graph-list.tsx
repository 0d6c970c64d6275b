// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { Mark } from '../ui/mark.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { useFilters } from '../ui/use-filters.js';
import { LINK_FILTERS } from './ledger-filters.js';
import { graphQuery } from './ledger-queries.js';
import { PlaceLink } from './place-link.js';
import { type Standing, standingOn } from './standing-on.js';

/** 政策依据图 as a list: each filed document, and what it stands on. */
export function GraphList() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(graphQuery);
  if (error !== null) return <Refused error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const shown = standingOn(data);
  if (shown.length === 0) return <Nothing>{t('links.noDocuments')}</Nothing>;
  return (
    <ul className="plain graph">
      {shown.map((one) => (
        <li key={one.document.key} className="card">
          <h2>
            <PlaceLink kind="documents" id={one.document.key}>
              <Given>{one.document.title}</Given>
            </PlaceLink>{' '}
            {one.document.number !== null && (
              <span className="aside">
                <Given>{one.document.number}</Given>
              </span>
            )}
          </h2>
          <Basis {...one} />
        </li>
      ))}
    </ul>
  );
}

function Basis({ document, on }: Standing) {
  const { t } = useTranslation();
  const [, setFilters] = useFilters(LINK_FILTERS);
  if (on.length === 0) return <p className="aside">{t('links.noBasis')}</p>;
  return (
    <ul className="plain pieces edges">
      {on.map(({ key, title, number, filed, role }) => (
        <li key={key + role}>
          <Mark tone={role === 'basis' ? 'good' : 'plain'}>{t(`links.roles.${role}`)}</Mark>
          <span>
            <Given>{title}</Given> {number !== null && <Given>{number}</Given>}
          </span>
          {filed ? (
            <Button
              size="small"
              onClick={() => {
                setFilters({ upper: key, lower: document.key });
              }}
            >
              {t('links.compare')}
            </Button>
          ) : (
            <span className="aside">{t('links.notFiled')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
