// SPDX-License-Identifier: Apache-2.0
import type { SchemeRow } from '@sanyi/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../session/session-context.js';
import { Field } from '../ui/field.js';
import { Moment } from '../ui/moment.js';
import { Page } from '../ui/page.js';
import { Loading, Nothing, Refused } from '../ui/states.js';
import { TakeOut } from '../ui/take-out.js';
import { useFilters } from '../ui/use-filters.js';
import { SCORECARD_FILTERS } from './figure-filters.js';
import { choicesQuery, schemesQuery, scorecardsQuery } from './figure-queries.js';
import { PeriodFilter } from './period-filter.js';
import { ScorecardTable } from './scorecard-table.js';
import { useWords } from './use-words.js';
import './figures.css';

const USUAL = 'sample-counties';

/** 计分卡: regions × indicators with what is beyond chance, ranked inside peer groups; every point opens. */
export function ScorecardsPage() {
  const { t } = useTranslation();
  const { may } = usePresence().session;
  const { scheme, period, periods, error } = useAsked();
  const asked = { scheme, period };
  return (
    <Page
      title={t('places.scorecards')}
      lead={t('scorecards.lead')}
      actions={
        <>
          {may['indicators.export'] && (
            <TakeOut
              path="/api/evaluation/scorecards/export"
              filters={asked}
              of={t('places.scorecards')}
            />
          )}
          {may['bulletins.edit'] && period !== undefined && <Issue {...{ scheme, period }} />}
        </>
      }
    >
      {error !== null && <Refused error={error} />}
      <Asked scheme={scheme} period={period} periods={periods} />
      {period === undefined ? (
        <Nothing>{t('scorecards.noPeriod')}</Nothing>
      ) : (
        <Cards asked={{ scheme, period }} />
      )}
    </Page>
  );
}

/** 印发: the cards go out in a bulletin of this scheme and period, sealed in its packet. */
function Issue(search: { readonly scheme: string; readonly period: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Button
      onClick={() => {
        void navigate({ to: '/app/bulletins', search });
      }}
    >
      {t('scorecards.issue')}
    </Button>
  );
}

/** Which scheme and period the address asks for; without a word the usual one and the last that fits it. */
function useAsked() {
  const [filters] = useFilters(SCORECARD_FILTERS);
  const { data: choices } = useQuery(choicesQuery);
  const { data: schemes, error } = useQuery(schemesQuery);
  const scheme = filters.scheme ?? USUAL;
  const kind = schemes?.items.find(({ id }) => id === scheme)?.period ?? 'year';
  const periods = (choices?.periods ?? []).filter((one) => FITS[kind].test(one));
  return { scheme, error, periods, period: filters.period ?? periods[0] };
}

/** Which periods a scheme is for. */
const FITS: Readonly<Record<SchemeRow['period'], RegExp>> = {
  year: /^\d{4}$/,
  'half-year': /H/,
  quarter: /Q/,
  month: /^\d{4}-\d\d$/,
};

function Asked({
  scheme,
  period,
  periods,
}: {
  readonly scheme: string;
  readonly period: string | undefined;
  readonly periods: readonly string[];
}) {
  const { t } = useTranslation();
  const said = useWords();
  const [, setFilters] = useFilters(SCORECARD_FILTERS);
  const { data } = useQuery(schemesQuery);
  return (
    <div className="filters">
      <Field label={t('scorecards.scheme')}>
        {(id) => (
          <select
            id={id}
            value={scheme}
            onChange={({ target }) => {
              setFilters({ scheme: target.value, period: '', place: '' });
            }}
          >
            {(data?.items ?? []).map((one) => (
              <option key={one.id} value={one.id} {...(one.shipped ? {} : { lang: 'zh-CN' })}>
                {said(one.label)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {period !== undefined && (
        <PeriodFilter
          value={period}
          periods={periods}
          onChange={(next) => {
            setFilters({ period: next });
          }}
        />
      )}
    </div>
  );
}

function Cards({
  asked,
}: {
  readonly asked: { readonly scheme: string; readonly period: string };
}) {
  const { t } = useTranslation();
  const said = useWords();
  const { data, error, refetch } = useQuery(scorecardsQuery(asked));
  if (error !== null) return <Refused error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <>
      <p className="aside">
        {t('scorecards.head', { version: data.scheme.version, full: data.full })}{' '}
        {data.asOf !== null && (
          <>
            {t('cockpit.asOf')} <Moment at={data.asOf} />
          </>
        )}
      </p>
      <p className="aside">{t('scorecards.legend')}</p>
      {data.groups.map((group) => (
        <section key={group.id} className="card" aria-label={said(group.label)}>
          <h2>
            {said(group.label)}{' '}
            <small className="aside">{t('scorecards.members', { n: group.rows.length })}</small>
          </h2>
          <ScorecardTable cards={data} group={group} />
        </section>
      ))}
    </>
  );
}
