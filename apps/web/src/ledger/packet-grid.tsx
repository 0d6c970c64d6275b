// SPDX-License-Identifier: Apache-2.0
import type { LedgerPacket } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { PlaceLink } from './place-link.js';
import { PlainDay } from './share.js';

const TONES = { signed: 'good', waiting: 'busy', late: 'bad' } as const;

/** 任务单 that wait for a signature. */
export function PacketGrid({ packets }: { readonly packets: readonly LedgerPacket[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<LedgerPacket>[] = [
    {
      key: 'document',
      title: t('ledger.document'),
      kind: 'name',
      cell: ({ id, documentTitle }) => (
        <PlaceLink kind="packets" id={id}>
          <Given>{documentTitle}</Given>
        </PlaceLink>
      ),
    },
    { key: 'unit', title: t('ledger.unit'), cell: ({ unitName }) => <Given>{unitName}</Given> },
    { key: 'tasks', title: t('work.tasks'), kind: 'number', cell: ({ tasks }) => tasks },
    { key: 'sent', title: t('work.sentOn'), cell: ({ sentOn }) => <PlainDay on={sentOn} /> },
    { key: 'signBy', title: t('work.signBy'), cell: ({ signBy }) => <PlainDay on={signBy} /> },
    {
      key: 'state',
      title: t('work.state'),
      cell: ({ state }) => <Mark tone={TONES[state]}>{t(`work.states.${state}`)}</Mark>,
    },
  ];
  return <Grid caption={t('work.list')} columns={columns} rows={packets} keyOf={({ id }) => id} />;
}
