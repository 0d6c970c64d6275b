// SPDX-License-Identifier: Apache-2.0
import type { TaskAssessment } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark, type Tone } from '../ui/mark.js';
import { Page } from '../ui/page.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { TaskLink } from '../ui/task-link.js';
import { assessmentQuery, BULLETINS } from './bulletin-queries.js';

/** 年终自评: every task of one's office in one word, with the sentence that set it. */
export function AssessmentPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(assessmentQuery());
  return (
    <Page
      title={t('places.assessment')}
      lead={t('assessment.lead')}
      actions={
        <>
          {(['docx', 'pdf'] as const).map((as) => (
            <Button key={as} href={`${BULLETINS}/assessment/paper?as=${as}`} download>
              {t(as === 'pdf' ? 'bulletins.pdf' : 'bulletins.word')}
            </Button>
          ))}
          <TakeOut path={`${BULLETINS}/assessment/export`} of={t('places.assessment')} />
        </>
      }
    >
      {data === undefined &&
        (error === null ? <Loading /> : <Refused error={error} onRetry={() => void refetch()} />)}
      {data?.items.length === 0 && <Nothing>{t('assessment.empty')}</Nothing>}
      {data !== undefined && data.items.length > 0 && (
        <>
          <p className="aside">{t('assessment.on', { day: data.on })}</p>
          <Assessed items={data.items} />
        </>
      )}
    </Page>
  );
}

const TONES: Readonly<Record<TaskAssessment['result'], Tone>> = {
  'on-time': 'good',
  late: 'warn',
  'under-way': 'busy',
  overdue: 'bad',
};

function Assessed({ items }: { readonly items: readonly TaskAssessment[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<TaskAssessment>[] = [
    {
      key: 'task',
      title: t('assessment.task'),
      kind: 'name',
      cell: ({ task, title }) => (
        <>
          <Given>{title}</Given>
          <span className="below">
            <TaskLink task={task} />
          </span>
        </>
      ),
    },
    { key: 'unit', title: t('assessment.unit'), cell: ({ unit }) => <Given>{unit}</Given> },
    {
      key: 'result',
      title: t('assessment.result'),
      kind: 'short',
      cell: (one) => <Result item={one} />,
    },
    {
      key: 'report',
      title: t('assessment.report'),
      cell: ({ report }) => (report === '' ? t('assessment.noReport') : <Given>{report}</Given>),
    },
    {
      key: 'sentence',
      title: t('assessment.sentence'),
      cell: ({ sentence }) => <Sentence sentence={sentence} />,
    },
  ];
  return (
    <Grid
      caption={t('places.assessment')}
      columns={columns}
      rows={items}
      keyOf={({ task }) => task}
    />
  );
}

function Result({ item: { result, due, closedOn } }: { readonly item: TaskAssessment }) {
  const { t } = useTranslation();
  return (
    <>
      <Mark tone={TONES[result]}>{t(`assessmentResults.${result}`)}</Mark>
      <span className="aside below">
        {t('assessment.due')} {due ?? t('assessment.longTerm')}
      </span>
      {closedOn !== null && (
        <span className="aside below">{t('assessment.closedOn', { day: closedOn })}</span>
      )}
    </>
  );
}

function Sentence({ sentence }: Pick<TaskAssessment, 'sentence'>) {
  if (sentence === null) return <>—</>;
  return (
    <Given>
      {sentence.quote}
      <span className="aside below">
        {sentence.title} {sentence.number}
      </span>
    </Given>
  );
}
