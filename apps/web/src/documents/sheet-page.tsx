// SPDX-License-Identifier: Apache-2.0
import type { LedgerPacketDetail } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark } from '../ui/mark.js';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { TaskLink } from '../ui/task-link.js';
import { LEDGER, sheetQuery } from './document-queries.js';
import { ReportByForm } from './report-by-form.js';
import { SheetState } from './sheet-grid.js';
import { SignSheet } from './sign-sheet.js';
import './documents.css';

/** 任务单: what one document asks of one unit, and the line on which it signs. */
export function SheetPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(sheetQuery(id));
  if (data !== undefined) return <Sheet sheet={data} />;
  return (
    <Page title={t('sheets.name')}>
      {error === null ? <Loading /> : <Refused error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function Sheet({ sheet }: { readonly sheet: LedgerPacketDetail }) {
  const { t } = useTranslation();
  const { id, unitName, document, documentTitle, tasks, version, sentOn, may, unit } = sheet;
  return (
    <Page
      title={
        <>
          <Given>{unitName}</Given> {t('sheets.name')}
        </>
      }
      actions={
        <>
          <Button href={`${LEDGER}/packets/${id}/letter`} download>
            {t('sheets.letterWord')}
          </Button>
          <SignSheet sheet={sheet} />
        </>
      }
    >
      <p>
        <Link to="/app/packets">{t('sheets.back')}</Link>
      </p>
      {unit === null && <Alert type="warning" showIcon title={t('sheets.nobodyLong')} />}
      {may.inName && may.sign && <Alert type="info" showIcon title={t('sheets.mayInName')} />}
      <section className="card" aria-labelledby="sheet-facts">
        <h2 id="sheet-facts">{t('sheets.facts')}</h2>
        <dl className="facts">
          <dt>{t('documents.name')}</dt>
          <dd>
            <Link to="/app/documents/$id" params={{ id: document }}>
              <Given>{documentTitle}</Given>
            </Link>{' '}
            <span className="aside">{t('documents.versionN', { n: version })}</span>
          </dd>
          <dt>{t('sheets.sentOn')}</dt>
          <dd>{sentOn}</dd>
          <dt>{t('sheets.state')}</dt>
          <dd>
            <SheetState sheet={sheet} />
          </dd>
          <Signatures sheet={sheet} />
        </dl>
      </section>
      <ReportByForm sheet={sheet} />
      <h2>{t('sheets.tasksN', { n: tasks })}</h2>
      <Lines lines={sheet.lines} />
    </Page>
  );
}

function Signatures({ sheet: { signatures } }: { readonly sheet: LedgerPacketDetail }) {
  const { t } = useTranslation();
  const earlier = signatures.filter(({ current }) => !current);
  if (earlier.length === 0) return null;
  return (
    <>
      <dt>{t('sheets.earlier')}</dt>
      <dd>
        {earlier.map(({ on, by }) => (
          <div key={on + by}>
            {on} <Given>{by}</Given>
          </div>
        ))}
      </dd>
    </>
  );
}

type Line = LedgerPacketDetail['lines'][number];

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<Line>[] = [
    {
      key: 'task',
      title: t('sheets.task'),
      kind: 'name',
      cell: (line) => <LineTitle line={line} />,
    },
    {
      key: 'role',
      title: t('sheets.role'),
      kind: 'short',
      cell: ({ role }) => (
        <Mark tone={role === 'lead' ? 'busy' : 'plain'}>{t(`sheetRoles.${role}`)}</Mark>
      ),
    },
    {
      key: 'what',
      title: t('sheets.what'),
      cell: ({ actions }) => <Given>{actions.join('')}</Given>,
    },
    {
      key: 'targets',
      title: t('sheets.targets'),
      cell: ({ targets }) => <Given>{targets.join('；') || '—'}</Given>,
    },
    {
      key: 'deadlines',
      title: t('sheets.deadlines'),
      cell: ({ deadlines }) => <Given>{deadlines.join('；') || '—'}</Given>,
    },
  ];
  return (
    <Grid
      caption={t('sheets.name')}
      columns={columns}
      rows={lines}
      keyOf={({ task, role, actions }) => `${task}${role}${actions.join('')}`}
    />
  );
}

function LineTitle({ line: { task, label, title } }: { readonly line: Line }) {
  return (
    <>
      <Given>
        {label} {title}
      </Given>
      <span className="below">
        <TaskLink task={task} />
      </span>
    </>
  );
}
