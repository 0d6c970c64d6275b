// SPDX-License-Identifier: Apache-2.0
import { LedgerImport } from '@sanyi/contract';
import { useTranslation } from 'react-i18next';
import { type Filters, withQuery } from '../http/query-string.js';
import { DialogButton } from '../ui/dialog-button.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { ImportFile } from '../ui/import-file.js';
import { LEDGER } from './ledger-queries.js';
import { TaskLink } from './place-link.js';

/** Takes in a ledger that was exported and changed: differences first, then all of them at once. */
export function ImportLedger({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation();
  return (
    <DialogButton label={t('ledgerImport.open')} title={t('ledgerImport.title')} width={860}>
      <ImportFile
        path="/api/ledger/tasks/import"
        template={withQuery('/api/ledger/tasks/export', {
          ...filters,
          shape: 'flat',
          format: 'xlsx',
        })}
        templateLabel={t('ledgerImport.template')}
        accept=".xlsx,.csv"
        reader={LedgerImport}
        keys={[LEDGER]}
        hint={t('ledgerImport.hint')}
        choose={t('ledgerImport.choose')}
      >
        {({ changes }) => changes.length > 0 && <Changes changes={changes} />}
      </ImportFile>
    </DialogButton>
  );
}

type Change = LedgerImport['changes'][number];

/** Which cells differ from what is stored. */
function Changes({ changes }: Pick<LedgerImport, 'changes'>) {
  const { t } = useTranslation();
  const columns: readonly Column<Change>[] = [
    {
      ...{ key: 'task', title: t('ledger.title'), kind: 'name' },
      cell: ({ task, title }) => (
        <TaskLink task={task}>
          <Given>{title}</Given>
        </TaskLink>
      ),
    },
    {
      ...{ key: 'region', title: t('ledger.region') },
      cell: ({ regionName }) => <Given>{regionName}</Given>,
    },
    {
      key: 'column',
      title: t('ledgerImport.column'),
      cell: ({ column }) => <Given>{column}</Given>,
    },
    {
      ...{ key: 'before', title: t('ledgerImport.before') },
      cell: ({ before }) => (before === '' ? '—' : <Given>{before}</Given>),
    },
    {
      ...{ key: 'after', title: t('ledgerImport.after') },
      cell: ({ after }) => (after === '' ? '—' : <Given>{after}</Given>),
    },
  ];
  return (
    <Grid
      caption={t('ledgerImport.changes')}
      columns={columns}
      rows={changes}
      keyOf={({ task, column }) => `${task} ${column}`}
    />
  );
}
