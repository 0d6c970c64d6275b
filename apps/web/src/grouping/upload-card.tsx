// SPDX-License-Identifier: Apache-2.0
import type { GroupingUpload } from '@sanyi/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { NOTHING, send } from '../http/call.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark, type Tone } from '../ui/mark.js';
import { Moment } from '../ui/moment.js';
import { Refused } from '../ui/states.js';
import { uploadsQuery } from './grouping-queries.js';
import { STATUS_TONES } from './result-card.js';
import { Warnings } from './warning-list.js';

const TONES: Readonly<Record<GroupingUpload['state'], Tone>> = {
  running: 'busy',
  done: 'good',
  failed: 'bad',
};

/** One file: how far it is, what came of it, and its answers. */
export function UploadCard({ upload }: { readonly upload: GroupingUpload }) {
  const { t } = useTranslation();
  const { name, state, notes, reason, removedAt } = upload;
  return (
    <section className="card stack" aria-label={name}>
      <header className="card-head">
        <h3>
          {name} <Mark tone={TONES[state]}>{t(`groupingFileStates.${state}`)}</Mark>
        </h3>
        <span className="aside">
          <Moment at={upload.startedAt} />
        </span>
      </header>
      {state === 'running' && <HowFar {...upload} />}
      {reason !== null && <Alert type="error" showIcon title={reason} />}
      {state !== 'failed' && <Counts {...upload} />}
      {notes.length > 0 && <p className="aside">{notes.join(' ')}</p>}
      <Acts {...upload} />
      {state === 'done' && (
        <>
          <p className="aside">
            {t('groupingFile.removedAt')} <Moment at={removedAt} />
          </p>
          <Ungrouped {...upload} />
        </>
      )}
    </section>
  );
}

function HowFar({ bytes, bytesRead, name }: GroupingUpload) {
  const percent = bytes === 0 ? 0 : Math.floor((100 * bytesRead) / bytes);
  return <Progress percent={percent} status="active" aria-label={name} />;
}

const STATUSES = ['GROUPED', 'AMBIGUOUS_QY', 'NO_GROUP', 'CHECK_FAILED'] as const;

function Counts({ cases, counts }: GroupingUpload) {
  const { t } = useTranslation();
  return (
    <ul className="plain counts">
      <li>{t('groupingFile.cases', { n: cases.toLocaleString('en') })}</li>
      {STATUSES.map((status) => (
        <li key={status}>
          <Mark tone={counts[status] === 0 ? 'plain' : STATUS_TONES[status]}>
            {t(`groupingStatus.${status}`)}
          </Mark>
          {counts[status].toLocaleString('en')}
        </li>
      ))}
    </ul>
  );
}

function Acts({ id, state }: GroupingUpload) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => send(`/api/grouping/uploads/${id}`, { method: 'DELETE' }, NOTHING),
    onSettled: () => queries.invalidateQueries({ queryKey: uploadsQuery.queryKey }),
  });
  return (
    <>
      <p className="acts">
        {state === 'done' && (
          <Button type="primary" href={`/api/grouping/uploads/${id}/answers`} download>
            {t('groupingFile.answers')}
          </Button>
        )}
        <Button
          loading={isPending}
          onClick={() => {
            mutate();
          }}
        >
          {t(state === 'running' ? 'groupingFile.cancel' : 'groupingFile.remove')}
        </Button>
      </p>
      {error !== null && <Refused error={error} />}
    </>
  );
}

type Row = GroupingUpload['ungrouped'][number];

/** The cases that stand in no group, as far as they are told. */
function Ungrouped({ ungrouped }: GroupingUpload) {
  const { t } = useTranslation();
  if (ungrouped.length === 0) return null;
  const columns: readonly Column<Row>[] = [
    { key: 'row', title: t('groupingFile.row'), cell: ({ row }) => row, kind: 'number' },
    {
      key: 'status',
      title: t('groupingFile.status'),
      cell: ({ status }) => (
        <Mark tone={STATUS_TONES[status]}>{t(`groupingStatus.${status}`)}</Mark>
      ),
    },
    {
      key: 'doubts',
      title: t('grouping.doubts'),
      cell: ({ warnings }) => <Warnings warnings={warnings} />,
    },
  ];
  return (
    <details open>
      <summary>{t('groupingFile.ungrouped', { n: ungrouped.length })}</summary>
      <Grid
        caption={t('groupingFile.ungroupedRows')}
        columns={columns}
        rows={ungrouped}
        keyOf={({ row }) => row}
      />
    </details>
  );
}
