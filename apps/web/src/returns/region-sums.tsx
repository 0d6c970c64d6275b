// SPDX-License-Identifier: Apache-2.0
import type { ReturnSums } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { TakeOut } from '../ui/take-out.js';
import { sumsQuery, typesQuery } from './return-queries.js';
import { usePeriod } from './use-period.js';
import { useLabel } from './words.js';

type Sum = ReturnType<typeof ReturnSums.parse>['items'][number];

/** 填报进度汇总: of each region how many units have answered and how many are locked, to be taken out. */
export function RegionSums() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const { data } = useQuery(sumsQuery);
  const columns = useColumns();
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="sums">
      <header className="card-head">
        <h2 id="sums">{t('sendings.sums')}</h2>
        {may['returns.export'] && (
          <TakeOut small path="/api/returns/sums/export" of={t('sendings.sums')} />
        )}
      </header>
      <p className="aside">{t('sendings.sumsLead')}</p>
      <Grid
        caption={t('sendings.sums')}
        columns={columns}
        rows={data.items}
        keyOf={({ region, type, period }) => `${region} ${type} ${period}`}
      />
    </section>
  );
}

function useColumns(): readonly Column<Sum>[] {
  const { t } = useTranslation();
  const label = useLabel();
  const periodOf = usePeriod();
  const { data } = useQuery(typesQuery());
  const labels = new Map(data?.items.map((type) => [type.id, type.label]));
  return [
    {
      ...{ key: 'region', title: t('sendings.region'), kind: 'name' },
      cell: ({ regionName }) => <Given>{regionName}</Given>,
    },
    {
      ...{ key: 'type', title: t('sendings.type') },
      cell: ({ type }) => {
        const known = labels.get(type);
        return known === undefined ? type : label(known);
      },
    },
    {
      ...{ key: 'period', title: t('sendings.period') },
      cell: ({ period }) => periodOf(period),
    },
    ...(['packets', 'answered', 'locked'] as const).map((key) => ({
      ...{ key, title: t(`sendings.${key}`), kind: 'number' as const },
      cell: (one: Sum) => one[key],
    })),
  ];
}
