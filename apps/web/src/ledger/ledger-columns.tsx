// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import type { Column } from '../ui/grid.js';
import { TaskLink } from './place-link.js';
import { PlainDay, Share } from './share.js';
import type { ShownRow } from './tree-rows.js';
import { LampWhy } from './work-grid.js';

/** The columns of 台账; number and title stand first and stay in view. */
export function useLedgerColumns(onToggle: (task: string) => void): readonly Column<ShownRow>[] {
  const { t } = useTranslation();
  const given = (key: 'regionName' | 'lead' | 'others' | 'targets', title: string) => ({
    ...{ key, title },
    cell: ({ row }: ShownRow) => <Clamped>{row[key]}</Clamped>,
  });
  return [
    {
      ...{ key: 'label', title: t('ledger.label'), kind: 'short' },
      cell: ({ row }) => <Given>{row.label}</Given>,
    },
    {
      ...{ key: 'title', title: t('ledger.title'), kind: 'name' },
      cell: (shown) => <RowTitle shown={shown} onToggle={onToggle} />,
    },
    { key: 'lamp', title: t('ledger.lamp'), cell: ({ row }) => <LampWhy {...row} /> },
    given('regionName', t('ledger.region')),
    given('lead', t('ledger.leads')),
    given('others', t('ledger.others')),
    {
      ...{ key: 'due', title: t('ledger.due'), kind: 'short' },
      cell: ({ row }) => <PlainDay on={row.due} />,
    },
    {
      ...{ key: 'progress', title: t('ledger.progress'), kind: 'number' },
      cell: ({ row }) => <Share of={row.progress} />,
    },
    given('targets', t('ledger.targets')),
    {
      ...{ key: 'document', title: t('ledger.document') },
      cell: ({ row }) => <Clamped>{row.documentNumber ?? row.documentTitle}</Clamped>,
    },
  ];
}

/** Long words keep to two lines; all of them stand in the task's own page, and here under the pointer. */
function Clamped({ children }: { readonly children: string }) {
  if (children === '') return <>—</>;
  return (
    <span className="clamped" title={children} lang="zh-CN">
      {children}
    </span>
  );
}

/** The title of a task with how deep it stands, and what opens it. */
export function RowTitle({
  shown: { row, level, state },
  onToggle,
}: {
  readonly shown: ShownRow;
  readonly onToggle: (task: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <span className="row-title" style={{ paddingInlineStart: `${level * 1.4}em` }}>
      {state !== 'leaf' && (
        <button
          type="button"
          aria-expanded={state !== 'closed'}
          aria-label={t('ledger.open', { title: row.title })}
          onClick={() => {
            onToggle(row.task);
          }}
        >
          {row.lowers}
        </button>
      )}
      <TaskLink task={row.task}>
        <Given>{row.title}</Given>
      </TaskLink>
      {state === 'reading' && <span className="aside">{t('states.loading')}</span>}
    </span>
  );
}
