// SPDX-License-Identifier: Apache-2.0
import type { RegistryImport } from '@sanyi/contract';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from './given.js';
import { type Column, Grid } from './grid.js';

type RefusedCell = RegistryImport['refused'][number];

/** What became of a workbook, or would become of it: how many rows are taken, and why others are not. */
export function ImportOutcome(outcome: RegistryImport) {
  const { t } = useTranslation();
  const { accepted, changed, refused, refusedRows, kept } = outcome;
  const below = wordsBelow(outcome);
  const stands = kept ? 'imports.kept' : 'imports.tried';
  return (
    <>
      <Alert
        role="status"
        type={refusedRows === 0 ? 'success' : 'warning'}
        showIcon
        title={t(stands, { accepted, changed, refused: refusedRows })}
        description={below === null ? null : t(`imports.${below}`)}
      />
      {refused.length > 0 && <RefusedCells refused={refused} />}
    </>
  );
}

/** What the sums alone do not tell. */
function wordsBelow({ accepted, changed, refusedRows }: RegistryImport): 'none' | 'same' | null {
  if (accepted + refusedRows === 0) return 'none';
  return changed === 0 && refusedRows === 0 ? 'same' : null;
}

function RefusedCells({ refused }: { readonly refused: readonly RefusedCell[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<RefusedCell>[] = [
    {
      key: 'sheet',
      title: t('imports.sheet'),
      cell: ({ sheet }) => <Given>{sheet}</Given>,
      kind: 'name',
    },
    { key: 'row', title: t('imports.row'), cell: ({ row }) => row, kind: 'number' },
    { key: 'cell', title: t('imports.cell'), cell: ({ cell }) => cell ?? '—' },
    {
      key: 'reason',
      title: t('imports.reason'),
      cell: ({ reason }) => <Given>{reason}</Given>,
    },
  ];
  return (
    <Grid
      caption={t('imports.refusedRows')}
      columns={columns}
      rows={refused}
      keyOf={({ sheet, row, cell, reason }) => [sheet, row, cell, reason].join(' ')}
    />
  );
}
