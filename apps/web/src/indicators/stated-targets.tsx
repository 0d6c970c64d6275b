// SPDX-License-Identifier: Apache-2.0
import { type StatedTargetRow, TargetsTaken } from '@sanyi/contract';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '../http/call.js';
import { ChoiceFilter } from '../ui/choice-filter.js';
import { EndlessList } from '../ui/endless-list.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Mark, type Tone } from '../ui/mark.js';
import { SendButton } from '../ui/send-button.js';
import { TaskLink } from '../ui/task-link.js';
import { useFilters } from '../ui/use-filters.js';
import { ConfirmWording } from './confirm-wording.js';
import { FIGURE_KEYS, statedQuery } from './figure-queries.js';
import { TARGET_FILTERS } from './figure-filters.js';
import { ReportValue } from './report-value.js';
import { useWords } from './use-words.js';

const SHOWS = ['open', 'found', 'reported'] as const;

/** 文件里的目标: what the words of tasks mean; confirmed once, taken over, or reported with a lamp of their own. */
export function StatedTargets() {
  const { t } = useTranslation();
  const [{ stated }, setFilters] = useFilters(TARGET_FILTERS);
  const query = useInfiniteQuery(statedQuery({ show: stated }));
  return (
    <>
      <p className="aside">{t('targets.statedHint')}</p>
      <div className="filters">
        <ChoiceFilter
          label={t('targets.match')}
          value={stated}
          onChange={(next) => {
            setFilters({ stated: next });
          }}
          options={SHOWS.map((one) => [one, t(`targets.shows.${one}`)])}
        />
      </div>
      <EndlessList query={query} empty={t('targets.noneStated')}>
        {(rows) => (
          <>
            <TakeAll rows={rows} />
            <StatedGrid rows={rows} />
          </>
        )}
      </EndlessList>
    </>
  );
}

function StatedGrid({ rows }: { readonly rows: readonly StatedTargetRow[] }) {
  const { t } = useTranslation();
  const said = useWords();
  const columns: readonly Column<StatedTargetRow>[] = [
    {
      ...{ key: 'quote', title: t('targets.quote'), kind: 'name' },
      cell: ({ quote }) => <Given>{quote}</Given>,
    },
    {
      ...{ key: 'task', title: t('targets.task') },
      cell: ({ task, title }) => (
        <>
          <TaskLink task={task} /> <Given>{title}</Given>
        </>
      ),
    },
    {
      ...{ key: 'region', title: t('figures.region') },
      cell: ({ regionName }) => <Given>{regionName}</Given>,
    },
    {
      ...{ key: 'match', title: t('targets.match') },
      cell: (row) => <Match row={row} />,
    },
    {
      ...{ key: 'aim', title: t('indicators.target') },
      cell: ({ aim, noAim }) =>
        aim === null ? noAim !== null && t(`targets.noAims.${noAim}`) : said(aim),
    },
    {
      ...{ key: 'period', title: t('figures.period'), kind: 'short' },
      cell: (row) => <Period {...row} />,
    },
    {
      ...{ key: 'acts', title: t('targets.acts'), kind: 'actions' },
      cell: (row) => <Acts row={row} />,
    },
  ];
  return (
    <Grid
      caption={t('targets.views.stated')}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}

function Period({ period, periodFrom }: Pick<StatedTargetRow, 'period' | 'periodFrom'>) {
  const { t } = useTranslation();
  return (
    <>
      {period} {periodFrom === 'title' && <span className="aside">{t('targets.byTitle')}</span>}
    </>
  );
}

const TONES: Readonly<Record<StatedTargetRow['match'], Tone>> = {
  ...{ named: 'good', confirmed: 'good', 'to-confirm': 'warn', none: 'plain' },
  'confirmed-none': 'plain',
};
const LAMPS = { met: 'good', missed: 'bad', open: 'busy', silent: 'warn' } as const;

function Match({ row: { match, indicatorLabel, reported } }: { readonly row: StatedTargetRow }) {
  const { t } = useTranslation();
  const said = useWords();
  return (
    <>
      <Mark tone={TONES[match]}>{t(`targets.matches.${match}`)}</Mark>{' '}
      {indicatorLabel !== null && said(indicatorLabel)}
      {reported !== null && (
        <span className="said">
          <Mark tone={LAMPS[reported.lamp]}>{t(`targets.lamps.${reported.lamp}`)}</Mark>{' '}
          {reported.value}
        </span>
      )}
    </>
  );
}

function Acts({ row }: { readonly row: StatedTargetRow }) {
  const { t } = useTranslation();
  if (row.taken) return <Mark tone="good">{t('targets.taken')}</Mark>;
  if (row.may.confirm && canBeTaken(row)) return <Take id={row.id} />;
  if (row.may.confirm && row.match === 'to-confirm') return <ConfirmWording row={row} />;
  return row.may.report && row.reported !== null ? <ReportValue target={row.id} /> : null;
}

const canBeTaken = ({ aim, period }: StatedTargetRow): boolean => aim !== null && period !== null;

function Take({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  return <TakeThese label={t('targets.take')} ids={[id]} />;
}

/** So many are taken over in one request. */
const MOST_AT_ONCE = 200;

/** 全部采用: every listed target that has its indicator, its aim and its year, in one go. */
function TakeAll({ rows }: { readonly rows: readonly StatedTargetRow[] }) {
  const { t } = useTranslation();
  const ids = rows
    .filter((row) => !row.taken && row.may.confirm && canBeTaken(row))
    .map(({ id }) => id)
    .slice(0, MOST_AT_ONCE);
  return ids.length < 2 ? null : (
    <p className="acts">
      <TakeThese label={t('targets.takeAll', { count: ids.length })} ids={ids} />
    </p>
  );
}

function TakeThese({ label, ids }: { readonly label: string; readonly ids: readonly string[] }) {
  const queries = useQueryClient();
  return (
    <SendButton
      label={label}
      act={() =>
        send('/api/targets/taken', { method: 'POST', body: { targets: ids } }, TargetsTaken)
      }
      done={() =>
        Promise.all(FIGURE_KEYS.map((key) => queries.invalidateQueries({ queryKey: [key] })))
      }
    />
  );
}
