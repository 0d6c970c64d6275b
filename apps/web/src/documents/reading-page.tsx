// SPDX-License-Identifier: Apache-2.0
import type { LedgerReadingDetail } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../ui/display.js';
import { Given } from '../ui/given.js';
import { Page } from '../ui/page.js';
import { Loading, Refused } from '../ui/states.js';
import { readingQuery } from './document-queries.js';
import { OriginalText } from './original-text.js';
import type { Picked } from './piece-draft.js';
import { PieceForm } from './piece-form.js';
import { ReadingActs } from './reading-acts.js';
import { ReadingConflict } from './reading-conflict.js';
import { type Chosen, type Editing, ReadingContext, type ReadingDesk } from './reading-desk.js';
import { ReadingTasks } from './reading-tasks.js';
import { type ReadingWork, useReadingWork } from './use-reading-work.js';
import './documents.css';

/** 文件核对: the original on the left with every piece lit, the tasks that were read on the right. */
export function ReadingPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery({ ...readingQuery(id), staleTime: Infinity });
  if (data !== undefined) return <Reading reading={data} />;
  return (
    <Page title={t('reading.name')}>
      {error === null ? <Loading /> : <Refused error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function Reading({ reading }: { readonly reading: LedgerReadingDetail }) {
  const { t } = useTranslation();
  const work = useReadingWork(reading);
  const { desk, editing, setEditing } = useDeskFor(reading, work);
  const { conflict, error, forget, mutate } = work;
  return (
    <ReadingContext value={desk}>
      <Page
        title={<Given>{reading.title ?? reading.name}</Given>}
        lead={t('reading.lead')}
        actions={<ReadingActs work={work} />}
      >
        <p className="filters">
          <Link to="/app/documents" search={{ show: 'waiting' }}>
            {t('reading.back')}
          </Link>
          {reading.document !== null && (
            <Link to="/app/documents/$id" params={{ id: reading.document }}>
              {t('reading.document', { id: reading.document })}
            </Link>
          )}
        </p>
        {conflict !== null && (
          <ReadingConflict conflict={conflict} onTake={mutate} onLeave={forget} />
        )}
        {error !== null && conflict === null && <Refused error={error} onRetry={forget} />}
        <Halves chosen={desk.chosen} />
      </Page>
      <PieceForm
        editing={editing}
        onClose={() => {
          setEditing(null);
        }}
      />
    </ReadingContext>
  );
}

function useDeskFor(reading: LedgerReadingDetail, { mutate, isPending }: ReadingWork) {
  const [chosen, choose] = useState<Chosen | null>(null);
  const [picked, pick] = useState<Picked | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const desk = useMemo<ReadingDesk>(
    () => ({
      ...{ reading, chosen, choose, picked, pick },
      ...{ edit: setEditing, take: mutate, busy: isPending },
    }),
    [reading, chosen, picked, mutate, isPending],
  );
  return { desk, editing, setEditing };
}

type Side = Chosen['from'];
const OTHER = { text: 'tasks', tasks: 'text' } as const;

/** Side by side; on a narrow screen one at a time, and a choice on one side turns to the other. */
function Halves({ chosen }: { readonly chosen: Chosen | null }) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const [turned, turn] = useState<{ readonly to: Side; readonly at: Chosen | null }>({
    ...{ to: 'tasks', at: null },
  });
  // A later choice on one side turns to the other; until then the side stays that somebody turned to.
  const side = chosen === null || chosen === turned.at ? turned.to : OTHER[chosen.from];
  if (!narrow)
    return (
      <div className="reading-halves">
        <OriginalText />
        <ReadingTasks />
      </div>
    );
  return (
    <>
      <Segmented
        block
        aria-label={t('reading.sides')}
        options={(['text', 'tasks'] as const).map((value) => ({
          value,
          label: t(`readingSides.${value}`),
        }))}
        value={side}
        onChange={(to) => {
          turn({ to, at: chosen });
        }}
      />
      {side === 'text' ? <OriginalText /> : <ReadingTasks />}
    </>
  );
}
