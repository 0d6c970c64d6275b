// SPDX-License-Identifier: Apache-2.0
import type { LedgerStandings } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Page } from '../ui/page.js';
import { RegionFilter } from '../ui/region-filter.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { ConsequencesHere } from './consequence-cards.js';
import { LampBar } from './lamp-sums.js';
import { STANDING_FILTERS } from './ledger-filters.js';
import { standingsQuery } from './ledger-queries.js';

type Standing = LedgerStandings['items'][number];
type By = 'unit' | 'region';

/** 部门与地区: how each unit or region stands, the worst first. */
export function StandingsPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [{ by: asked, region }, setFilters] = useFilters(STANDING_FILTERS);
  const by: By = asked === 'region' ? 'region' : 'unit';
  return (
    <Page
      title={t('places.standings')}
      lead={t('standings.lead')}
      actions={
        may['ledger.export'] && (
          <TakeOut
            path="/api/ledger/standings/export"
            filters={{ by, region }}
            of={t('places.standings')}
          />
        )
      }
    >
      <div className="filters">
        <Segmented
          aria-label={t('standings.by')}
          options={(['unit', 'region'] as const).map((value) => ({
            value,
            label: t(`standings.bys.${value}`),
          }))}
          value={by}
          onChange={(next) => {
            setFilters({ by: next });
          }}
        />
        <RegionFilter
          label={t('ledger.region')}
          value={region}
          onChange={(code) => {
            setFilters({ region: code });
          }}
        />
      </div>
      <Standings by={by} region={region} />
      <ConsequencesHere by={by} region={region} />
    </Page>
  );
}

function Standings({ by, region }: { readonly by: By; readonly region: string | undefined }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(standingsQuery({ by, region }));
  if (error !== null) return <Refused error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.items.length === 0) return <Nothing>{t('standings.empty')}</Nothing>;
  return (
    <>
      <StandingGrid by={by} items={data.items} />
      <p className="aside">{t('standings.few')}</p>
    </>
  );
}

/** Sums of each unit or region by lamp, with a way to what they count. */
export function StandingGrid({
  by,
  items,
}: {
  readonly by: By;
  readonly items: LedgerStandings['items'];
}) {
  const { t } = useTranslation();
  const columns: readonly Column<Standing>[] = [
    {
      ...{ key: 'name', title: t(`standings.bys.${by}`), kind: 'name' },
      cell: ({ subject, name }) => (
        <Link to="/app/ledger" search={{ [by]: subject }}>
          <Given>{name}</Given>
        </Link>
      ),
    },
    {
      ...{ key: 'bar', title: t('standings.bar') },
      cell: (one) => <LampBar sums={one} />,
    },
    ...(['red', 'yellow', 'green', 'blue', 'total'] as const).map((key) => ({
      ...{ key, title: t(`standings.sums.${key}`), kind: 'number' as const },
      cell: (one: Standing) => one[key],
    })),
    {
      ...{ key: 'done', title: t('standings.done'), kind: 'number' },
      cell: ({ done }) => `${done}%`,
    },
  ];
  return (
    <div className="standings">
      <Grid
        caption={t('standings.list')}
        columns={columns}
        rows={items}
        keyOf={({ subject }) => subject}
      />
    </div>
  );
}
