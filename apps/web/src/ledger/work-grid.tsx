// SPDX-License-Identifier: Apache-2.0
import type { WorkItem } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Lamp } from './lamp.js';
import { TaskLink } from './place-link.js';
import { PlainDay, Share } from './share.js';

/** My seats in tasks: what it is, as what I stand there, until when, and how it looks. */
export function WorkGrid({ items }: { readonly items: readonly WorkItem[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<WorkItem>[] = [
    {
      key: 'title',
      title: t('ledger.title'),
      kind: 'name',
      cell: ({ task, title, documentTitle }) => (
        <>
          <TaskLink task={task}>
            <Given>{title}</Given>
          </TaskLink>
          <span className="aside below">
            <Given>{documentTitle}</Given>
          </span>
        </>
      ),
    },
    {
      key: 'lamp',
      title: t('ledger.lamp'),
      cell: ({ lamp, lampWord, why }) => <LampWhy lamp={lamp} lampWord={lampWord} why={why} />,
    },
    { key: 'due', title: t('ledger.due'), kind: 'short', cell: ({ due }) => <PlainDay on={due} /> },
    {
      key: 'progress',
      title: t('ledger.progress'),
      kind: 'number',
      cell: ({ progress }) => <Share of={progress} />,
    },
    {
      key: 'role',
      title: t('ledger.role'),
      kind: 'short',
      cell: ({ role }) => t(`seatRoles.${role}`),
    },
    { key: 'unit', title: t('ledger.unit'), cell: ({ unitName }) => <Given>{unitName}</Given> },
  ];
  return (
    <Grid caption={t('work.list')} columns={columns} rows={items} keyOf={({ seat }) => seat} />
  );
}

/** A lamp and below it why. */
export function LampWhy({ lamp, lampWord, why }: Pick<WorkItem, 'lamp' | 'lampWord' | 'why'>) {
  return (
    <>
      <Lamp lamp={lamp} word={lampWord} />
      {why !== '' && (
        <span className="aside below">
          <Given>{why}</Given>
        </span>
      )}
    </>
  );
}
