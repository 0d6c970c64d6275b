// SPDX-License-Identifier: Apache-2.0
import type { LedgerTaskDetail } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { PlainDay, Share } from './share.js';
import { LampWhy } from './work-grid.js';

type Seat = LedgerTaskDetail['seats'][number];

/** Who answers for a task, as what, and how each stands. */
export function TaskSeats({ detail: { seats } }: { readonly detail: LedgerTaskDetail }) {
  const { t } = useTranslation();
  const columns = useColumns();
  return (
    <section className="card" aria-labelledby="seats">
      <header className="card-head">
        <h2 id="seats">{t('task.seats')}</h2>
        <span className="aside">{t('list.all', { n: seats.length })}</span>
      </header>
      <Grid caption={t('task.seats')} columns={columns} rows={seats} keyOf={({ id }) => id} />
    </section>
  );
}

function useColumns(): readonly Column<Seat>[] {
  const { t } = useTranslation();
  return [
    {
      ...{ key: 'unit', title: t('ledger.unit'), kind: 'name' },
      cell: ({ unit, unitName, regionName }) => (
        <>
          <Given>{unitName}</Given>
          {unit === null && <Mark tone="warn">{t('task.unknownUnit')}</Mark>}
          <span className="aside below">
            <Given>{regionName}</Given>
          </span>
        </>
      ),
    },
    {
      ...{ key: 'role', title: t('ledger.role'), kind: 'short' },
      cell: ({ role, leadBy }) => (
        <>
          {t(`seatRoles.${role}`)}
          {leadBy !== null && <span className="aside below">{t(`task.leadBy.${leadBy}`)}</span>}
        </>
      ),
    },
    {
      ...{ key: 'lamp', title: t('ledger.lamp') },
      cell: ({ lamp, lampWord, why }) => (
        <LampWhy
          lamp={lamp}
          lampWord={lampWord}
          why={[...new Set(why.map(({ words }) => words))].join('；')}
        />
      ),
    },
    {
      ...{ key: 'due', title: t('ledger.due') },
      cell: ({ due }) => <PlainDay on={due} />,
    },
    {
      ...{ key: 'progress', title: t('ledger.progress'), kind: 'number' },
      cell: ({ progress }) => <Share of={progress} />,
    },
    {
      ...{ key: 'signed', title: t('task.signedOn') },
      cell: ({ signedOn }) => <PlainDay on={signedOn} />,
    },
  ];
}
