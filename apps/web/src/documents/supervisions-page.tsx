// SPDX-License-Identifier: Apache-2.0
import type { LedgerSupervision } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Page } from '../ui/page.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { TaskLink } from '../ui/task-link.js';
import { LEDGER, supervisionsQuery } from './document-queries.js';
import { NewSupervision } from './new-supervision.js';
import './documents.css';

/** 督办单: what went out, with the letter as a Word file; and a new one. */
export function SupervisionsPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  return (
    <Page
      title={t('places.supervisions')}
      lead={t('supervisions.lead')}
      actions={may['ledger.supervise'] && <NewSupervision />}
    >
      <LetterList />
    </Page>
  );
}

function LetterList() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(supervisionsQuery());
  if (data === undefined)
    return error === null ? <Loading /> : <Refused error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <Nothing>{t('supervisions.empty')}</Nothing>;
  return <Letters letters={data.items} />;
}

function Letters({ letters }: { readonly letters: readonly LedgerSupervision[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<LedgerSupervision>[] = [
    {
      key: 'unit',
      title: t('supervisions.unit'),
      kind: 'name',
      cell: (one) => <Unit letter={one} />,
    },
    {
      key: 'number',
      title: t('supervisions.number'),
      cell: ({ number }) => <Given>{number ?? '—'}</Given>,
    },
    {
      key: 'tasks',
      title: t('supervisions.tasks'),
      cell: ({ tasks }) => <Tasks tasks={tasks} />,
    },
    {
      key: 'issuedOn',
      title: t('supervisions.issuedOn'),
      kind: 'short',
      cell: ({ issuedOn }) => issuedOn,
    },
    {
      key: 'answerBy',
      title: t('supervisions.answerBy'),
      kind: 'short',
      cell: ({ answerBy }) => answerBy,
    },
    {
      key: 'acts',
      title: t('sheets.acts'),
      kind: 'actions',
      cell: ({ id }) => <Word id={id} />,
    },
  ];
  return (
    <Grid
      caption={t('places.supervisions')}
      columns={columns}
      rows={letters}
      keyOf={({ id }) => id}
    />
  );
}

function Unit({ letter: { unitName, regionName } }: { readonly letter: LedgerSupervision }) {
  return (
    <>
      <Given>{unitName}</Given>
      <span className="aside below">
        <Given>{regionName}</Given>
      </span>
    </>
  );
}

function Tasks({ tasks }: { readonly tasks: readonly string[] }) {
  return (
    <span className="task-numbers">
      {tasks.map((task) => (
        <TaskLink key={task} task={task} />
      ))}
    </span>
  );
}

function Word({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  return (
    <Button size="small" href={`${LEDGER}/supervisions/${id}/letter`} download>
      {t('supervisions.letter')}
    </Button>
  );
}
