// SPDX-License-Identifier: Apache-2.0
import type { LedgerRow, LedgerTaskDetail } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { LampSums } from './lamp-sums.js';
import { TaskLink } from './place-link.js';
import { PlainDay, Share } from './share.js';
import { LampWhy } from './work-grid.js';

/** What a task became in the regions below, and how they stand together. */
export function TaskLowers({ detail }: { readonly detail: LedgerTaskDetail }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const { lowerTasks, rollUp, lowers, may } = detail;
  if (lowers === 0 && !may.handDown) return null;
  return (
    <section className="card" aria-labelledby="lowers">
      <header className="card-head">
        <h2 id="lowers">{t('task.lowers')}</h2>
        {rollUp?.done === true && <span>{t('task.allDone')}</span>}
      </header>
      {lowers === 0 && <p>{t('task.noLowers')}</p>}
      {rollUp !== null && <RollUp {...rollUp} />}
      {lowerTasks.length > 0 && (
        <Grid
          caption={t('task.lowers')}
          columns={columns}
          rows={lowerTasks}
          keyOf={({ task }) => task}
        />
      )}
    </section>
  );
}

function RollUp(rollUp: NonNullable<LedgerTaskDetail['rollUp']>) {
  const { t } = useTranslation();
  const { closed, progress, unreported } = rollUp;
  return (
    <div className="roll-up">
      <LampSums sums={{ ...rollUp, blue: closed }} />
      <p className="aside">
        {progress === null ? t('task.noProgress') : t('task.meanProgress', { n: progress })}{' '}
        {unreported > 0 && t('task.unreported', { n: unreported })}
      </p>
    </div>
  );
}

function useColumns(): readonly Column<LedgerRow>[] {
  const { t } = useTranslation();
  return [
    {
      ...{ key: 'region', title: t('ledger.region'), kind: 'name' },
      cell: ({ task, regionName }) => (
        <TaskLink task={task}>
          <Given>{regionName}</Given>
        </TaskLink>
      ),
    },
    { key: 'lamp', title: t('ledger.lamp'), cell: (row) => <LampWhy {...row} /> },
    {
      ...{ key: 'lead', title: t('ledger.leads') },
      cell: ({ lead }) => (lead === '' ? '—' : <Given>{lead}</Given>),
    },
    { ...{ key: 'due', title: t('ledger.due') }, cell: ({ due }) => <PlainDay on={due} /> },
    {
      ...{ key: 'progress', title: t('ledger.progress'), kind: 'number' },
      cell: ({ progress }) => <Share of={progress} />,
    },
  ];
}
