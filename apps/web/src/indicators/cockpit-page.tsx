// SPDX-License-Identifier: Apache-2.0
import type { Cockpit } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { Given } from '../ui/given.js';
import { Moment } from '../ui/moment.js';
import { Page } from '../ui/page.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { BehindList } from './behind-list.js';
import { COCKPIT_FILTERS } from './figure-filters.js';
import { cockpitQuery } from './figure-queries.js';
import { KeyFigures } from './key-figures.js';
import { PeriodFilter } from './period-filter.js';
import { TileMap } from './tile-map.js';
import { useWords } from './use-words.js';
import './figures.css';

/** 驾驶舱: how a region stands at a glance, and where to look further. */
export function CockpitPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [filters] = useFilters(COCKPIT_FILTERS);
  const { data, error, refetch } = useQuery(cockpitQuery(filters));
  return (
    <Page
      title={t('places.cockpit')}
      lead={t('cockpit.lead')}
      actions={
        may['indicators.export'] && (
          <TakeOut path="/api/cockpit/export" filters={filters} of={t('places.cockpit')} />
        )
      }
    >
      {error !== null && <Refused error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Loading />}
      {data !== undefined && <Board cockpit={data} />}
    </Page>
  );
}

function Board({ cockpit }: { readonly cockpit: Cockpit }) {
  const { t } = useTranslation();
  const said = useWords();
  const [, setFilters] = useFilters(COCKPIT_FILTERS);
  const { figures, map } = cockpit;
  const coloured = figures.find(({ indicator }) => indicator === map.indicator);
  const choose = (indicator: string) => {
    setFilters({ indicator });
  };
  return (
    <>
      <Where cockpit={cockpit} />
      {figures.length === 0 && <Nothing>{t('cockpit.nothing')}</Nothing>}
      <KeyFigures cockpit={cockpit} chosen={map.indicator} onChoose={choose} />
      <div className="board">
        {map.tiles.length > 0 && (
          <section className="card" aria-labelledby="map-title">
            <h2 id="map-title">{t('cockpit.map')}</h2>
            <p className="aside">
              {coloured === undefined ? '' : said(coloured.label)} · {t('cockpit.mapHint')}
            </p>
            <TileMap map={map} period={cockpit.period} />
            <p className="aside legend">{t('cockpit.legend')}</p>
          </section>
        )}
        <BehindList cockpit={cockpit} />
      </div>
    </>
  );
}

/** Which region and period this is, and when the newest figure came in. */
function Where({ cockpit }: { readonly cockpit: Cockpit }) {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(COCKPIT_FILTERS);
  const { path, region, period, periods, asOf } = cockpit;
  return (
    <div className="filters">
      <nav aria-label={t('cockpit.path')} className="path">
        {path.map((one) =>
          one.region === region ? (
            <strong key={one.region} aria-current="page">
              <Given>{one.name}</Given>
            </strong>
          ) : (
            <span key={one.region}>
              <Link to="/app/cockpit" search={{ ...filters, region: one.region }}>
                <Given>{one.name}</Given>
              </Link>
              {' › '}
            </span>
          ),
        )}
      </nav>
      <PeriodFilter
        value={period}
        periods={periods}
        onChange={(next) => {
          setFilters({ period: next });
        }}
      />
      {asOf !== null && (
        <span className="aside">
          {t('cockpit.asOf')} <Moment at={asOf} />
        </span>
      )}
    </div>
  );
}
