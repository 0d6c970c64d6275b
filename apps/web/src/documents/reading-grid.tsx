// SPDX-License-Identifier: Apache-2.0
import type { LedgerReading } from '@sanyi/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Moment } from '../ui/moment.js';
import { DocumentKind } from './document-kind.js';

/** 待入账文件: what was read of each, and who sent it in. */
export function ReadingGrid({ readings }: { readonly readings: readonly LedgerReading[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<LedgerReading>[] = [
    {
      key: 'title',
      title: t('documents.title'),
      kind: 'name',
      cell: (one) => <Title one={one} />,
    },
    {
      key: 'kind',
      title: t('documents.kind'),
      kind: 'short',
      cell: (one) => <DocumentKind {...one} />,
    },
    {
      key: 'continues',
      title: t('documents.continues'),
      cell: ({ document }) => document ?? t('documents.isNew'),
    },
    { key: 'tasks', title: t('documents.tasks'), kind: 'number', cell: ({ tasks }) => tasks },
    {
      key: 'corrections',
      title: t('documents.corrections'),
      kind: 'number',
      cell: ({ corrections }) => corrections,
    },
    {
      key: 'by',
      title: t('documents.sentInBy'),
      cell: ({ sentInBy }) => <Given>{sentInBy}</Given>,
    },
    {
      key: 'at',
      title: t('documents.sentInAt'),
      cell: ({ sentInAt }) => <Moment at={sentInAt} />,
    },
  ];
  return (
    <Grid
      caption={t('documents.waiting')}
      columns={columns}
      rows={readings}
      keyOf={({ id }) => id}
    />
  );
}

function Title({ one: { id, title, name, documentNumber } }: { readonly one: LedgerReading }) {
  return (
    <>
      <Link to="/app/documents/readings/$id" params={{ id }}>
        <Given>{title ?? name}</Given>
      </Link>
      <span className="aside below">
        <Given>{documentNumber ?? name}</Given>
      </span>
    </>
  );
}
