// SPDX-License-Identifier: Apache-2.0
import type { LedgerEntry } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { usePeriod } from '../returns/use-period.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { PlaceLink } from './place-link.js';
import { PlainDay, Share } from './share.js';

const TONES = { open: 'plain', submitted: 'busy', returned: 'bad', accepted: 'good' } as const;

/** 进展 of a period, with how it stands and until when. */
export function EntryGrid({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const { t } = useTranslation();
  const periodOf = usePeriod();
  const columns: readonly Column<LedgerEntry>[] = [
    {
      key: 'title',
      title: t('ledger.title'),
      kind: 'name',
      cell: ({ id, title }) => (
        <PlaceLink kind="progress" id={id}>
          <Given>{title}</Given>
        </PlaceLink>
      ),
    },
    { key: 'unit', title: t('ledger.unit'), cell: ({ unitName }) => <Given>{unitName}</Given> },
    { key: 'period', title: t('work.period'), cell: ({ period }) => periodOf(period) },
    { key: 'due', title: t('work.reportBy'), cell: ({ due }) => <PlainDay on={due} /> },
    {
      key: 'stage',
      title: t('work.state'),
      cell: ({ stage, late }) => (
        <>
          <Mark tone={TONES[stage]}>{t(`work.stages.${stage}`)}</Mark>
          {late && <Mark tone="bad">{t('work.late')}</Mark>}
        </>
      ),
    },
    {
      key: 'before',
      title: t('work.before'),
      kind: 'number',
      cell: ({ before }) => <Share of={before?.content.progress ?? null} />,
    },
    {
      key: 'progress',
      title: t('ledger.progress'),
      kind: 'number',
      cell: ({ content }) => <Share of={content?.progress ?? null} />,
    },
  ];
  return <Grid caption={t('work.list')} columns={columns} rows={entries} keyOf={({ id }) => id} />;
}
