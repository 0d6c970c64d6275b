// SPDX-License-Identifier: Apache-2.0
import type { LedgerDocument } from '@sanyi/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { DocumentKind } from './document-kind.js';

/** 入账文件 with how many tasks came of each, and how many units have signed. */
export function DocumentGrid({ documents }: { readonly documents: readonly LedgerDocument[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<LedgerDocument>[] = [
    {
      key: 'title',
      title: t('documents.title'),
      kind: 'name',
      cell: (one) => <Title {...{ one }} />,
    },
    {
      key: 'kind',
      title: t('documents.kind'),
      kind: 'short',
      cell: (one) => <DocumentKind {...one} />,
    },
    {
      key: 'region',
      title: t('documents.region'),
      cell: ({ regionName }) => <Given>{regionName}</Given>,
    },
    {
      key: 'version',
      title: t('documents.version'),
      kind: 'short',
      cell: ({ version }) => t('documents.versionN', { n: version }),
    },
    { key: 'tasks', title: t('documents.tasks'), kind: 'number', cell: ({ tasks }) => tasks },
    {
      key: 'signed',
      title: t('documents.signed'),
      kind: 'short',
      cell: (one) => <Signed {...one} />,
    },
    {
      key: 'filedOn',
      title: t('documents.filedOn'),
      kind: 'short',
      cell: ({ filedOn }) => <time dateTime={filedOn}>{filedOn}</time>,
    },
  ];
  return (
    <Grid
      caption={t('places.documents')}
      columns={columns}
      rows={documents}
      keyOf={({ id }) => id}
    />
  );
}

function Title({ one }: { readonly one: LedgerDocument }) {
  return (
    <>
      <Link to="/app/documents/$id" params={{ id: one.id }}>
        <Given>{one.title}</Given>
      </Link>
      <span className="aside below">
        <Given>{one.documentNumber ?? ''}</Given> {one.id}
      </span>
    </>
  );
}

/** How many of the sheets that one sees are signed for. */
function Signed({ signed, packets }: LedgerDocument) {
  const { t } = useTranslation();
  if (packets === 0) return <>—</>;
  return (
    <Mark tone={signed === packets ? 'good' : 'warn'}>
      {t('documents.signedOf', { signed, n: packets })}
    </Mark>
  );
}
