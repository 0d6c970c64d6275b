// SPDX-License-Identifier: Apache-2.0
import type { TargetRow } from '@sanyi/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { ChoiceFilter } from '../ui/choice-filter.js';
import { EndlessList } from '../ui/endless-list.js';
import { Given } from '../ui/given.js';
import { type Column, Grid } from '../ui/grid.js';
import { Page } from '../ui/page.js';
import { RegionFilter } from '../ui/region-filter.js';
import { TakeOut } from '../ui/take-out.js';
import { TaskLink } from '../ui/task-link.js';
import { useFilters } from '../ui/use-filters.js';
import { TARGET_FILTERS } from './figure-filters.js';
import { choicesQuery, targetsQuery } from './figure-queries.js';
import { JudgedMark } from './judged-mark.js';
import { SetTarget } from './set-target.js';
import { StatedTargets } from './stated-targets.js';
import { useWords } from './use-words.js';
import './figures.css';

const SHOWN = ['targets', 'stated'] as const;

/** 目标: those that stand, judged; and the words of documents on their way to become targets. */
export function TargetsPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const [{ show: asked, period, region, state, stated }, setFilters] = useFilters(TARGET_FILTERS);
  const show = asked === 'stated' ? 'stated' : 'targets';
  const filters = { period, region, state };
  return (
    <Page
      title={t('places.targets')}
      lead={t('targets.lead')}
      actions={
        <>
          {may['indicators.export'] && (
            <TakeOut
              path={show === 'stated' ? '/api/targets/stated/export' : '/api/targets/export'}
              filters={show === 'stated' ? { show: stated } : filters}
              of={t('places.targets')}
            />
          )}
          {may['indicators.target'] && <SetTarget />}
        </>
      }
    >
      <Segmented
        aria-label={t('targets.which')}
        options={SHOWN.map((value) => ({ value, label: t(`targets.views.${value}`) }))}
        value={show}
        onChange={(next) => {
          setFilters({ show: next });
        }}
      />
      {show === 'stated' ? (
        <StatedTargets />
      ) : (
        <>
          <TargetFilters />
          <TargetList filters={filters} />
        </>
      )}
    </Page>
  );
}

function TargetFilters() {
  const { t } = useTranslation();
  const [filters, setFilters] = useFilters(TARGET_FILTERS);
  const { data } = useQuery(choicesQuery);
  return (
    <div className="filters">
      <ChoiceFilter
        label={t('figures.period')}
        value={filters.period}
        onChange={(period) => {
          setFilters({ period });
        }}
        options={(data?.periods ?? []).map((one) => [one, one])}
      />
      <RegionFilter
        label={t('figures.region')}
        value={filters.region}
        onChange={(region) => {
          setFilters({ region });
        }}
      />
      <ChoiceFilter
        label={t('targets.state')}
        value={filters.state}
        onChange={(state) => {
          setFilters({ state });
        }}
        options={(['met', 'missed', 'open'] as const).map((one) => [
          one,
          t(`targets.states.${one}`),
        ])}
      />
    </div>
  );
}

function TargetList({
  filters,
}: {
  readonly filters: Readonly<Record<string, string | undefined>>;
}) {
  const { t } = useTranslation();
  const said = useWords();
  const query = useInfiniteQuery(targetsQuery(filters));
  const columns: readonly Column<TargetRow>[] = [
    {
      ...{ key: 'indicator', title: t('cockpit.figure'), kind: 'name' },
      cell: ({ indicator, label, place, period }) => (
        <Link to="/app/indicators" search={{ id: indicator, region: place.slice(0, 6), period }}>
          {said(label)}
        </Link>
      ),
    },
    {
      ...{ key: 'place', title: t('cockpit.place'), kind: 'short' },
      cell: ({ name }) => <Given>{name}</Given>,
    },
    { key: 'period', title: t('figures.period'), kind: 'short', cell: ({ period }) => period },
    { key: 'aim', title: t('indicators.target'), kind: 'short', cell: ({ aim }) => said(aim) },
    {
      ...{ key: 'reading', title: t('cockpit.reading'), kind: 'number' },
      cell: ({ reading }) => (
        <span className="shown-figure">{reading === null ? '' : said(reading)}</span>
      ),
    },
    ...useStandingColumns(),
  ];
  return (
    <EndlessList query={query} empty={t('targets.none')}>
      {(rows) => (
        <Grid caption={t('places.targets')} columns={columns} rows={rows} keyOf={({ id }) => id} />
      )}
    </EndlessList>
  );
}

function useStandingColumns(): readonly Column<TargetRow>[] {
  const { t } = useTranslation();
  const said = useWords();
  return [
    {
      ...{ key: 'judged', title: t('targets.state') },
      cell: ({ judged }) => (
        <>
          <JudgedMark state={judged.state} />{' '}
          <span className="aside">{judged.margin === null ? '' : said(judged.margin)}</span>
        </>
      ),
    },
    {
      ...{ key: 'from', title: t('targets.from') },
      cell: ({ provenance, words }) => (
        <>
          {provenance.kind === 'task' ? (
            <TaskLink task={provenance.task} />
          ) : (
            <Given>{provenance.by}</Given>
          )}
          <span className="aside said">
            <Given>{words}</Given>
          </span>
        </>
      ),
    },
  ];
}
